import { unchecked } from '../../harness/engine/coverage/unchecked.js';
import { loadChecks } from '../../harness/engine/select/registry.js';
import { suiteFiles } from '../../harness/engine/select/suite-files.js';
import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';

const spec = loadSpec();
const waiting = unchecked({ spec, facts: loadFacts(), checks: await loadChecks(suiteFiles()) });
const waitingOperations = new Set(waiting.flatMap(({ operation, pair }) => (pair === undefined ? [operation] : [])));

/**
 * The operations that the suite has checks for: one that a new SDK brings is reported as "no check yet", and the tables of
 * this project owe it nothing until somebody writes the first one.
 */
export const checkedOperations: readonly string[] = spec.operationNames.filter((name) => !waitingOperations.has(name));

/** The pairs `<Operation>/<Code>` that no check asks for. */
export const uncheckedPairs: readonly string[] = waiting.flatMap(({ pair }) => pair ?? []);
