import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltFacts, builtFactsFile } from '../facts.js';
import { packagePath } from '../package-root.js';
import { buildFacts } from './build-facts.js';
import { digestOf, factSources } from './fact-sources.js';
import { requirementsPage } from './requirements-page.js';

/** Where the page of requirements stands, in the package. */
export const requirementsFile = 'docs/requirements.md';

/**
 * The files that are made of the curated facts below `root`, by path: the built facts and the page of requirements. The
 * same facts give the same bytes. Throws UsageError with file and line where an entry does not hold.
 */
export function factFiles(root: string = packagePath()): Map<string, string> {
  const sources = factSources(root);
  const facts = buildFacts(sources);
  const built: BuiltFacts = { digest: digestOf(sources), facts };
  return new Map([
    [builtFactsFile, `${JSON.stringify(built)}\n`],
    [requirementsFile, requirementsPage(facts)],
  ]);
}

/** The files below `root` that are not what the curated facts give. */
export function staleFactFiles(root: string = packagePath()): string[] {
  return [...factFiles(root)]
    .filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)
    .map(([path]) => path);
}
