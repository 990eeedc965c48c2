import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { listPage } from '../wire/list-page.js';
import { readPageLimit } from '../wire/max-results.js';

const LIMIT = { member: 'MaxResults', max: 1000, default: 1000, code: 'InvalidMaxResultsException' } as const;

/** ListEventDataStores: ARN and name, the other members being deprecated (behaviour.md section 4). */
export function listEventDataStores(input: JsonObject, call: Call): object {
  const { page, NextToken } = listPage(call.state.eventDataStores.all(call.region, call.now), input, {
    limit: readPageLimit(input, LIMIT),
    order: 'oldest first',
    parameters: ['ListEventDataStores', call.region],
    code: 'InvalidNextTokenException',
  });
  return {
    EventDataStores: page.map(({ arn, settings }) => ({ EventDataStoreArn: arn, Name: settings.name })),
    NextToken,
  };
}
