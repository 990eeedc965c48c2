import { randomInt } from 'node:crypto';
import { type Preflight, preflight } from '../../targets/preflight.js';
import type { TargetSettings } from '../../targets/target-settings.js';
import type { Knowledge } from '../../validators/judge.js';
import type { Access } from '../check/access.js';
import type { CheckOutline, Exploration } from '../check/check-outline.js';
import type { Replay } from '../check/replay.js';
import { type PlannedChecks, planChecks } from '../select/plan-checks.js';
import type { Selection } from '../select/selection.js';
import { makePlan, type RunPlan, usual } from '../session/run-plan.js';
import { defaultAccess } from './default-access.js';

/** What a run is asked to do. */
export interface RunRequest<Planned extends CheckOutline = CheckOutline> {
  /** How to reach the target. It is asked whether it answers as CloudTrail. */
  settings: TargetSettings;
  knowledge: Knowledge;
  /** All checks that there are. The target is asked while they are still being loaded. */
  checks: readonly Planned[] | Promise<readonly Planned[]>;
  selection: Selection;
  /** What is looked into besides. Default: nothing. */
  explore?: readonly Exploration[];
  /** Default: by the kind of the target. */
  access?: Access | undefined;
  /** Undefined: all. */
  capabilities: readonly string[] | undefined;
  fixtures: Readonly<Record<string, string>>;
  /** Default: a random one. */
  seed?: number | undefined;
  /** Generated inputs per property. Default 4. */
  runs?: number;
  /** Checks that run at a time. Default 10. */
  concurrency?: number;
  /** The one history to do again, instead of looking for some. */
  replay?: Replay | undefined;
  /** Whether internal errors are reported with their stack traces. Default false. */
  debug?: boolean;
}

/** A run that can begin. */
export interface PreparedRun<Planned extends CheckOutline = CheckOutline> {
  startedAt: Date;
  knowledge: Knowledge;
  planned: PlannedChecks<Planned>;
  plan: RunPlan;
}

/**
 * Asks the target for what has to be known of it, and chooses the checks. Throws TargetError where it cannot be used,
 * UsageError where nothing is selected.
 */
export async function prepareRun<Planned extends CheckOutline>(
  request: RunRequest<Planned>,
): Promise<PreparedRun<Planned>> {
  const { settings, knowledge, selection, explore = [], capabilities, fixtures, replay } = request;
  const startedAt = new Date();
  const access = request.access ?? defaultAccess(settings);
  const asked: Promise<Preflight> = preflight(settings);
  // What is wrong with the selection is reported first.
  asked.catch(() => undefined);
  const checks = await request.checks;
  const planned = planChecks({ ...knowledge, checks, selection, explore, access, capabilities });
  const plan = makePlan({
    settings,
    access,
    capabilities,
    fixtures,
    seed: request.seed ?? randomInt(2 ** 31),
    runs: request.runs ?? usual.runs,
    concurrency: request.concurrency ?? usual.concurrency,
    selected: planned.run.map(({ id }) => id),
    preflight: await asked,
    debug: request.debug ?? false,
    ...(replay ? { replay } : {}),
  });
  return { startedAt, knowledge, planned, plan };
}
