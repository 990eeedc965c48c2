import { suiteFiles } from '../../cli/suite-files.js';
import { loadChecks } from '../../harness/engine/select/registry.js';
import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';

/** The whole suite, and what it knows. */
export const questions = { spec: loadSpec(), facts: loadFacts(), checks: await loadChecks(suiteFiles()) };
