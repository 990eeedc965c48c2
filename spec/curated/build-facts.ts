import { UsageError } from '../../common/user-errors.js';
import { loadSpec, type Spec } from '../load.js';
import { factProblems } from './check-facts.js';
import { composeFacts, type FactsData } from './compose-facts.js';
import { readFactFile } from './read-fact-file.js';

/**
 * Builds the facts from the texts of the curated files (by path), checked against the derived spec. Throws UsageError that
 * names each entry at fault with file and line.
 */
export function buildFacts(sources: ReadonlyMap<string, string>, spec: Spec = loadSpec()): FactsData {
  const read = [...sources].map(([path, text]) => readFactFile(path, text));
  const files = read.map(({ located }) => located);
  const malformed = read.flatMap(({ problems }) => problems);
  const problems = malformed.length > 0 ? malformed : factProblems(files, spec);
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return composeFacts(files, spec);
}
