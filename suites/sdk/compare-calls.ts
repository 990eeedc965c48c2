import type { JsonObject } from '../../common/json.js';
import { explanationOf, judgeSdkCall } from '../../harness/clients/judge-sdk-call.js';
import { callThroughSdk } from '../../harness/clients/sdk-call.js';
import type { Judged } from '../../harness/engine/check/judged.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { describeAnswer } from '../../harness/validators/describe-answer.js';
import { gapId } from '../../harness/validators/finding.js';
import { isAnswered } from '../../harness/wire/exchange.js';

/** Sends a call raw, then through the SDK, and notes where they differ. */
export async function compareCalls(t: CheckContext, operation: string, input: JsonObject): Promise<void> {
  await throughSdk(t, operation, input, await t.call(operation, input));
}

/** Sends through the SDK what was sent raw before, and notes where they differ. */
export async function throughSdk(t: CheckContext, operation: string, input: JsonObject, raw: Judged): Promise<void> {
  expectAnswered(t, operation, raw);
  const call = await callThroughSdk(t, operation, input);
  const { judged } = call;
  const found = judgeSdkCall(raw, call, t.session.knowledge);
  const explained = found.flatMap((one) => explanationOf(one, judged.findings) ?? []);
  const findings = [...judged.findings, ...found.filter((one) => !explanationOf(one, judged.findings))];
  t.noted({ ...judged, findings });
  expectAnswered(t, operation, judged);
  const [cause] = explained;
  if (cause) t.block(cause.gap, `expected ${cause.expected}; got ${cause.actual}`);
}

/** Without an answer, or with a 5xx, there is nothing to compare; the validators' gap says why. */
function expectAnswered(t: CheckContext, operation: string, judged: Judged): void {
  const { exchange } = judged;
  if (!isAnswered(exchange)) t.block(gapId(operation, 'no-answer'), exchange.result.message);
  if (exchange.result.status >= 500) t.block(gapId(operation, 'server-error'), describeAnswer(exchange.result), judged);
}
