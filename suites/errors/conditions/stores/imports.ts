import { isJsonObject, type JsonObject } from '../../../../common/json.js';
import { memberAt } from '../../../../harness/wire/member-at.js';
import { plainRequest, requestOn } from '../../../support/scenarios/requests.js';
import { nobodysToken } from '../../../support/test-data/nobodys.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../provocation.js';

/** An import from a bucket that is not there. */
export const missingSource: Condition<'StartImport'> = {
  slug: 'missing-source',
  title: 'an import from a bucket that does not exist',
  requirement: 'imports.start.source',
  access: 'full',
  async provoke(t, operation) {
    const { arn } = await t.stores.shared();
    const request = await requestOn(t, operation, 'store', arn);
    const S3 = { ...s3Of(request), S3LocationUri: `s3://${t.freshName()}-no-such-bucket/AWSLogs/` };
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
    const request = await requestOn(t, operation, 'store', arn);
    return provocation(t, operation, { ...request, StartEventTime: 1_700_003_600, EndEventTime: 1_700_000_000 });
  },
};

/** A token for the failures of an import that is there. */
export const failuresToken: Condition<'ListImportFailures'> = {
  slug: 'unknown-token',
  title: 'an unknown token',
  requirement: 'imports.failures.token',
  access: 'full',
  provoke: async (t, operation) => ({
    input: { ...(await plainRequest(t, operation)), NextToken: nobodysToken },
  }),
};

function s3Of(request: JsonObject): JsonObject {
  const source = memberAt(request, 'ImportSource.S3');
  return isJsonObject(source) ? source : {};
}
