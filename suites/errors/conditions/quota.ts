import type { JsonObject } from '../../../common/json.js';
import type { Judged } from '../../../harness/engine/check/judged.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { storeSettings } from '../../../harness/engine/resources/event-data-stores.js';
import type { OwnedResource } from '../../../harness/targets/removal/ledger.js';
import type { Target } from '../../../harness/targets/target.js';
import { describeAnswer } from '../../../harness/validators/describe-answer.js';
import { gapId } from '../../../harness/validators/finding.js';
import { isAnswered, isSuccessful, successBody } from '../../../harness/wire/exchange.js';
import { memberAt } from '../../../harness/wire/member-at.js';
import { destination, statementOn } from '../calls.js';
import type { Condition } from '../condition.js';
import { provocation } from '../state-of.js';
import { regions, storeElsewhere } from './stores/store-elsewhere.js';

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
  what: { kind: OwnedResource['kind']; operation: string; idMember: string; count: number; as?: Target },
  request: (name: string, n: number) => JsonObject,
): Promise<void> {
  const { kind, operation, idMember, count, as } = what;
  const there = as ? { region: as.settings.region } : {};
  for (let n = 0; n < count; n++) {
    const byName = { kind, id: t.freshName(), ...there };
    t.session.ledger.own(byName);
    const judged = await t.call(operation, request(byName.id, n), as);
    const { exchange } = judged;
    const made = successBody(exchange);
    if (isAnswered(exchange) && !made) {
      t.session.ledger.settle(byName);
      if (n === 0) expectNoRoom(t, judged);
      return;
    }
    const id = memberAt(made ?? {}, idMember);
    if (kind === 'trail' || typeof id !== 'string') t.resources.keep(byName);
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
    const what = { kind: 'trail', operation, idMember: 'TrailARN', count: trailsPerRegion } as const;
    await fill(t, what, (Name) => ({ Name, S3BucketName }));
    return provocation(t, operation, { Name: t.freshName(), S3BucketName });
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
    const what = { kind: 'event-data-store', operation, idMember: 'EventDataStoreArn', count, as } as const;
    await fill(t, what, (Name) => ({ Name, ...storeSettings }));
    const request = { Name: t.freshName(), ...storeSettings };
    return provocation(t, operation, request, { as, onRefused: () => expectDeletedCounts(t, arn, as) });
  },
};

/** A store that waits for its deletion takes up its place: to delete one makes no room for another. */
async function expectDeletedCounts(t: CheckContext, arn: string, as: Target): Promise<void> {
  await t.prepare('DeleteEventDataStore', { EventDataStore: arn }, as);
  const byName = { kind: 'event-data-store', id: t.freshName(), region: as.settings.region } as const;
  t.resources.keep(byName);
  const judged = await t.call('CreateEventDataStore', { Name: byName.id, ...storeSettings }, as);
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
    const { arn } = await storeElsewhere(t, as, activityStore);
    const request = (Name: string, n: number) => ({ Name, Source: `${source}${n}`, Destinations: [destination(arn)] });
    const what = { kind: 'channel', operation, idMember: 'ChannelArn', count: channelsPerRegion, as } as const;
    await fill(t, what, request);
    return provocation(t, operation, request(t.freshName(), channelsPerRegion), { as });
  },
};

/** What a channel writes to is in one Region and takes activity audit logs. */
const activityStore = {
  MultiRegionEnabled: false,
  AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['ActivityAuditLog'] }] }],
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
    const QueryStatement = statementOn(id);
    const begin = () => t.call(operation, { QueryStatement }, as);
    const begun = await Promise.all(Array.from({ length: queriesPerRegion }, begin));
    return {
      input: { QueryStatement },
      as,
      onAccepted: async () => {
        const ids = begun.map(({ exchange }) => isAnswered(exchange) && exchange.result.jsonObject?.QueryId);
        const states = await Promise.all(ids.map((QueryId) => t.call('DescribeQuery', { QueryId }, as)));
        const ended = states.some(
          ({ exchange }) =>
            isAnswered(exchange) && !/^(QUEUED|RUNNING)$/.test(String(exchange.result.jsonObject?.QueryStatus)),
        );
        return ended ? 'queries ended before ten of them ran at once' : undefined;
      },
    };
  },
};
