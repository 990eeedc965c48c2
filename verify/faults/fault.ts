import type { TargetSettings } from '../../harness/targets/target-settings.js';
import type { Category } from '../../harness/validators/finding.js';
import type { Transform } from './transform.js';

/** A wrong behaviour that is put into the reference on purpose, and what the suite has to say of it. */
export interface Fault {
  /** Stable, and not that of any other fault: `<Operation>/<what>/<detail>`. */
  readonly id: string;
  /** The category of the gaps that it causes. */
  readonly category: Category;
  /** The operation that is wrong; `_` where it is all of them. */
  readonly operation: string;
  /** Ids of the gaps that it causes, and no others. */
  readonly expects: readonly string[];
  /** Ids of the checks that it turns into a warning. */
  readonly warns?: readonly string[];
  /** Requirements that it breaks and its gaps do not name: these name one that asks for more. */
  readonly breaks?: readonly string[];
  /** Checks to run, by id or pattern. Default: all checks of its operation. */
  readonly select?: readonly string[];
  /**
   * Operations whose calls `transform` sees, operations that cannot exist included in `every`, and requests that name none
   * in `wire`. Default: its own; `every` for `_`.
   */
  readonly sees?: readonly string[] | 'every' | 'wire';
  /** The reference that it is put into answers pages of so many entries where a client cannot choose. Default 100. */
  readonly pageSize?: number;
  /** Checks are run one after the other: what it does to requests of one would show in others that run beside it. */
  readonly oneByOne?: true;
  /** What the suite takes the server for: one that may take its time to show a change is an `endpoint`. Default: the reference. */
  readonly kind?: TargetSettings['kind'];
  /** It is one of what is kept from call to call: a history that tells it has few calls. */
  readonly ofState?: boolean;
  /** Which plausible bug of an emulator this is, in one line. */
  readonly why: string;
  readonly transform: Transform;
}

/** The checks that a fault is run against. */
export function selectionOf({ operation, select }: Fault): readonly string[] {
  return select ?? [`${operation}/**`];
}

/** The operations whose calls a fault sees; undefined: all of them; `wire`: whatever is sent to CloudTrail. */
export function operationsSeenBy({ operation, sees }: Fault): readonly string[] | 'wire' | undefined {
  if (sees === 'wire') return sees;
  if (sees === 'every') return undefined;
  return sees ?? (operation === '_' ? undefined : [operation]);
}
