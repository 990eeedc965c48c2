import type { Json, JsonObject } from '../../../../common/json.js';
import type { Reply } from '../../../../harness/engine/check/expectations.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { isSettled } from '../../../../harness/engine/resources/event-data-store-state.js';
import { describeAnswer } from '../../../../harness/validators/describe-answer.js';
import { isAnswered, successBody } from '../../../../harness/wire/exchange.js';

/** What a store is made with where the request says nothing, and what says so. The retention depends on the price. */
const defaults: Readonly<Record<string, { value: Json; requirement: string }>> = {
  BillingMode: { value: 'EXTENDABLE_RETENTION_PRICING', requirement: 'lake.defaults.billing' },
  MultiRegionEnabled: { value: true, requirement: 'lake.defaults.multi-region' },
  OrganizationEnabled: { value: false, requirement: 'lake.defaults.organization' },
  TerminationProtectionEnabled: { value: true, requirement: 'lake.defaults.protection' },
};

const retention = {
  EXTENDABLE_RETENTION_PRICING: { value: 366, requirement: 'lake.defaults.retention-extendable' },
  FIXED_RETENTION_PRICING: { value: 2557, requirement: 'lake.defaults.retention-fixed' },
} as const;

/** What `expectAsMade` asks about. */
export const madeRequirements: readonly string[] = [
  ...Object.values(defaults).map(({ requirement }) => requirement),
  ...Object.values(retention).map(({ requirement }) => requirement),
  'lake.defaults.selectors',
  'lake.defaults.ingestion',
  'lake.create.stopped',
  'lake.update.key-stays',
];

/**
 * What a request left out has its default, in the answer and when the store is read; the store comes to the status that was
 * asked for, and keeps the key that it was given.
 */
export async function expectAsMade(t: CheckContext, request: JsonObject, reply: Reply): Promise<void> {
  const { BillingMode, StartIngestion, KmsKeyId } = request;
  const left = Object.entries(defaults).filter(([member]) => !(member in request));
  const { value, requirement } =
    BillingMode === 'FIXED_RETENTION_PRICING'
      ? retention.FIXED_RETENTION_PRICING
      : retention.EXTENDABLE_RETENTION_PRICING;
  if (!('RetentionPeriod' in request)) left.push(['RetentionPeriod', { value, requirement }]);
  const { EventDataStoreArn } = reply.body;
  const named = typeof EventDataStoreArn === 'string' ? { EventDataStore: EventDataStoreArn } : undefined;
  for (const [member, one] of left) t.expectMember(reply, member, one.value, one.requirement, 'defaults');
  if (!('AdvancedEventSelectors' in request)) expectDefaultSelectors(t, reply);
  if (!named) return;
  const wanted = StartIngestion === false ? 'STOPPED_INGESTION' : 'ENABLED';
  const isThere = ({ Status }: JsonObject) => Status === wanted;
  const { kind } = t.session.target.settings;
  const isOver = (read: JsonObject) =>
    isThere(read) || (kind !== 'aws' && isSettled(read) && read.Status !== 'CREATED');
  if (await t.until({ operation: 'GetEventDataStore', input: named }, isOver)) await expectStatus(t, named, wanted);
  if (typeof KmsKeyId === 'string') await expectKeyStays(t, named);
}

function expectDefaultSelectors(t: CheckContext, reply: Reply): void {
  const requirement = 'lake.defaults.selectors';
  if (t.recordObjection(reply, 'AdvancedEventSelectors')) return;
  const list = Array.isArray(reply.body.AdvancedEventSelectors) ? reply.body.AdvancedEventSelectors : [];
  t.expect(
    list.length === 1,
    { path: 'AdvancedEventSelectors', expected: 'one selector', actual: `${list.length} selectors`, requirement },
    reply,
    'defaults',
  );
  if (list.length !== 1) return;
  const at = 'AdvancedEventSelectors[0]';
  t.expectMember(reply, `${at}.Name`, 'Default management events', requirement, 'defaults');
  t.expectMember(reply, `${at}.FieldSelectors[0].Field`, 'eventCategory', requirement, 'defaults');
  t.expectMember(reply, `${at}.FieldSelectors[0].Equals`, ['Management'], requirement, 'defaults');
}

/** The status that a store came to; what reads of it say otherwise, other checks tell. */
async function expectStatus(t: CheckContext, named: JsonObject, wanted: string): Promise<void> {
  const read = await t.call('GetEventDataStore', named);
  const { exchange } = read;
  const body = successBody(exchange);
  if (!body) return;
  const requirement = wanted === 'ENABLED' ? 'lake.defaults.ingestion' : 'lake.create.stopped';
  const what = { path: 'StartIngestion', expected: wanted, actual: String(body.Status), requirement };
  t.expect(body.Status === wanted, what, { judged: read }, 'starts');
}

/** Another key, where there is one to ask for, is refused, and the first one stays. */
async function expectKeyStays(t: CheckContext, named: JsonObject): Promise<void> {
  const other = await t.ifAvailable(() => t.dependencies.key());
  if (other === undefined) return;
  const judged = await t.call('UpdateEventDataStore', { ...named, KmsKeyId: other });
  if (judged.unknown || !isAnswered(judged.exchange)) return;
  const { result } = judged.exchange;
  if (!result.isSuccess) return;
  const what = { path: 'KmsKeyId', expected: 'a client error', actual: `accepted: ${describeAnswer(result)}` };
  t.missed(
    { operation: 'UpdateEventDataStore', rule: 'key-stays' },
    { ...what, requirement: 'lake.update.key-stays' },
    judged,
  );
}
