import type { Call } from '../call.js';
import { parseCloudTrailArn } from '../cloudtrail-arn.js';
import { ServiceFault } from '../service-fault.js';
import type { Channel } from './channel.js';

const IDENTIFIER = /^[a-zA-Z0-9._/\-:]{3,256}$/;

/**
 * The channel that a client names by ARN or by the id at the ARN's end (API_GetChannel). An ARN of another account or
 * Region maps to no channel of the caller's and is refused as an ARN, as was seen for trails (error-conditions.json).
 *
 * @throws {ServiceFault} ChannelARNInvalidException, ChannelNotFoundException
 */
export function findChannel(idOrArn: string | undefined, call: Call): Channel {
  if (idOrArn === undefined || !IDENTIFIER.test(idOrArn)) throw arnFault(`Not the ARN or id of a channel: ${idOrArn}`);
  const id = idOrArn.startsWith('arn:') ? idOfArn(idOrArn, call) : idOrArn;
  const channel = call.state.channels.find(call.region, id);
  if (channel === undefined) throw new ServiceFault('ChannelNotFoundException', `There is no channel ${idOrArn}`);
  call.resources.push({ type: 'AWS::CloudTrail::Channel', name: channel.arn });
  return channel;
}

function idOfArn(text: string, call: Call): string {
  const arn = parseCloudTrailArn(text);
  if (arn?.resourceType !== 'channel') throw arnFault(`Not the ARN of a channel: ${text}`);
  if (arn.account !== call.account) throw arnFault(`AccountID in ARN is wrong, expected ${call.account}: ${text}`);
  if (arn.region !== call.region) throw arnFault(`Region in ARN is wrong, expected ${call.region}: ${text}`);
  return arn.resourceName;
}

function arnFault(message: string): ServiceFault {
  return new ServiceFault('ChannelARNInvalidException', message.slice(0, 400));
}
