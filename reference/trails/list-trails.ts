import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { listPage } from '../wire/list-page.js';

/**
 * ListTrails: the trails of the account, wherever their home is, which is why each carries its HomeRegion. There is no
 * MaxResults (behaviour.md section 2). No error is declared for a bad token; the code is the one that LookupEvents has
 * for it.
 */
export function listTrails(input: JsonObject, call: Call): object {
  const { page, NextToken } = listPage(call.state.trails.all(), input, {
    limit: call.pageSize,
    order: 'oldest first',
    parameters: ['ListTrails'],
    code: 'InvalidNextTokenException',
  });
  const Trails = page.map(({ arn, name, homeRegion }) => ({ TrailARN: arn, Name: name, HomeRegion: homeRegion }));
  return { Trails, NextToken };
}
