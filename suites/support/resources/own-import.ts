import type { JsonObject } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { arnPrefix } from './own-arns.js';
import { accountOf } from './store-policy.js';

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
  const ImportSource = await sourceIn(t, bucket, arn);
  await t.resources.takeTurn('import');
  return { Destinations: [arn], ImportSource };
}

/** What starts an import into a store, there or not, from a bucket that holds no logs, once it is the check's turn. */
export async function importInto(t: CheckContext, store: string): Promise<JsonObject> {
  const prefix = await arnPrefix(t);
  const ImportSource = await sourceIn(t, await t.fixtures.bucket(), prefix);
  await t.resources.takeTurn('import');
  return { Destinations: [store], ImportSource };
}

/** The logs of an account in a bucket, with the role that may read them, both of the account of an ARN. */
export async function sourceIn(t: CheckContext, bucket: string, beside: string, folder = ''): Promise<JsonObject> {
  return {
    S3: {
      S3LocationUri: `s3://${bucket}/${folder}AWSLogs/${accountOf(beside)}/CloudTrail/`,
      S3BucketRegion: t.session.target.settings.region,
      S3BucketAccessRoleArn: await t.fixtures.role(beside),
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
