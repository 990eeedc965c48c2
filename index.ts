/**
 * What an author of checks imports from `cloudtrail-conformance`. Whatever is not exported here, or by another entry of the
 * package's `exports`, is internal and may change in any version.
 *
 * @module
 */
import type { CheckApi } from './harness/engine/check/check-api.js';
import { type CheckOf, type DefinitionOf, defineCheck } from './harness/engine/check/define-check.js';

export type { Json, JsonObject } from './common/json.js';
export type { Access } from './harness/engine/check/access.js';
export type {
  CallAnswer,
  CallFailure,
  Expectation,
  JudgedCall,
  Rejection,
  Reply,
} from './harness/engine/check/check-answers.js';
export type {
  CheckApi,
  EventDataStoreIds,
  FixturesApi,
  NamedResourceKind,
  ResourceKind,
  ResourcesApi,
  StoresApi,
  TrailsApi,
} from './harness/engine/check/check-api.js';
export { Skipped } from './harness/engine/check/skipped.js';
export type { Suite } from './harness/engine/check/suite.js';

/** One executable question about a target. A file for `--suite-file` exports checks, alone or in lists. */
export type Check = CheckOf<CheckApi>;

/** What an author writes of a check: its id, its title, the requirements that it covers, and its body. */
export type CheckDefinition = DefinitionOf<CheckApi>;

/**
 * Defines a check. It registers nothing: a file for `--suite-file` exports what this returns. Throws where the id is not
 * `<Operation>/<suite>/<slug>`.
 */
export function check(definition: CheckDefinition): Check {
  return defineCheck(definition);
}
