import { pathToFileURL } from 'node:url';
import { nearMatches } from '../../../common/near-matches.js';
import { UsageError } from '../../../common/user-errors.js';
import { type Facts, loadFacts } from '../../../spec/facts.js';
import { isCheck } from '../check/define-check.js';
import type { Check } from '../context/check.js';
import type { CheckContext } from '../context/check-context.js';

/**
 * Imports suite files and collects the checks that they export (single ones and lists), sorted by id. Runs nothing.
 * Throws UsageError for a file that cannot be imported or exports no check, for an id that is defined twice, and for a
 * requirement that does not exist.
 */
export async function loadChecks(
  files: readonly string[],
  facts: Pick<Facts, 'requirements'> = loadFacts(),
): Promise<Check[]> {
  const checks = new Map<string, Check>();
  // All at once: Node reads some while it compiles others.
  const modules = await Promise.all(files.map(importFile));
  for (const [index, file] of files.entries()) {
    const exported = Object.values(modules[index]!)
      .flat()
      .filter((value) => isCheck<CheckContext>(value));
    if (exported.length === 0) throw new UsageError(`${file} exports no check`);
    for (const check of exported) {
      if (checks.has(check.id)) throw new UsageError(`${file}: the check ${check.id} is defined twice`);
      expectRequirements(check, file, facts);
      checks.set(check.id, check);
    }
  }
  return [...checks.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function expectRequirements({ id, requirements }: Check, file: string, facts: Pick<Facts, 'requirements'>): void {
  const unknown = requirements.find((name) => !facts.requirements.has(name));
  if (unknown === undefined) return;
  const near = nearMatches(unknown, facts.requirements.keys());
  const hint = near.length > 0 ? `did you mean ${near.join(', ')}?` : 'docs/requirements.md lists all of them';
  throw new UsageError(`${file}: the check ${id} names the requirement ${unknown}, which does not exist; ${hint}`);
}

async function importFile(file: string): Promise<Record<string, unknown>> {
  try {
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, unknown>;
  } catch (error) {
    throw new UsageError(`${file} cannot be imported: ${(error as Error).message}`);
  }
}
