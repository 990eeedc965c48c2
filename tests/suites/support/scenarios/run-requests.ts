import type { Json, JsonObject } from '../../../../common/json.js';
import type { CheckReport } from '../../../../harness/engine/check/check-report.js';
import type { Reply } from '../../../../harness/engine/check/expectations.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { runCheck } from '../../../../harness/engine/run/run-checks.js';
import type { Session } from '../../../../harness/engine/session/session.js';
import type { PreparedScenario, Scenario } from '../../../../suites/support/scenarios/scenario.js';
import { question } from '../../../harness/engine/sessions.js';

/** What came of playing a scenario: of each request its answer, and the state before it, after it and when it was reverted. */
export interface ScenarioRun {
  report: CheckReport;
  requests: readonly JsonObject[];
  answered: { request: JsonObject; reply: Reply; before: Json; after: Json; reverted: Json }[];
}

/** Sends every request of a scenario in order, undoes each, and looks at the state in between. */
export async function runRequests(scenario: Scenario, session: Session): Promise<ScenarioRun> {
  const answered: ScenarioRun['answered'] = [];
  let requests: readonly JsonObject[] = [];
  const report = await onPrepared(scenario, session, async (t, prepared) => {
    requests = prepared.requests;
    const stateOf = async (request: JsonObject) => (await prepared.state?.(request)) ?? null;
    for (const request of prepared.requests) {
      const before = await stateOf(request);
      const reply = await t.accepted(scenario.operation, request);
      const after = await stateOf(request);
      await prepared.revert?.(request);
      answered.push({ request, reply, before, after, reverted: await stateOf(request) });
    }
  });
  return { report, requests, answered };
}

/** Runs a check on a scenario that is set. */
export function onPrepared(
  scenario: Scenario,
  session: Session,
  body: (t: CheckContext, prepared: PreparedScenario) => Promise<void>,
): Promise<CheckReport> {
  const check = question(`${scenario.operation}/constraints/scenario`, async (t) => body(t, await scenario.arrange(t)));
  return runCheck(check, session);
}
