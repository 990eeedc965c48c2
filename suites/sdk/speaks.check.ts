import type { JsonObject } from '../../common/json.js';
import { sdkChecks } from '../../harness/clients/judge-sdk-call.js';
import { Skipped } from '../../harness/engine/check/check-signals.js';
import { check } from '../../harness/engine/context/check.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { isAnswered } from '../../harness/wire/exchange.js';
import type { OperationName } from '../../spec/generated/types.js';
import { unpreparedRequest } from '../support/scenarios/requests.js';
import { compareCalls } from './compare-calls.js';
import { expectSpeaking, speak } from './sdk-speaks.js';

/** A read through the SDK. */
export const speaks = check({
  id: sdkChecks.speaks,
  title: 'accepts the requests of the AWS SDK',
  requirements: ['wire.sdk.requests'],
  access: 'read-only',
  body: async (t) => void (await speak(t)),
});

/** Reads that are refused, of several parts of the API: a target may have but one of them. */
const refused: readonly { operation: OperationName; wrong?: JsonObject }[] = [
  { operation: 'GetTrail' },
  { operation: 'LookupEvents', wrong: { MaxResults: 51 } },
  { operation: 'GetEventDataStore' },
  { operation: 'GetChannel' },
  { operation: 'GetDashboard' },
];

/** An error through the SDK. */
export const readsErrors = check({
  id: sdkChecks.errors,
  title: 'the AWS SDK reports the error that the answer contains',
  requirements: ['wire.sdk.errors'],
  access: 'read-only',
  body: async (t) => {
    await expectSpeaking(t);
    for (const { operation, wrong } of refused) {
      const input = { ...(await unpreparedRequest(t, operation)), ...wrong };
      if (await isRefused(t, operation, input)) return compareCalls(t, operation, input);
    }
    throw new Skipped(`the target rejects none of ${refused.length} invalid reads with an error of the operation`);
  },
});

async function isRefused(t: CheckContext, operation: string, input: JsonObject): Promise<boolean> {
  const { capabilities } = t.session.plan;
  const capability = t.session.knowledge.facts.capabilityOf.get(operation) ?? '';
  if (capabilities && !capabilities.includes(capability)) return false;
  const { exchange, unknown } = await t.wire.send({ operation, body: JSON.stringify(input) });
  if (!isAnswered(exchange) || unknown) return false;
  const { result } = exchange;
  return !result.isSuccess && result.status < 500 && result.errorCode !== undefined;
}
