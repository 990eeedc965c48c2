import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { channelAnswer } from './channel.js';
import { checkChannelName, checkNameIsFree } from './channel-rules.js';
import { findChannel } from './find-channel.js';
import { readDestinations } from './read-destinations.js';

/**
 * UpdateChannel: a new name, new destinations, or both; the source stays (API_CreateChannel). That an update of nothing
 * is refused is stated for event data stores only, so here it changes nothing.
 */
export function updateChannel(input: JsonObject, call: Call): object {
  const channel = findChannel(stringMember(input, 'Channel'), call);
  const name = stringMember(input, 'Name') ?? channel.name;
  checkChannelName(name);
  const destinations = readDestinations(input, call) ?? channel.destinations;
  checkNameIsFree(name, channel, call);
  channel.name = name;
  channel.destinations = destinations;
  return channelAnswer(channel);
}
