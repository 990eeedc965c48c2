import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import { allScenarios } from '../support/scenarios/all-scenarios.js';
import { constraintChecks } from './constraint-checks.js';

/** Both sides of every documented rule of every request member. */
export const constraints = allScenarios.flatMap((scenario) =>
  constraintChecks({ spec: loadSpec(), facts: loadFacts() }, scenario),
);
