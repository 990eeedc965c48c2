import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import { allScenes } from '../support/scenarios/all-scenes.js';
import { constraintChecks } from './constraint-checks.js';

/** Both sides of every documented rule of every request member. */
export const constraints = allScenes.flatMap((scene) =>
  constraintChecks({ spec: loadSpec(), facts: loadFacts() }, scene),
);
