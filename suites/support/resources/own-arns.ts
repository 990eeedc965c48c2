import type { JsonObject } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { Session } from '../../../harness/engine/session/session.js';
import { removeResource } from '../../../harness/targets/removal/remove-resource.js';
import { nobodysId } from '../test-data/nobodys.js';

const arnsOfRun = Symbol('what ARNs of the account begin with');

/** What the run knows of it, and the question under way. */
function known(session: Session): { prefix?: string; asking?: Promise<string> } {
  return session.once(arnsOfRun, () => ({}));
}

/** A trail of this check, and its ARN. */
export async function ownTrail(t: CheckContext, settings: JsonObject = {}): Promise<{ name: string; arn: string }> {
  const trail = await t.trails.create(settings);
  const arn = await t.trails.arnOf(trail);
  notePrefix(t, arn);
  return { name: trail.name, arn };
}

/** `arn:aws:cloudtrail:us-east-1:123456789012:`, for the caller's account: what trails of his have before their name. */
export async function arnPrefix(t: CheckContext): Promise<string> {
  // Who has an event data store must not wait for a trail: who has a trail may wait for the store.
  const { anyArn } = t.session.eventDataStores;
  if (anyArn !== undefined) return notePrefix(t, anyArn);
  // One check asks, the others wait; where he fails, the next one finds out for himself why.
  const ofRun = known(t.session);
  if (ofRun.asking) await t.session.slots.aside(ofRun.asking.catch(() => undefined));
  if (ofRun.prefix) return ofRun.prefix;
  ofRun.asking = learnPrefix(t);
  return ofRun.asking;
}

/** From a trail that is removed at once. */
async function learnPrefix(t: CheckContext): Promise<string> {
  const S3BucketName = await t.fixtures.bucket();
  const giveBack = await t.session.trails.take(1, true);
  const Name = t.freshName();
  const trail = { kind: 'trail', id: Name } as const;
  t.session.ledger.own(trail);
  try {
    const created = await t.prepare('CreateTrail', { Name, S3BucketName });
    return notePrefix(t, await t.trails.arnOf({ name: Name, created }));
  } finally {
    if (await removeResource(t.session.target, trail)) t.session.ledger.settle(trail);
    giveBack();
  }
}

function notePrefix(t: CheckContext, arn: string): string {
  const prefix = arn.slice(0, arn.lastIndexOf(':') + 1);
  known(t.session).prefix = prefix;
  return prefix;
}

/** The number of the caller's account. */
export async function ownAccount(t: CheckContext): Promise<string> {
  return (await arnPrefix(t)).split(':')[4]!;
}

/** An ARN like the caller's, of another service and without a Region where `region` is empty. */
export async function neighbourArn(
  t: CheckContext,
  service: string,
  resource: string,
  region: string = t.session.target.settings.region,
): Promise<string> {
  const [arn, partition, , , account] = (await arnPrefix(t)).split(':');
  return [arn, partition, service, region, account, resource].join(':');
}

/** What begins like the ARNs of CloudTrail in the Region that is asked, in the account of AWS's examples. */
export function examplePrefix(t: CheckContext): string {
  return `arn:aws:cloudtrail:${t.session.target.settings.region}:123456789012:`;
}

/** The ARN of a resource that is not there, below a prefix. */
export function arnOfNothing(prefix: string, type: 'trail' | 'eventdatastore' | 'channel' | 'dashboard'): string {
  return `${prefix}${type}/${nobodysId}`;
}

/** A prefix of ARNs, changed to that of an account that is nobody's. */
export function inOtherAccount(prefix: string): string {
  return prefix.replace(/:\d{12}:/, ':888888888801:');
}

/** A prefix of ARNs, changed to that of another Region. */
export function inOtherRegion(prefix: string): string {
  const region = prefix.split(':')[3]!;
  return prefix.replace(`:${region}:`, region === 'eu-west-1' ? ':us-west-2:' : ':eu-west-1:');
}
