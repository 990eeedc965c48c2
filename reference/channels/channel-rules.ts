import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { Channel } from './channel.js';

const NAME = /^[a-zA-Z0-9._-]{3,128}$/;
const SOURCE = /^.{1,256}$/;
/** What service-linked channels have as their source (documented-examples: GetChannel). Nobody else can make those. */
const SERVICE_LINKED_SOURCE = 'CloudTrail';
const CHANNELS_PER_REGION = 25;

/**
 * The name of a channel (bounds.json).
 *
 * @throws {ServiceFault} InvalidParameterException
 */
export function checkChannelName(name: string | undefined): asserts name is string {
  if (name === undefined || !NAME.test(name)) throw invalidParameter(`Not the name of a channel: ${name ?? '(none)'}`);
}

/**
 * The source of a channel: `Custom` or the name of a partner (API_CreateChannel). Which partners there are is not among
 * the facts, so every name within the bounds is taken but the one that service-linked channels have.
 *
 * @throws {ServiceFault} InvalidSourceException
 */
export function checkSource(source: string | undefined): asserts source is string {
  if (source === undefined || !SOURCE.test(source) || source === SERVICE_LINKED_SOURCE) {
    throw new ServiceFault(
      'InvalidSourceException',
      `Not the source of a channel: ${(source ?? '(none)').slice(0, 300)}`,
    );
  }
}

/**
 * A name is there once in an account and Region (error-conditions.json, CreateChannel).
 *
 * @param self the channel that is renamed; undefined for a new one
 * @throws {ServiceFault} ChannelAlreadyExistsException
 */
export function checkNameIsFree(name: string, self: Channel | undefined, call: Call): void {
  if (call.state.channels.all(call.region).some((channel) => channel.name === name && channel !== self)) {
    throw new ServiceFault('ChannelAlreadyExistsException', `A channel named ${name} already exists`);
  }
}

/**
 * One channel for a source (behaviour.md section 5); the code is not stated, and the one for a channel that is there
 * already is the nearest of those that CreateChannel declares.
 *
 * @throws {ServiceFault} ChannelAlreadyExistsException
 */
export function checkSourceIsFree(source: string, call: Call): void {
  if (call.state.channels.all(call.region).some((channel) => channel.source === source)) {
    throw new ServiceFault('ChannelAlreadyExistsException', `A channel for the source ${source} already exists`);
  }
}

/**
 * 25 channels in an account and Region (behaviour.md section 5).
 *
 * @throws {ServiceFault} ChannelMaxLimitExceededException
 */
export function checkChannelQuota(call: Call): void {
  if (call.state.channels.all(call.region).length >= CHANNELS_PER_REGION) {
    const message = `The account already has ${CHANNELS_PER_REGION} channels in ${call.region}`;
    throw new ServiceFault('ChannelMaxLimitExceededException', message);
  }
}
