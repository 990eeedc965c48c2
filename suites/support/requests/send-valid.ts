import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../../../common/json.js';
import { placesOf, valueAt } from '../../../generators/places.js';
import { Skipped, Stopped } from '../../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { excuseFor } from '../../../harness/engine/context/excuses.js';
import { describeAnswer } from '../../../harness/validators/describe-answer.js';
import { excerpt } from '../../../harness/validators/excerpt.js';
import type { Answer } from '../../../harness/wire/answer.js';
import type { PreparedScenario, Scenario } from '../scenarios/scenario.js';
import { type BlameRefusal, refusedMember } from './blame-refusal.js';
import { confirmValid } from './confirm.js';

/**
 * Sends a request that keeps every documented rule: it is accepted, and what it says comes back where the scenario tells that
 * it does. `path` names it in the gap where it is refused. Whether it was accepted.
 */
export function sendValid(t: CheckContext, sending: Sending, request: JsonObject, path: string): Promise<boolean> {
  return t.apart(() => send(t, sending, request, path));
}

/** What the valid requests of one check are sent on. */
export interface Sending {
  scenario: Scenario;
  prepared: PreparedScenario;
  blame: BlameRefusal;
}

async function send(
  t: CheckContext,
  { scenario, prepared, blame }: Sending,
  request: JsonObject,
  path: string,
): Promise<boolean> {
  const { operation } = scenario;
  confirmValid(t, operation, request, prepared.requests);
  const judged = await t.call(operation, request);
  if (judged.unknown) throw new Stopped('the operation is not implemented');
  if (t.recordIfUnanswered(judged)) return false;
  const answer = judged.exchange.result as Answer;
  if (!answer.isSuccess) {
    const code = answer.errorCode;
    const excuse = code && excuseFor(operation, code, t.session.target.settings.kind);
    if (excuse) throw new Skipped(`${excuse}: ${describeAnswer(answer)}`);
    if (path === 'minimal') {
      // What nothing was added to is the plain valid request: that it is refused is one gap, whichever check met it.
      await t.prepare(operation, request);
      return false;
    }
    const refused = { rule: 'refused-member', what: refusedMember(path, request, judged), judged };
    const { rule, what, judged: shown } = await blame.of(request, refused);
    t.expect(false, what, { judged: shown }, rule);
    return false;
  }
  const body = answer.output;
  if (body) {
    expectEchoes(t, scenario, request, { operation, body, judged });
    await scenario.shown?.(t, request, { operation, body, judged });
  }
  await prepared.revert?.(request);
  return true;
}

function expectEchoes(
  t: CheckContext,
  { echoes, echoRequirement }: Scenario,
  request: JsonObject,
  reply: Parameters<CheckContext['expectMember']>[0],
): void {
  if (!echoRequirement) return;
  for (const [from, to] of Object.entries(echoes)) {
    const sent = valuesAt(request, from);
    if (sent.length === 0 || t.recordObjection(reply, to)) continue;
    if (!to.includes('[]')) {
      t.expectMember(reply, to, sent[0], echoRequirement, 'echo');
      continue;
    }
    // The order in which items come back is open.
    const got = valuesAt(reply.body, to);
    t.expect(
      isDeepStrictEqual(sorted(sent), sorted(got)),
      { path: to, expected: excerpt(sent), actual: excerpt(got), requirement: echoRequirement },
      reply,
      'echo',
    );
  }
}

function valuesAt(value: JsonObject, path: string): Json[] {
  return placesOf(value, path).map((place) => valueAt(value, place)!);
}

function sorted(values: readonly Json[]): string[] {
  return values.map((value) => JSON.stringify(value)).sort();
}
