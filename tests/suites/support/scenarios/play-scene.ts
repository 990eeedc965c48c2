import type { Json, JsonObject } from '../../../../common/json.js';
import type { CheckReport } from '../../../../harness/engine/check/check-report.js';
import type { Reply } from '../../../../harness/engine/check/expectations.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { runCheck } from '../../../../harness/engine/run/run-checks.js';
import type { Session } from '../../../../harness/engine/session/session.js';
import type { Scene, Stage } from '../../../../suites/support/scenarios/scene.js';
import { question } from '../../../harness/engine/sessions.js';

/** What came of playing a scene: of each request its answer, and the state before it, after it and when it was undone. */
export interface Play {
  report: CheckReport;
  requests: readonly JsonObject[];
  acts: { request: JsonObject; reply: Reply; before: Json; after: Json; undone: Json }[];
}

/** Sends every request of a scene in order, undoes each, and looks at the state in between. */
export async function play(scene: Scene, session: Session): Promise<Play> {
  const acts: Play['acts'] = [];
  let requests: readonly JsonObject[] = [];
  const report = await onStage(scene, session, async (t, stage) => {
    requests = stage.requests;
    const stateOf = async (request: JsonObject) => (await stage.state?.(request)) ?? null;
    for (const request of stage.requests) {
      const before = await stateOf(request);
      const reply = await t.accepted(scene.operation, request);
      const after = await stateOf(request);
      await stage.undo?.(request);
      acts.push({ request, reply, before, after, undone: await stateOf(request) });
    }
  });
  return { report, requests, acts };
}

/** Runs a check on a scene that is set. */
export function onStage(
  scene: Scene,
  session: Session,
  body: (t: CheckContext, stage: Stage) => Promise<void>,
): Promise<CheckReport> {
  const check = question(`${scene.operation}/constraints/scene`, async (t) => body(t, await scene.set(t)));
  return runCheck(check, session);
}
