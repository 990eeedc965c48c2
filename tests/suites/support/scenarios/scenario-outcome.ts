import { onTestFinished } from 'vitest';
import type { Json, JsonObject } from '../../../../common/json.js';
import type { Access } from '../../../../harness/engine/check/access.js';
import type { Session } from '../../../../harness/engine/session/session.js';
import { memberAt } from '../../../../harness/wire/member-at.js';
import { startReference } from '../../../../reference/server.js';
import type { Scenario } from '../../../../suites/support/scenarios/scenario.js';
import { asked, inShort, sessionWith } from '../../../harness/engine/sessions.js';

/** What was seen while the requests of a scenario were sent, each once and with its reverting behind it. */
export interface ScenarioOutcome {
  requests: readonly JsonObject[];
  /** Gaps, obstacles, why it was skipped, faults: empty lists, where all went well. */
  troubles: ReturnType<typeof inShort>;
  /** States before the first request, behind it, behind the last reverting, and of malformed requests after that. */
  states: { before: Json; changed: Json; after: Json; ofMalformed: Json[] };
  /** What an answer says otherwise than the request, of that which comes back. */
  changed: string[];
  /** How often each operation was called. */
  calls: Readonly<Record<string, number>>;
  session: Session;
}

/** A reference whose next calls of some operations are refused with a code, as many as one may want. */
export async function referenceRefusing(refusals: Readonly<Record<string, string>> = {}): Promise<string> {
  const reference = await startReference({ control: true });
  onTestFinished(() => reference.close());
  for (const [operation, fault] of Object.entries(refusals)) {
    const body = JSON.stringify({ operation, fault, count: 1_000 });
    await fetch(`${reference.url}/_reference/faults`, { method: 'POST', body });
  }
  return reference.url;
}

/** Sets a scenario on a reference of its own and plays it. */
export async function runScenario(
  scenario: Scenario,
  { access = 'full', url }: { access?: Access; url?: string } = {},
): Promise<ScenarioOutcome> {
  const session = sessionWith(url ?? (await referenceRefusing()), { access });
  const states: ScenarioOutcome['states'] = { before: null, changed: null, after: null, ofMalformed: [] };
  const changed: string[] = [];
  let requests: readonly JsonObject[] = [];
  const report = await asked(session, `${scenario.operation}/shapes/plays`, async (t) => {
    const prepared = await scenario.arrange(t);
    requests = prepared.requests;
    const first = requests[0]!;
    const stateOf = async (request: JsonObject) => (await prepared.state?.(request)) ?? null;
    states.before = await stateOf(first);
    for (const request of requests) {
      const { body } = await t.accepted(scenario.operation, request);
      changed.push(...changedIn(scenario, request, body));
      if (request === first) states.changed = await stateOf(first);
      await prepared.revert?.(request);
    }
    states.after = await stateOf(first);
    for (const malformed of malformedOf(first)) {
      await prepared.revert?.(malformed);
      states.ofMalformed.push(await stateOf(malformed));
    }
  });
  const calls: Record<string, number> = {};
  for (const { operation } of report.calls) calls[operation] = (calls[operation] ?? 0) + 1;
  return { requests, troubles: inShort(report), states, changed, calls, session };
}

function changedIn({ echoes }: Scenario, request: JsonObject, answer: JsonObject): string[] {
  return Object.entries(echoes).flatMap(([from, to]) => {
    const sent = memberAt(request, from);
    const heard = memberAt(answer, to);
    return sent === undefined || JSON.stringify(sent) === JSON.stringify(heard) ? [] : [`${from} ${heard}`];
  });
}

/** The request without any member, and with values of other types for all of them. */
function malformedOf(request: JsonObject): JsonObject[] {
  const all = (value: Json) => Object.fromEntries(Object.keys(request).map((name) => [name, value]));
  return [{}, all(7), all(null), all({}), all('x')];
}
