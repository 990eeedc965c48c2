import type { Call } from '../call.js';
import { formatArn } from '../cloudtrail-arn.js';
import { mergeTags, readTags } from '../tags/tag-rules.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { type Channel, channelAnswer } from './channel.js';
import {
  checkChannelName,
  checkChannelQuota,
  checkNameIsFree,
  checkSource,
  checkSourceIsFree,
} from './channel-rules.js';
import { readDestinations } from './read-destinations.js';

/** CreateChannel: what the input alone shows is judged before what the state shows. */
export function createChannel(input: JsonObject, call: Call): object {
  const name = stringMember(input, 'Name');
  checkChannelName(name);
  const source = stringMember(input, 'Source');
  checkSource(source);
  const tags = mergeTags(new Map(), readTags(input, 'Tags') ?? []);
  const destinations = readDestinations(input, call);
  if (destinations === undefined) throw invalidParameter('Destinations is required');
  checkNameIsFree(name, undefined, call);
  checkSourceIsFree(source, call);
  checkChannelQuota(call);
  const id = call.state.ids.uuid();
  const channel: Channel = {
    serial: call.state.channels.nextSerial(),
    region: call.region,
    id,
    arn: formatArn('cloudtrail', call.region, call.account, `channel/${id}`),
    source,
    name,
    destinations,
    tags,
  };
  call.state.channels.add(channel);
  call.resources.push({ type: 'AWS::CloudTrail::Channel', name: channel.arn });
  return { ...channelAnswer(channel), Tags: [...tags].map(([Key, Value]) => ({ Key, Value })) };
}
