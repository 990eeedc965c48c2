import { Skipped } from '../../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { onceARun } from './once-a-run.js';

const underWay = new Set<unknown>(['INITIALIZING', 'IN_PROGRESS']);

/**
 * Imports into the shared store what lies below a folder of the bucket, and waits until that has ended. An account runs
 * one import at a time, and what has ended stays listed.
 */
export async function runImport(t: CheckContext, folder = ''): Promise<{ id: string; storeArn: string }> {
  const bucket = await t.fixtures.bucket();
  const { arn } = await t.stores.shared();
  const role = await t.fixtures.role(arn);
  const account = arn.split(':')[4];
  const end = await t.session.turns.take('import');
  try {
    const started = await t.prepare('StartImport', {
      Destinations: [arn],
      ImportSource: {
        S3: {
          S3LocationUri: `s3://${bucket}/${folder}AWSLogs/${account}/CloudTrail/`,
          S3BucketRegion: t.session.target.settings.region,
          S3BucketAccessRoleArn: role,
        },
      },
    });
    const ImportId = t.idFrom(started, 'ImportId');
    t.resources.keep({ kind: 'import', id: ImportId });
    const hasEnded = await t.until(
      { operation: 'GetImport', input: { ImportId }, begunJustNow: true },
      (state) => !underWay.has(state.ImportStatus),
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
