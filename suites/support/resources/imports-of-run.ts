import { Skipped } from '../../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { onceARun } from './once-a-run.js';
import { isImporting, sourceIn } from './own-import.js';

/**
 * Imports into the shared store what lies below a folder of the bucket, and waits until that has ended. An account runs
 * one import at a time, and what has ended stays listed.
 */
export async function runImport(t: CheckContext, folder = ''): Promise<{ id: string; storeArn: string }> {
  const bucket = await t.fixtures.bucket();
  const { arn } = await t.stores.shared();
  const ImportSource = await sourceIn(t, bucket, arn, folder);
  const end = await t.session.turns.take('import');
  try {
    const started = await t.prepare('StartImport', { Destinations: [arn], ImportSource });
    const ImportId = t.idFrom(started, 'ImportId');
    t.resources.keep({ kind: 'import', id: ImportId });
    const hasEnded = await t.until(
      { operation: 'GetImport', input: { ImportId }, begunJustNow: true },
      (state) => !isImporting(state),
    );
    if (!hasEnded) throw new Skipped('the imports do not end in time');
    return { id: ImportId, storeArn: arn };
  } finally {
    end();
  }
}

/** Imports that have ended, one after the other. */
export const importsOfRun = onceARun(async (t) => {
  const imports: { id: string; storeArn: string }[] = [];
  while (imports.length < 3) imports.push(await runImport(t));
  return imports;
});
