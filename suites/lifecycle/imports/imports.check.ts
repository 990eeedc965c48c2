import { Skipped } from '../../../harness/engine/check/check-signals.js';
import { check } from '../../../harness/engine/context/check.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { exploreHistories } from '../../support/model-based/explore.js';
import { followHistory } from '../../support/model-based/follow.js';
import { expectListed } from '../../support/resources/expect-listed.js';
import { onLake } from '../../support/resources/on-lake.js';
import { importRequest, ownImport } from '../../support/resources/own-import.js';
import { imports } from './import-family.js';
import { retry, start, stop } from './import-steps.js';

const listImports = { operation: 'ListImports', list: 'Imports', key: 'ImportId', members: ['ImportStatus'] };

/** Starts an import and stops it at once. Skips the check where it was over before. */
async function stoppedImport(t: CheckContext): Promise<{ ImportId: string; Destination: string }> {
  const request = await importRequest(t);
  const ImportId = await ownImport(t, request);
  await t.prepare('StopImport', { ImportId });
  const isStopped = await t.until(
    { operation: 'GetImport', input: { ImportId } },
    ({ ImportStatus }) => ImportStatus === 'STOPPED',
  );
  if (!isStopped) throw new Skipped('the import is not STOPPED; another check covers this');
  return { ImportId, Destination: request.Destinations[0] };
}

/** Any history of an import shows what its steps come to. */
export const histories = onLake(
  check({
    id: '_/lifecycle/import-histories',
    beginsFirst: true,
    title: 'after any sequence of calls, every read shows the expected state of an import',
    requirements: ['imports.start.visible', 'imports.start.retry', 'imports.stop.status', 'wire.read-after-write'],
    access: 'full',
    body: (t) => exploreHistories(t, imports()),
  }),
);

/** The life of imports. */
export const lives = [
  check({
    id: 'StartImport/lifecycle/finds-started',
    title: 'a started import is found by its id and is listed',
    requirements: ['imports.start.visible'],
    access: 'full',
    body: (t) => followHistory(t, imports(), [start()]),
  }),
  check({
    id: 'StopImport/lifecycle/stopped',
    title: 'every read shows a stopped import as STOPPED and otherwise unchanged',
    requirements: ['imports.stop.status', 'imports.start.visible'],
    access: 'full',
    body: (t) => followHistory(t, imports({ unraced: true }), [start(), stop]),
  }),
  check({
    id: 'ListImports/lifecycle/filters',
    title: 'filters imports by destination and by status',
    requirements: ['imports.list.filter'],
    access: 'full',
    body: async (t) => {
      const { ImportId, Destination } = await stoppedImport(t);
      const listed = { ...listImports, requirement: 'imports.list.filter' };
      await expectListed(t, { ...listed, input: { Destination }, has: ImportId });
      const { arn } = await t.stores.channelDestination();
      await expectListed(t, { ...listed, input: { Destination: arn }, lacks: ImportId });
      for (const asked of ['STOPPED', 'COMPLETED', 'FAILED']) {
        const whose = asked === 'STOPPED' ? { has: ImportId } : { lacks: ImportId };
        const fits = ({ ImportStatus }: { ImportStatus?: unknown }) => ImportStatus === asked;
        await expectListed(t, { ...listed, input: { ImportStatus: asked }, ...whose, fits });
      }
    },
  }),
  check({
    id: 'StartImport/lifecycle/retry',
    title: 'a stopped import can be restarted under its id',
    requirements: ['imports.start.retry'],
    access: 'full',
    body: (t) => followHistory(t, imports({ unraced: true }), [start(), stop, retry]),
  }),
].map(onLake);
