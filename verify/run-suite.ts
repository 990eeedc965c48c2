import type { CheckReport, ReportedFinding } from '../harness/engine/check/check-report.js';
import type { Replay } from '../harness/engine/check/replay.js';
import type { Check } from '../harness/engine/context/check.js';
import { prepareRun } from '../harness/engine/run/prepare-run.js';
import { recordRun } from '../harness/engine/run/record-run.js';
import { runChecks } from '../harness/engine/run/run-checks.js';
import { usual } from '../harness/engine/session/run-plan.js';
import type { RunRecord } from '../harness/engine/verdict/run-record.js';
import { dummyCredentials } from '../harness/targets/credentials.js';
import { openLedger } from '../harness/targets/removal/ledger.js';
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
  /** The findings behind the warnings: the record has only their words. */
  warned: ReportedFinding[];
  /** Internal errors of the suite, one line each: there are none in a sound one. */
  broken: string[];
}

/**
 * Runs checks as the command does, but in this process and with access `full`. Nothing is cleaned up beyond what the checks
 * do: the server goes with the run. Throws TargetError where the server cannot be used, UsageError where nothing is
 * selected.
 */
export async function runSuite(endpoint: Endpoint, questions: Questions): Promise<RunResult> {
  const { checks, spec, facts, select, seed = 1, kind = 'reference', replay, concurrency } = questions;
  const knowledge = { spec, facts };
  const settings: TargetSettings = {
    kind,
    endpointUrl: endpoint.url,
    region: 'us-east-1',
    credentials: dummyCredentials,
    credentialSource: 'dummy',
    limits: defaultLimits,
    connections: usual.concurrency,
  };
  const run = await prepareRun({
    settings,
    knowledge,
    checks,
    selection: { suites: [], operations: [], checks: select },
    access: 'full',
    capabilities: endpoint.capabilities,
    fixtures: endpoint.fixtures,
    seed,
    concurrency: concurrency ?? usual.concurrency,
    replay,
    debug: true,
  });
  const reports: CheckReport[] = [];
  const totals = await runChecks(run.plan, checks, { knowledge, onReport: (report) => reports.push(report) });
  openLedger(run.plan.ledgerFile).discard();
  const record = recordRun(run, { reports, totals }, { tool: { name: 'verify', version: '0' }, configuration: {} });
  return { record, warned: reports.flatMap(warnedIn), broken: reports.flatMap(brokenIn) };
}

function warnedIn({ findings }: CheckReport): ReportedFinding[] {
  return findings.filter(({ severity }) => severity === 'warning');
}

function brokenIn({ id, fault }: CheckReport): string[] {
  return fault === undefined ? [] : [`${id}: ${fault.split('\n', 1)[0]}`];
}
