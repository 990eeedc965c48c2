import type { CheckContext } from '../../harness/engine/check-context.js';

const running = new Set<unknown>(['INITIALIZING', 'IN_PROGRESS']);

/**
 * Starts an import into the shared store, from a bucket that holds no logs. An account runs one at a time: the next
 * check starts its own when this one has ended, and it is stopped when the check ends. Blocks the check where that fails.
 */
export async function ownImport(t: CheckContext): Promise<string> {
  const bucket = await t.own.bucket();
  const { arn } = await t.own.eventDataStore();
  const role = await t.own.role(arn);
  await t.own.turn('import');
  const account = arn.split(':')[4];
  const started = await t.prepare('StartImport', {
    Destinations: [arn],
    ImportSource: {
      S3: {
        S3LocationUri: `s3://${bucket}/AWSLogs/${account}/CloudTrail/`,
        S3BucketRegion: t.session.target.settings.region,
        S3BucketAccessRoleArn: role,
      },
    },
  });
  const ImportId = t.own.told(started, 'ImportId');
  t.own.atEnd(
    async () => void (await t.own.until('GetImport', { ImportId }, (state) => !running.has(state.ImportStatus))),
  );
  t.own.keep({ kind: 'import', id: ImportId });
  return ImportId;
}
