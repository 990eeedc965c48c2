import { judgeSdkCall, sdkChecks, toFinding } from '../../harness/clients/judge-sdk-call.js';
import { callThroughSdk } from '../../harness/clients/sdk-call.js';
import type { Obstacle } from '../../harness/engine/check/check-report.js';
import { Blocked } from '../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import type { Session } from '../../harness/engine/session/session.js';
import type { Finding } from '../../harness/validators/finding.js';
import { plainRequest } from '../support/scenarios/requests.js';

const question = Symbol('whether the SDK is understood');

/** The answer of this run, once a check has asked. */
function answerOf(session: Session): { asking?: Promise<Obstacle | undefined> | undefined } {
  return session.once(question, () => ({}));
}

/**
 * Blocks a check where the target understands no request of the SDK at all: one gap of the target says that better than
 * one for each operation. The run asks once.
 */
export async function expectSpeaking(t: CheckContext): Promise<void> {
  const answer = answerOf(t.session);
  answer.asking ??= obstacleOf(t);
  const obstacle = await answer.asking;
  if (obstacle) t.block(obstacle.gap, obstacle.reason);
}

/** Asks a read that the target answers raw through the SDK. The finding where it is treated otherwise. */
export async function speak(t: CheckContext): Promise<Finding | undefined> {
  // The SDK names operations in the short form. That a target knows but the other is told already.
  if (t.session.target.targetForm === 'long')
    t.block('_/target-short/served', 'the target accepts only the long form of X-Amz-Target');
  const operation = t.session.livenessOperation;
  const request = await plainRequest(t, operation);
  const { judged: raw } = await t.prepare(operation, request);
  const call = await callThroughSdk(t, operation, request);
  const { facts } = t.session.knowledge;
  const misses = judgeSdkCall(raw, call, t.session.knowledge).filter(({ path }) => path === 'outcome');
  const [found] = misses.map(({ expected, actual }) =>
    toFinding(facts, sdkChecks.speaks, { path: 'outcome', expected, actual, requirement: 'wire.sdk.requests' }),
  );
  t.noted(found ? { ...call.judged, findings: [found] } : call.judged);
  return found;
}

async function obstacleOf(t: CheckContext): Promise<Obstacle | undefined> {
  try {
    const found = await speak(t);
    return found && { gap: found.gap, reason: found.actual };
  } catch (error) {
    // Whatever it was, it is no answer to the question, which the next check asks again.
    answerOf(t.session).asking = undefined;
    if (error instanceof Blocked) return error.obstacle;
    throw error;
  }
}
