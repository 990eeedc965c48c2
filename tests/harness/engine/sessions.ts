import { onTestFinished } from 'vitest';
import type { CheckReport } from '../../../harness/engine/check/check-report.js';
import { type Check, type CheckDefinition, check } from '../../../harness/engine/context/check.js';
import { runCheck } from '../../../harness/engine/run/run-checks.js';
import type { RunPlan } from '../../../harness/engine/session/run-plan.js';
import { Session } from '../../../harness/engine/session/session.js';
import { noRetries } from '../../../harness/targets/transport-counts.js';
import { settingsFor } from '../open-targets.js';
import { type ScriptedAnswer, type ScriptedServer, type SeenRequest, scriptedServer } from '../scripted-server.js';
import { ledgerFile } from '../targets/ledgers.js';
import { knowledge } from '../validators/knowledge.js';
import { createdTrail, trail, trailStatus } from '../validators/right-answers.js';

/** An error as CloudTrail answers it. */
export const refuse = (code: string, status = 400): ScriptedAnswer => ({
  status,
  body: { __type: code, Message: 'say why' },
});

/** How the scripted servers say "unknown operation". */
export const unknownOperation = refuse('UnknownOperationException');

/** Answers as CloudTrail would, for one trail: right for every check here. */
export function rightAnswer({ operation, body }: SeenRequest): ScriptedAnswer {
  const input = (body ? JSON.parse(body) : {}) as { Name?: string };
  const named = { Name: input.Name ?? createdTrail.Name };
  const answers: Record<string, unknown> = {
    CreateTrail: { ...createdTrail, ...named },
    UpdateTrail: { ...createdTrail, ...named },
    GetTrail: { Trail: { ...trail, ...named } },
    GetTrailStatus: trailStatus,
    DescribeTrails: { trailList: [] },
    ListTrails: { Trails: [] },
  };
  return { body: answers[operation] ?? {} };
}

/** A server and a session with it, for the running test. */
export interface ScriptedSession {
  server: ScriptedServer;
  session: Session;
}

/** Opens a session with a server that answers right, but where the script says otherwise. */
export async function scriptedSession(
  script: (request: SeenRequest) => ScriptedAnswer | undefined = () => undefined,
  more: Partial<RunPlan> = {},
): Promise<ScriptedSession> {
  const server = await scriptedServer((request) => script(request) ?? rightAnswer(request));
  return { server, session: sessionWith(server.url, more) };
}

/** A session with an endpoint, for the running test. */
export function sessionWith(url: string, more: Partial<RunPlan> = {}): Session {
  const unknownAnswer = { status: 400, mediaType: 'application/x-amz-json-1.1', code: 'UnknownOperationException' };
  const plan: RunPlan = {
    run: 'abc12',
    settings: settingsFor(url),
    access: 'standard',
    capabilities: undefined,
    fixtures: {},
    seed: 1,
    runs: 3,
    concurrency: 8,
    selected: [],
    ledgerFile: ledgerFile(),
    preflight: {
      unknownAnswer,
      acceptsAnything: false,
      targetForm: 'short',
      livenessOperation: 'ListTrails',
      trails: 0,
      requests: 0,
      transport: noRetries(),
    },
    debug: true,
    ...more,
  };
  const session = new Session(plan, knowledge);
  onTestFinished(() => session.target.close());
  return session;
}

/** A check with this body. */
export function question(id: string, body: CheckDefinition['body']): Check {
  return check({ id, title: 'a question', requirements: [], body });
}

/** Runs a check with this id and body. */
export function asked(session: Session, id: string, body: CheckDefinition['body']): Promise<CheckReport> {
  return runCheck(question(id, body), session);
}

/** What a report says in a few words: ids of gaps that were found, ids of gaps that stand in the way. */
export function inShort({ findings, obstacles, skipped, fault }: CheckReport) {
  return {
    gaps: findings.map(({ gap }) => gap),
    obstacles: obstacles.map(({ gap }) => gap),
    ...(skipped === undefined ? {} : { skipped }),
    ...(fault === undefined ? {} : { fault: fault.split('\n', 1)[0] }),
  };
}
