import { loadChecks } from '../../harness/engine/select/registry.js';
import { suiteFiles } from '../../harness/engine/select/suite-files.js';
import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';

/** The whole suite, and what it knows. */
export const questions = { spec: loadSpec(), facts: loadFacts(), checks: await loadChecks(suiteFiles()) };
