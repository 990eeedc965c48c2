import { isJsonObject, type JsonObject } from '../../../common/json.js';
import { check } from '../../../harness/engine/context/check.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { isSettled } from '../../../harness/engine/resources/event-data-store-state.js';
import { describeAnswer } from '../../../harness/validators/describe-answer.js';
import { isAnswered, isSuccessful } from '../../../harness/wire/exchange.js';
import { onLake } from '../../support/resources/on-lake.js';

/** In this order each of them has something to do. */
const onOneStore: readonly [operation: string, input?: JsonObject][] = [
  ['GetEventDataStore'],
  ['UpdateEventDataStore', { RetentionPeriod: 8 }],
  ['StopEventDataStoreIngestion'],
  ['StartEventDataStoreIngestion'],
  ['DeleteEventDataStore'],
  ['RestoreEventDataStore'],
];

/** What follows the last slash of its ARN names a store as well. */
export const byId = onLake(
  check({
    id: 'GetEventDataStore/lifecycle/by-id',
    title: 'accepts the id as well as the ARN of an event data store',
    requirements: ['lake.identifier'],
    access: 'full',
    body: async (t) => {
      const { arn, id } = await t.stores.exclusive();
      for (const [operation, input] of onOneStore) {
        const judged = await t.call(operation, { ...input, EventDataStore: id });
        const { exchange } = judged;
        if (t.recordIfUnanswered(judged) || judged.unknown || !isAnswered(exchange)) continue;
        if (!exchange.result.isSuccess) {
          // What refuses the ARN, too, does not mind the id: then that is the gap, and it blocks this check.
          await t.prepare(operation, { ...input, EventDataStore: arn });
          const expected = `${operation} accepts the id of an event data store`;
          const what = { path: 'rejected', expected, actual: describeAnswer(exchange.result) };
          t.missed({ operation, rule: 'by-id' }, { ...what, requirement: 'lake.identifier' }, judged);
        }
        await t.until({ operation: 'GetEventDataStore', input: { EventDataStore: arn } }, isSettled);
      }
      await expectSame(t, arn, id);
    },
  }),
);

/** Both names are names of one store. */
async function expectSame(t: CheckContext, arn: string, id: string): Promise<void> {
  const named = await t.call('GetEventDataStore', { EventDataStore: id });
  if (!isSuccessful(named.exchange)) return;
  await t.readBack('GetEventDataStore', { EventDataStore: id }, (read) =>
    t.expectMember(read, 'EventDataStoreArn', arn, 'lake.identifier', 'by-id'),
  );
}

/** A list is for finding stores; what they are like, GetEventDataStore tells. */
export const membersOnly = onLake(
  check({
    id: 'ListEventDataStores/lifecycle/members-only',
    title: 'lists only the ARN and the name of each event data store',
    requirements: ['lake.list.members-only'],
    access: 'full',
    body: async (t) => {
      await t.stores.shared();
      const list = await t.accepted('ListEventDataStores', {});
      const entries = Array.isArray(list.body.EventDataStores) ? list.body.EventDataStores.filter(isJsonObject) : [];
      const others = new Set(entries.flatMap((entry) => Object.keys(entry)));
      for (const known of ['EventDataStoreArn', 'Name']) others.delete(known);
      for (const member of [...others].filter((one) => !t.isObjectedTo(list, `EventDataStores[].${one}`)).sort())
        t.expect(
          false,
          {
            path: `EventDataStores[].${member}`,
            expected: 'absent',
            actual: 'present',
            requirement: 'lake.list.members-only',
          },
          list,
          'members-only',
        );
    },
  }),
);

/** The price decides how long events may be kept. */
export const fixedRetention = onLake(
  check({
    id: 'CreateEventDataStore/lifecycle/fixed-retention',
    title: 'rejects a retention of more than seven years with fixed pricing',
    requirements: ['lake.retention.fixed'],
    body: (t) =>
      t.resources.expectRejected({
        kind: 'event-data-store',
        input: {
          Name: t.freshName(),
          TerminationProtectionEnabled: false,
          BillingMode: 'FIXED_RETENTION_PRICING',
          RetentionPeriod: 2558,
        },
        rejection: {
          requirement: 'lake.retention.fixed',
          // An account that has its ten stores may say that first.
          codes: ['InvalidParameterException', 'EventDataStoreMaxLimitExceededException'],
        },
      }),
  }),
);
