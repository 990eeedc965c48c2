import type { JsonObject } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';

const running = new Set<unknown>(['INITIALIZING', 'IN_PROGRESS']);

/** Whether an import is under way, by what a read shows of it. */
export function isImporting({ ImportStatus }: { ImportStatus?: unknown }): boolean {
  return running.has(ImportStatus);
}

/**
 * What starts an import into the shared store, from a bucket that holds no logs, once it is the check's turn: an account
 * runs one at a time. Skips the check where there is no bucket or role.
 */
export async function importRequest(t: CheckContext): Promise<JsonObject & { Destinations: [string] }> {
  const bucket = await t.fixtures.bucket();
  const { arn } = await t.stores.shared();
  const role = await t.fixtures.role(arn);
  await t.resources.takeTurn('import');
  const account = arn.split(':')[4];
  return {
    Destinations: [arn],
    ImportSource: {
      S3: {
        S3LocationUri: `s3://${bucket}/AWSLogs/${account}/CloudTrail/`,
        S3BucketRegion: t.session.target.settings.region,
        S3BucketAccessRoleArn: role,
      },
    },
  };
}

/**
 * Starts an import; the next check starts its own when this one has ended, and it is stopped when the check ends. Blocks
 * the check where that fails.
 */
export async function ownImport(t: CheckContext, request?: JsonObject): Promise<string> {
  const started = await t.prepare('StartImport', request ?? (await importRequest(t)));
  const ImportId = t.idFrom(started, 'ImportId');
  t.atEnd(
    async () => void (await t.until({ operation: 'GetImport', input: { ImportId } }, (state) => !isImporting(state))),
  );
  t.resources.keep({ kind: 'import', id: ImportId });
  return ImportId;
}
