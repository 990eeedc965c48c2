import type { Fixtures } from '../../targets/fixtures/fixtures.js';
import type { LeasePool } from '../../targets/lease.js';
import type { OtherCallers } from '../../targets/other-callers.js';
import type { Ledger } from '../../targets/removal/ledger.js';
import type { Target } from '../../targets/target.js';
import type { Slots } from './slots.js';
import type { Turns } from './turns.js';

/** What all checks of a run share, as far as the resources of one check need it. The session of the run implements it. */
export interface RunResources {
  readonly target: Target;
  readonly others: OtherCallers;
  readonly ledger: Ledger;
  readonly fixtures: Fixtures;
  /** What the user named, by the name of the fixture. */
  readonly namedFixtures: Readonly<Record<string, string>>;
  readonly slots: Slots;
  /** The trails of one Region: an account has five. */
  readonly trails: LeasePool;
  readonly turns: Turns;
  /** A name that begins with the prefix of the run, and that nothing else has. */
  freshName(): string;
  /** Waits some milliseconds while another check works. */
  pause(ms: number): Promise<void>;
}
