import { randomInt } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Preflight } from '../../targets/preflight.js';
import type { TargetSettings } from '../../targets/target-settings.js';
import type { Access } from '../check/access.js';
import type { Replay } from '../check/replay.js';

/** What a run is about to do: resolved by the command, handed to the worker. Plain data. */
export interface RunPlan {
  /** A few letters that every name of this run carries. */
  run: string;
  settings: TargetSettings;
  access: Access;
  /** Capabilities the target is said to have; undefined: all of them. */
  capabilities: readonly string[] | undefined;
  fixtures: Readonly<Record<string, string>>;
  seed: number;
  /** Generated inputs per property. */
  runs: number;
  concurrency: number;
  /** Ids of the checks to run, in order. */
  selected: readonly string[];
  ledgerFile: string;
  /** The one history to do again, instead of looking for some. */
  replay?: Replay;
  preflight: Preflight;
  /** Whether faults of ours are told with their stack traces. */
  debug: boolean;
}

/** What a run has that was told nothing else: generated inputs per property, and checks at work at a time. */
export const usual = { runs: 4, concurrency: 10 } as const;

/** Completes a plan: a name for the run that no earlier one had, and a place for its ledger. */
export function makePlan(options: Omit<RunPlan, 'run' | 'ledgerFile'>): RunPlan {
  const run = randomInt(36 ** 5)
    .toString(36)
    .padStart(5, '0');
  return { ...options, run, ledgerFile: join(tmpdir(), `cloudtrail-conformance-${run}.ledger`) };
}
