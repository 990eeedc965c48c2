import { setTimeout as delay } from 'node:timers/promises';
import { type Exchange, isAnswered, successBody } from '../../wire/exchange.js';
import { inRegion } from '../in-region.js';
import { isCloudTrailKind, type ResourceKind, resourceKinds } from '../resource-kinds.js';
import { openTarget, type Target } from '../target.js';
import { saysUnknown } from '../unknown-answer.js';
import { type Finder, findByName, isKnownByName } from './find-by-name.js';
import type { OwnedResource } from './ledger.js';
import { neighbourRemovals, type Removal } from './neighbour-removals.js';

/** How a resource of a kind is removed. */
function removalOf(kind: OwnedResource['kind']): Removal {
  if (!isCloudTrailKind(kind)) return neighbourRemovals[kind];
  const how = resourceKinds[kind];
  return { send: (target, id) => sendRemoval(target, how, id), gone: how.gone };
}

/** Removes a resource of CloudTrail; returns the answer that reports what became of it. */
async function sendRemoval(target: Target, { read, ended, remove }: ResourceKind, id: string): Promise<Exchange> {
  if (read && ended) {
    const exchange = await target.call(read.operation, { [read.by]: id });
    if (ended.statuses.includes(String(successBody(exchange)?.[ended.member]))) return exchange;
  }
  const named = { [remove.by]: id };
  for (const { operation, input } of remove.before ?? []) await target.call(operation, { ...named, ...input });
  const exchange = await target.call(remove.operation, named);
  if (!remove.onRejected || !isAnswered(exchange) || exchange.result.isSuccess) return exchange;
  if (/NotFound/.test(exchange.result.errorCode ?? '')) return exchange;
  await target.call(remove.onRejected.operation, { ...named, ...remove.onRejected.input });
  return target.call(remove.operation, named);
}

/** Codes that say "not yet": something that was ended before is still on its way. */
const busy = new Set([
  'ConflictException',
  'ConcurrentModificationException',
  'EventDataStoreHasOngoingImportException',
  'EventDataStoreFederationEnabledException',
  'ChannelExistsForEDSException',
]);
/** Pauses before a busy resource is asked for again, in milliseconds. */
const pausesMs = [100, 400, 1_500, 5_000];

/**
 * Removes a resource of ours. True when the target says that it is gone. Where only the name is known, the ARN is looked
 * up, by `find` where several are; what no list has is not there.
 */
export async function removeResource(
  target: Target,
  resource: OwnedResource,
  find: Finder = findByName,
): Promise<boolean> {
  const { region, ...there } = resource;
  if (region !== undefined && region !== target.settings.region) {
    const elsewhere = openTarget(inRegion(target.settings, region), target);
    return removeResource(elsewhere, there).finally(() => elsewhere.close());
  }
  if (!isKnownByName(resource)) return removeById(target, resource);
  const arn = await find(target, resource);
  if (typeof arn === 'string') return removeById(target, { kind: resource.kind, id: arn });
  return arn === null;
}

async function removeById(target: Target, { kind, id }: OwnedResource): Promise<boolean> {
  const removal = removalOf(kind);
  for (const pause of [...pausesMs, undefined]) {
    const exchange = await removal.send(target, id);
    if (!isAnswered(exchange)) return false;
    const answer = exchange.result;
    if (answer.isSuccess) return true;
    const code = answer.errorCode ?? '';
    // S3, IAM and SNS say with a 404 that a bucket, an object, a role or a topic is not there. A key was made, since it has
    // an ARN: that its deletion is not offered makes it no less there.
    const absent = kind in neighbourRemovals && answer.status === 404;
    if (kind !== 'key' && (absent || neverWas(exchange, target))) return true;
    // A target may have its own name for "not found": that it is wrong is a gap, but nothing is left to remove.
    const saysAbsent = removal.gone.includes(code) || /NotFound|DoesNotExist|NoSuch/.test(code);
    // On AWS what was just made may not be found yet: only the last "not found" is believed.
    if (saysAbsent && (target.settings.kind !== 'aws' || pause === undefined)) return true;
    if (pause === undefined || !(saysAbsent || busy.has(code))) return false;
    await delay(pause);
  }
  return false;
}

/**
 * Whether a target says in so many words that it has no such operation: then it made no such resource either. A 5xx
 * without a code may be a crash and proves nothing.
 */
function neverWas(exchange: Exchange, target: Target): boolean {
  if (!isAnswered(exchange) || !saysUnknown(exchange, target.unknownAnswer)) return false;
  return exchange.result.status === 501 || exchange.result.errorCode !== undefined;
}
