import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { listPage } from '../wire/list-page.js';
import { readPageLimit } from '../wire/max-results.js';

/** ListChannels declares no code for MaxResults (behaviour.md section 5); LookupEvents has one for the same member. */
const LIMIT = { member: 'MaxResults', max: 1000, default: 1000, code: 'InvalidMaxResultsException' } as const;

/** ListChannels: the channels of the Region, oldest first. */
export function listChannels(input: JsonObject, call: Call): object {
  const { page, NextToken } = listPage(call.state.channels.all(call.region), input, {
    limit: readPageLimit(input, LIMIT),
    order: 'oldest first',
    parameters: ['ListChannels', call.region],
    code: 'InvalidNextTokenException',
  });
  return { Channels: page.map(({ arn, name }) => ({ ChannelArn: arn, Name: name })), NextToken };
}
