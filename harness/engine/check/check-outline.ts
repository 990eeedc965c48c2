import type { Access } from './access.js';
import type { Suite } from './suite.js';

/** What a run looks into beyond its verdicts, where that is asked for: which of two broken rules an operation names. */
export const explorations = ['precedence'] as const;

/** The name of something to look into. */
export type Exploration = (typeof explorations)[number];

/** What is known of a check without asking it. */
export interface CheckOutline {
  /** `<Operation>/<suite>/<slug>`, stable for ever; `_` where it is about no operation in particular. */
  readonly id: string;
  /** The operation that it is about: the first part of the id. */
  readonly operation: string;
  /** The suite that it belongs to: the second part of the id. */
  readonly suite: Suite;
  /** Its name within operation and suite: the last part of the id. */
  readonly slug: string;
  /** What is asked, in a few words. */
  readonly title: string;
  /** Ids of the requirements it covers. */
  readonly requirements: readonly string[];
  /** What it does to a target. */
  readonly access: Access;
  /** It only looks, and runs where that is asked for. */
  readonly explores?: Exploration;
  /**
   * It takes longest of all, or takes all that there is of something: begun last it would go on alone. It begins first, and
   * waits for nothing longer than it must.
   */
  readonly beginsFirst?: true;
}
