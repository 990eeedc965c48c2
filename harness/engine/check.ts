import type { CheckContext } from './check-context.js';

/** What a run may do to a target. Each level includes the ones before it. */
export type Access = 'read-only' | 'standard' | 'full';

/** The suites, in the order in which reports show them. */
export const suites = ['protocol', 'shapes', 'constraints', 'errors', 'pagination', 'lifecycle', 'sdk'] as const;

/** The name of a suite. */
export type Suite = (typeof suites)[number];

/** What a run looks into beyond its verdicts, where that is asked for: which of two broken rules an operation names. */
export const explorations = ['precedence'] as const;

/** The name of something to look into. */
export type Exploration = (typeof explorations)[number];

/** What is known of a check without asking it. */
export interface CheckOutline {
  /** `<Operation>/<suite>/<slug>`, stable for ever; `_` where it is about no operation in particular. */
  readonly id: string;
  readonly operation: string;
  readonly suite: Suite;
  readonly slug: string;
  /** What is asked, in a few words. */
  readonly title: string;
  /** Ids of the requirements it covers. */
  readonly requirements: readonly string[];
  readonly access: Access;
  /** It only looks, and runs where that is asked for. */
  readonly explores?: Exploration;
  /**
   * It takes longest of all, or takes all that there is of something: begun last it would go on alone. It begins first, and
   * waits for nothing longer than it must.
   */
  readonly beginsFirst?: true;
}

/** One executable question about a target. */
export interface Check extends CheckOutline {
  readonly body: (t: CheckContext) => Promise<void>;
}

/** What a suite file says of a check. */
export interface CheckDefinition {
  id: string;
  title: string;
  requirements: readonly string[];
  /** Default: `standard`. */
  access?: Access;
  explores?: Exploration;
  beginsFirst?: true;
  body: (t: CheckContext) => Promise<void>;
}

/** Defines a check. Registers nothing: a suite file exports what this returns. Throws where the id is malformed. */
export function check(definition: CheckDefinition): Check {
  const match = /^([A-Z][A-Za-z]+|_)\/([a-z]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(definition.id);
  const suite = suites.find((name) => name === match?.[2]);
  if (!match || !suite) throw new Error(`${definition.id} is no check id: <Operation>/<suite>/<slug>`);
  return { access: 'standard', ...definition, operation: match[1]!, suite, slug: match[3]! };
}

/** Whether a value that a suite file exports is a check. */
export function isCheck(value: unknown): value is Check {
  return typeof value === 'object' && value !== null && 'body' in value && 'slug' in value && 'suite' in value;
}
