import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { channelAnswer } from './channel.js';
import { findChannel } from './find-channel.js';

/**
 * GetChannel. SourceConfig belongs to service-linked channels, which are not there; IngestionStatus speaks of events that
 * arrive through another API (PutAuditEvents), which is not there either.
 */
export function getChannel(input: JsonObject, call: Call): object {
  return channelAnswer(findChannel(stringMember(input, 'Channel'), call));
}
