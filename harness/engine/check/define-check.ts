import type { Access } from './access.js';
import type { CheckOutline, Exploration } from './check-outline.js';
import { suites } from './suite.js';

/** One executable question about a target, with a body that works with an `Api`. */
export interface CheckOf<Api> extends CheckOutline {
  readonly body: (t: Api) => Promise<void>;
}

/** What an author says of a check. */
export interface DefinitionOf<Api> {
  id: string;
  title: string;
  requirements: readonly string[];
  /** Default: `standard`. */
  access?: Access;
  explores?: Exploration;
  beginsFirst?: true;
  body: (t: Api) => Promise<void>;
}

/** Defines a check. Registers nothing: a suite file exports what this returns. Throws where the id is malformed. */
export function defineCheck<Api>(definition: DefinitionOf<Api>): CheckOf<Api> {
  const match = /^([A-Z][A-Za-z]+|_)\/([a-z]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(definition.id);
  const suite = suites.find((name) => name === match?.[2]);
  if (!match || !suite) throw new Error(`${definition.id} is not a check id of the form <Operation>/<suite>/<slug>`);
  return { access: 'standard', ...definition, operation: match[1]!, suite, slug: match[3]! };
}

/** Whether a value that a suite file exports is a check; for which `Api`, no value shows. */
export function isCheck<Api>(value: unknown): value is CheckOf<Api> {
  return typeof value === 'object' && value !== null && 'body' in value && 'slug' in value && 'suite' in value;
}
