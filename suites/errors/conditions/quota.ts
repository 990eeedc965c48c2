import type { JsonObject } from '../../../common/json.js';
import type { Judged } from '../../../harness/engine/check/judged.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { type NamedKind, namedKinds } from '../../../harness/targets/resource-kinds.js';
import type { Target } from '../../../harness/targets/target.js';
import { describeAnswer } from '../../../harness/validators/describe-answer.js';
import { gapId } from '../../../harness/validators/finding.js';
import { isAnswered, isSuccessful, successBody } from '../../../harness/wire/exchange.js';
import { channelStoreElsewhere, regions, storeElsewhere } from '../../support/resources/store-elsewhere.js';
import { plainRequest, requestOn } from '../../support/scenarios/requests.js';
import type { Condition } from '../condition.js';
import { provocation } from '../provocation.js';

/** Event data stores of one Region, besides those that are there: an account has ten. */
const storesPerRegion = 10;
const channelsPerRegion = 25;
const queriesPerRegion = 10;
const trailsPerRegion = 5;

/**
 * Makes things until the target refuses one, or there are as many as a Region has room for. Each stands in the ledger, and
 * goes when the check ends. That one is refused before for want of room says that others fill the quota too; where even the
 * first is refused for something else, the check is blocked.
 */
async function fill(
  t: CheckContext,
  what: { kind: NamedKind; count: number; as?: Target },
  request: (name: string, n: number) => JsonObject,
): Promise<void> {
  const { kind, count, as } = what;
  const { create, knownBy } = namedKinds[kind];
  const there = as ? { region: as.settings.region } : {};
  for (let n = 0; n < count; n++) {
    const byName = { kind, id: t.freshName(), ...there };
    t.session.ledger.own(byName);
    const judged = await t.call(create.operation, request(byName.id, n), as);
    const { exchange } = judged;
    const made = successBody(exchange);
    if (isAnswered(exchange) && !made) {
      t.session.ledger.settle(byName);
      if (n === 0) expectNoRoom(t, judged);
      return;
    }
    const id = made?.[create.answers];
    if (knownBy === 'name' || typeof id !== 'string') t.resources.keep(byName);
    else {
      t.resources.keep({ kind, id, ...there });
      t.session.ledger.settle(byName);
    }
  }
}

/** Whatever is refused while there is room is refused for another reason: then the quota cannot be asked for. */
export function expectNoRoom(t: CheckContext, { exchange }: Judged): void {
  if (!isAnswered(exchange) || exchange.result.status >= 500) return;
  const code = exchange.result.errorCode;
  if (code !== undefined && /Exceeded|^MaximumNumber/.test(code)) return;
  t.block(gapId(exchange.operation, 'valid-request', 'rejected'), describeAnswer(exchange.result));
}

/** A trail beyond the five of a Region. */
export const trailQuota: Condition<'CreateTrail'> = {
  slug: 'quota',
  title: 'a sixth trail',
  requirement: 'trail.create.quota',
  asksAbout: ['quota.trails'],
  access: 'full',
  beginsFirst: true,
  async provoke(t, operation) {
    const S3BucketName = await t.fixtures.bucket();
    await t.trails.takeAll();
    const request = await requestOn(t, operation, 'bucket', S3BucketName);
    await fill(t, { kind: 'trail', count: trailsPerRegion }, (Name) => ({ ...request, Name }));
    return provocation(t, operation, request);
  },
};

/** An event data store beyond the ten of a Region. */
export const storeQuota: Condition<'CreateEventDataStore'> = {
  slug: 'quota',
  title: 'an eleventh event data store',
  requirement: 'lake.create.quota',
  asksAbout: ['quota.stores', 'lake.quota.counts-deleted'],
  access: 'full',
  async provoke(t, operation) {
    const as = t.fixtures.otherRegion(regions.stores);
    const { arn } = await storeElsewhere(t, as);
    const count = storesPerRegion - 1;
    const request = await plainRequest(t, operation);
    await fill(t, { kind: 'event-data-store', count, as }, (Name) => ({ ...request, Name }));
    return provocation(t, operation, request, { as, onRefused: () => expectDeletedCounts(t, arn, as) });
  },
};

/** A store that waits for its deletion takes up its place: to delete one makes no room for another. */
async function expectDeletedCounts(t: CheckContext, arn: string, as: Target): Promise<void> {
  await t.prepare('DeleteEventDataStore', await requestOn(t, 'DeleteEventDataStore', 'store', arn), as);
  const byName = { kind: 'event-data-store', id: t.freshName(), region: as.settings.region } as const;
  t.resources.keep(byName);
  const request = { ...(await plainRequest(t, 'CreateEventDataStore')), Name: byName.id };
  const judged = await t.call('CreateEventDataStore', request, as);
  const { exchange } = judged;
  if (!isSuccessful(exchange)) return;
  t.missed(
    { operation: 'CreateEventDataStore', rule: 'quota' },
    {
      path: 'counts-deleted',
      expected: 'EventDataStoreMaxLimitExceededException',
      actual: 'accepted, although deleted event data stores count',
      requirement: 'lake.quota.counts-deleted',
      category: 'error',
    },
    judged,
  );
}

/** A channel beyond the 25 of a Region. A source has one channel, so that it takes as many sources. */
export const channelQuota: Condition<'CreateChannel'> = {
  slug: 'quota',
  title: 'a twenty-sixth channel',
  requirement: 'channels.create.quota',
  asksAbout: ['quota.channels'],
  access: 'full',
  async provoke(t, operation) {
    const source = t.fixtures.account((around) => around.secondSource());
    const as = t.fixtures.otherRegion(regions.others);
    const { arn } = await channelStoreElsewhere(t, as);
    const plain = await requestOn(t, operation, 'destination', arn);
    const request = (Name: string, n: number) => ({ ...plain, Name, Source: `${source}${n}` });
    await fill(t, { kind: 'channel', count: channelsPerRegion, as }, request);
    return provocation(t, operation, request(t.freshName(), channelsPerRegion), { as });
  },
};

/** A query beyond the ten that may run: they may be over before the last one comes. */
export const queryQuota: Condition<'StartQuery'> = {
  slug: 'quota',
  title: 'an eleventh concurrent query',
  requirement: 'queries.start.quota',
  asksAbout: ['quota.queries'],
  access: 'full',
  async provoke(t, operation) {
    const as = t.fixtures.otherRegion(regions.queries);
    const { id } = await storeElsewhere(t, as);
    const input = await requestOn(t, operation, 'statement', id);
    const begin = () => t.call(operation, input, as);
    const begun = await Promise.all(Array.from({ length: queriesPerRegion }, begin));
    return {
      input,
      as,
      onAccepted: async () => {
        const ids = begun.map(({ exchange }) => String(successBody(exchange)?.QueryId));
        const states = await Promise.all(
          ids.map(async (id) => t.call('DescribeQuery', await requestOn(t, 'DescribeQuery', 'query', id), as)),
        );
        const ended = states.some(
          ({ exchange }) =>
            isAnswered(exchange) && !/^(QUEUED|RUNNING)$/.test(String(exchange.result.jsonObject?.QueryStatus)),
        );
        return ended ? 'queries ended before ten of them ran at once' : undefined;
      },
    };
  },
};
