import type { JsonObject } from '../../common/json.js';
import type { OperationOn } from '../support/scenarios/all-scenarios.js';
import { requestOn, unpreparedRequest } from '../support/scenarios/requests.js';
import { compareCalls } from './compare-calls.js';
import type { Comparison, Comparisons } from './same-as-raw.js';

const plainTag = { Key: 'purpose', Value: 'conformance' };
/** A tag whose value is more than ASCII. */
const otherTag = { Key: 'purpose', Value: 'Prüfung' };

/** Tags of a trail of this check; first of what is no resource. */
export const tags = {
  AddTags: onTrailWith('AddTags', plainTag, { TagsList: [otherTag] }),
  RemoveTags: onTrailWith('RemoveTags', plainTag),
  ListTags: onTrailWith('ListTags', otherTag),
} satisfies Comparisons;

function onTrailWith(operation: OperationOn<'tagged'>, tag: JsonObject, change: JsonObject = {}): Comparison {
  return {
    access: 'standard',
    async compare(t) {
      await compareCalls(t, operation, { ...(await unpreparedRequest(t, operation)), ...change });
      const arn = await t.trails.arnOf(await t.trails.create({ TagsList: [tag] }));
      await compareCalls(t, operation, { ...(await requestOn(t, operation, 'tagged', arn)), ...change });
    },
  };
}
