import { Skipped } from '../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { isSuccessful } from '../../harness/wire/exchange.js';
import { importsOfRun, runImport } from '../support/resources/imports-of-run.js';
import { onceARun } from '../support/resources/once-a-run.js';
import { lawsOf } from './laws-of.js';
import { byMember, type PagedList } from './paged-list.js';

/** ListImportFailures: an import of objects that are no log files, from a bucket that is the run's own. */
const listImportFailures: PagedList = {
  operation: 'ListImportFailures',
  entries: 'Failures',
  identity: byMember('Location'),
  pageSize: { member: 'MaxResults', max: 1000 },
  access: 'full',
  onLake: true,
  tokenRefusal: 'imports.failures.token',
  otherParameters: 'paging.token-parameters-undocumented',
  async arrange(t) {
    const ImportId = await failedImport(t);
    return { input: { ImportId }, otherInput: async () => ({ ImportId: (await importsOfRun(t))[0]!.id }) };
  },
};

const failedImport = onceARun(async (t) => {
  const { arn } = await t.stores.shared();
  const folder = `${t.freshName()}/`;
  for (let n = 1; n <= 5; n++) await putNoLogFile(t, `${folder}AWSLogs/${arn.split(':')[4]}/CloudTrail/${n}.json.gz`);
  return (await runImport(t, folder)).id;
});

/** Puts an object where an import will meet it. It goes with the check: the failure stays. */
async function putNoLogFile(t: CheckContext, key: string): Promise<void> {
  const { plan, target } = t.session;
  if (target.settings.kind === 'aws' || plan.fixtures.bucket !== undefined)
    throw new Skipped('the check needs objects that cannot be imported, and the bucket does not belong to the run');
  const bucket = await t.fixtures.bucket();
  t.resources.keep({ kind: 'object', id: `${bucket}/${key}` });
  const exchange = await target.neighbour({ service: 's3', method: 'PUT', path: `/${bucket}/${key}`, body: 'no log' });
  if (!isSuccessful(exchange)) throw new Skipped('the endpoint does not accept S3 objects');
  t.depend(exchange);
}

/** The laws of its pages. */
export const importFailures = lawsOf(listImportFailures);
