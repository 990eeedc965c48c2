import { isJsonObject, type JsonObject } from '../../../../common/json.js';
import { ownImport } from '../../../support/resources/own-import.js';
import { nobodysToken } from '../../../support/test-data/nobodys.js';
import { storeCalls } from '../../calls.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../state-of.js';

/** An import from a bucket that is not there. */
export const missingSource: Condition<'StartImport'> = {
  slug: 'missing-source',
  title: 'an import from a bucket that does not exist',
  requirement: 'imports.start.source',
  access: 'full',
  async provoke(t, operation) {
    const { arn } = await t.stores.shared();
    const request = await storeCalls.StartImport(arn, t);
    const S3 = { ...s3Of(request as JsonObject), S3LocationUri: `s3://${t.freshName()}-no-such-bucket/AWSLogs/` };
    return provocation(t, operation, { ...request, ImportSource: { S3 } });
  },
};

/** An import whose time range ends before it starts. */
export const reversedImport: Condition<'StartImport'> = {
  slug: 'reversed-time-range',
  title: 'an import with a start after its end',
  requirement: 'imports.start.time-range',
  access: 'full',
  async provoke(t, operation) {
    const { arn } = await t.stores.shared();
    const request = await storeCalls.StartImport(arn, t);
    return provocation(t, operation, { ...request, StartEventTime: 1_700_003_600, EndEventTime: 1_700_000_000 });
  },
};

/** A token for the failures of an import that is there. */
export const failuresToken: Condition<'ListImportFailures'> = {
  slug: 'unknown-token',
  title: 'an unknown token',
  requirement: 'imports.failures.token',
  access: 'full',
  provoke: async (t) => ({ input: { ImportId: await ownImport(t), NextToken: nobodysToken } }),
};

function s3Of({ ImportSource }: JsonObject): JsonObject {
  return ImportSource !== undefined &&
    isJsonObject(ImportSource) &&
    ImportSource.S3 !== undefined &&
    isJsonObject(ImportSource.S3)
    ? ImportSource.S3
    : {};
}
