import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { readPageToken, writePageToken } from '../wire/page-token.js';

/** There is no MaxResults (behaviour.md section 2); the size of a page is the service's own affair. */
const PAGE_SIZE = 100;

/**
 * ListTrails: the trails of the account, wherever their home is, which is why each carries its HomeRegion. No error is
 * declared for a bad token; the code is the one that LookupEvents has for it.
 */
export function listTrails(input: JsonObject, call: Call): object {
  const token = stringMember(input, 'NextToken');
  const first = token === undefined ? 0 : readPageToken(token, 'ListTrails');
  if (first === undefined) throw new ServiceFault('InvalidNextTokenException', 'The token is not valid');
  const trails = call.state.trails.all();
  const next = first + PAGE_SIZE;
  return {
    Trails: trails
      .slice(first, next)
      .map((trail) => ({ TrailARN: trail.arn, Name: trail.name, HomeRegion: trail.homeRegion })),
    NextToken: next < trails.length ? writePageToken(next, 'ListTrails') : undefined,
  };
}
