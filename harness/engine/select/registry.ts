import { pathToFileURL } from 'node:url';
import { UsageError } from '../../../common/user-errors.js';
import { isCheck } from '../check/define-check.js';
import type { Check } from '../context/check.js';
import type { CheckContext } from '../context/check-context.js';

/**
 * Imports suite files and collects the checks that they export (single ones and lists), sorted by id. Runs nothing.
 * Throws UsageError for a file that cannot be imported or exports no check, and for an id that stands twice.
 */
export async function loadChecks(files: readonly string[]): Promise<Check[]> {
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
      checks.set(check.id, check);
    }
  }
  return [...checks.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function importFile(file: string): Promise<Record<string, unknown>> {
  try {
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, unknown>;
  } catch (error) {
    throw new UsageError(`${file} cannot be imported: ${(error as Error).message}`);
  }
}
