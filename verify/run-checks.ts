import type { CheckReport, ReportedFinding } from '../harness/engine/check/check-report.js';
import type { Replay } from '../harness/engine/check/replay.js';
import type { Check } from '../harness/engine/context/check.js';
import { runCheck } from '../harness/engine/run/run-check.js';
import { planChecks } from '../harness/engine/select/plan-checks.js';
import { makePlan, usual } from '../harness/engine/session/run-plan.js';
import { Session } from '../harness/engine/session/session.js';
import { conclude } from '../harness/engine/verdict/conclude.js';
import type { RunRecord } from '../harness/engine/verdict/run-record.js';
import { dummyCredentials } from '../harness/targets/credentials.js';
import { preflight } from '../harness/targets/preflight.js';
import { defaultLimits, type TargetSettings } from '../harness/targets/target-settings.js';
import type { Knowledge } from '../harness/validators/judge.js';

/** A server on this machine that checks are run against. */
export interface Endpoint {
  url: string;
  capabilities: readonly string[];
  fixtures: Readonly<Record<string, string>>;
}

/** What is run, with what knowledge. */
export interface Questions extends Knowledge {
  checks: readonly Check[];
  /** Ids of checks and patterns; empty: all. */
  select: readonly string[];
  /** Default 1. */
  seed?: number;
  /** Checks at a time. Default: as the command has it. */
  concurrency?: number;
  /** What the server is taken for. Default: the reference. */
  kind?: TargetSettings['kind'];
  /** One history to do again. */
  replay?: Replay;
}

/** What a run came to. */
export interface RunResult {
  record: RunRecord;
  /** What is behind the warnings: the record tells of them only what they say. */
  warned: ReportedFinding[];
  /** Faults of the suite itself, one line each: there are none in a sound one. */
  broken: string[];
}

/** As the command has them by default. */
const { concurrency: atOnce, runs } = usual;

/**
 * Runs checks in this process, as `run` does but without vitest, with access `full`. Nothing is cleaned up beyond what the
 * checks do: the server goes with the run. Throws TargetError where the server cannot be used, UsageError where nothing is
 * selected.
 */
export async function runChecks(endpoint: Endpoint, questions: Questions): Promise<RunResult> {
  const { spec, facts, checks, select, seed = 1, kind = 'reference', replay, concurrency = atOnce } = questions;
  const { capabilities } = endpoint;
  const started = new Date();
  const settings: TargetSettings = {
    kind,
    endpointUrl: endpoint.url,
    region: 'us-east-1',
    credentials: dummyCredentials,
    credentialSource: 'dummy',
    limits: defaultLimits,
    connections: atOnce,
  };
  const access = 'full';
  const selection = { suites: [], operations: [], checks: select };
  const planned = planChecks({ checks, selection, spec, facts, access, capabilities });
  const plan = makePlan({
    settings,
    access,
    capabilities,
    fixtures: endpoint.fixtures,
    seed,
    runs,
    concurrency,
    selected: planned.run.map(({ id }) => id),
    preflight: await preflight(settings),
    debug: true,
    ...(replay ? { replay } : {}),
  });
  const session = new Session(plan, { spec, facts });
  try {
    const reports = await Promise.all(planned.run.map((check) => runCheck(check, session)));
    const record = conclude({
      spec,
      facts,
      ...planned,
      checks: planned.run,
      reports,
      coverage: session.coverage.data(),
      run: {
        tool: { name: 'verify', version: '0' },
        target: { kind: settings.kind, endpointUrl: settings.endpointUrl, region: settings.region, access },
        seed,
        startedAt: started.toISOString(),
        durationMs: Date.now() - started.getTime(),
        requests: session.requests,
        configuration: {},
      },
    });
    return { record, warned: reports.flatMap(warnedIn), broken: reports.flatMap(brokenIn) };
  } finally {
    session.ledger.discard();
    await session.close();
  }
}

function warnedIn({ findings }: CheckReport): ReportedFinding[] {
  return findings.filter(({ severity }) => severity === 'warning');
}

function brokenIn({ id, fault }: CheckReport): string[] {
  return fault === undefined ? [] : [`${id}: ${fault.split('\n', 1)[0]}`];
}
