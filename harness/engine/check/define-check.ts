import type { Access } from './access.js';
import type { CheckOutline, Exploration } from './check-outline.js';
import { suites } from './suite.js';

/** One executable question about a target. Its body works with an `Api`. */
export interface CheckOf<Api> extends CheckOutline {
  /** Asks the question. What it resolves with is ignored; what it expects, it expects through the `Api`. */
  readonly body: (t: Api) => Promise<void>;
}

/** What an author writes of a check whose body works with an `Api`. */
export interface DefinitionOf<Api> {
  /**
   * `<Operation>/<suite>/<slug>`: the operation that the check is about, or `_` for none in particular; one of the suites; and
   * a name in lower case, with hyphens. It is a part of users' baselines, so that it never changes.
   */
  id: string;
  /** The rule that is checked, in a few words. */
  title: string;
  /** The ids of the requirements that the check covers; `explain` lists what each of them says. */
  requirements: readonly string[];
  /** What the check does to the target. A run with less access skips it. Default: `standard`. */
  access?: Access;
  /** The check only observes, and runs where a run asks for that. Default: it always runs. */
  explores?: Exploration;
  /** The check takes longest of all, so that it begins before the others. Default: it begins when there is room. */
  beginsFirst?: true;
  /** Asks the question. */
  body: (t: Api) => Promise<void>;
}

/** Defines a check. Registers nothing: a suite file exports what this returns. Throws where the id is malformed. */
export function defineCheck<Api>(definition: DefinitionOf<Api>): CheckOf<Api> {
  const match = /^([A-Z][A-Za-z]+|_)\/([a-z]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(definition.id);
  const suite = suites.find((name) => name === match?.[2]);
  if (!match || !suite) throw new Error(`${definition.id} is not a check id of the form <Operation>/<suite>/<slug>`);
  return { access: 'standard', ...definition, operation: match[1]!, suite, slug: match[3]! };
}

/** Whether a value that a suite file exports is a check. No value shows for which `Api` it is. */
export function isCheck<Api>(value: unknown): value is CheckOf<Api> {
  return typeof value === 'object' && value !== null && 'body' in value && 'slug' in value && 'suite' in value;
}
