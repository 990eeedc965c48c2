import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { findChannel } from './find-channel.js';

/** DeleteChannel. */
export function deleteChannel(input: JsonObject, call: Call): object {
  call.state.channels.remove(findChannel(stringMember(input, 'Channel'), call));
  return {};
}
