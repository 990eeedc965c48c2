import { type CheckOf, type DefinitionOf, defineCheck } from '../check/define-check.js';
import type { CheckContext } from './check-context.js';

/** A check that a run can ask. */
export type Check = CheckOf<CheckContext>;

/** What a suite file says of a check. */
export type CheckDefinition = DefinitionOf<CheckContext>;

/** Defines a check. Registers nothing: a suite file exports what this returns. Throws where the id is malformed. */
export function check(definition: CheckDefinition): Check {
  return defineCheck(definition);
}
