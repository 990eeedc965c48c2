import { check } from '../../harness/engine/check.js';
import type { CheckContext, Reply } from '../../harness/engine/check-context.js';
import { Skipped } from '../../harness/engine/check-signals.js';
import { importCycle, isEnd } from '../../harness/models/life-cycle.js';
import { onLake } from '../shapes/on-lake.js';
import { importRequest, isImporting, ownImport } from '../shapes/own-import.js';
import { expectListed } from './expect-listed.js';

const listImports = { operation: 'ListImports', list: 'Imports', key: 'ImportId', members: ['ImportStatus'] };

/** Starts an import and stops it at once. Skips the check where it was over before. */
async function stoppedImport(t: CheckContext): Promise<{ ImportId: string; Destination: string }> {
  const request = await importRequest(t);
  const ImportId = await ownImport(t, request);
  await t.prepare('StopImport', { ImportId });
  const isStopped = await t.own.until('GetImport', { ImportId }, ({ ImportStatus }) => ImportStatus === 'STOPPED');
  if (!isStopped) throw new Skipped('the import is not STOPPED: another check asks why');
  return { ImportId, Destination: request.Destinations[0] };
}

/** The life of imports. */
export const lives = [
  check({
    id: 'StartImport/lifecycle/finds-started',
    title: 'a started import is found by its id, and stands in the list',
    requirements: ['imports.start.visible'],
    access: 'full',
    body: async (t) => {
      const request = await importRequest(t);
      const ImportId = await ownImport(t, request);
      await t.readBack('GetImport', { ImportId }, (read) => {
        t.expectMember(read, 'ImportId', ImportId, 'imports.start.visible');
        t.expectMember(read, 'Destinations', request.Destinations, 'imports.start.visible');
      });
      await expectListed(t, { ...listImports, input: {}, has: ImportId, requirement: 'imports.start.visible' });
    },
  }),
  check({
    id: 'StopImport/lifecycle/stopped',
    title: 'an import that is stopped is STOPPED, whoever is asked',
    requirements: ['imports.stop.status'],
    access: 'full',
    body: async (t) => {
      const ImportId = await ownImport(t);
      const before = await t.prepare('GetImport', { ImportId });
      if (!isImporting(before.body)) throw new Skipped('the import was over before it could be stopped');
      const stopped = await t.prepare('StopImport', { ImportId });
      await t.own.until('GetImport', { ImportId }, ({ ImportStatus }) => isEnd(importCycle, ImportStatus));
      const after = await t.prepare('GetImport', { ImportId });
      const isOver = (reply: Reply) => !isImporting(reply.body) && reply.body.ImportStatus !== 'STOPPED';
      // It may have ended in between. AWS may tell so only later.
      if (isOver(stopped) || (isOver(after) && t.session.target.settings.kind === 'aws'))
        throw new Skipped('the import was over before it was stopped');
      await t.readBack('GetImport', { ImportId }, (read) => {
        t.expectMember(read, 'ImportStatus', 'STOPPED', 'imports.stop.status');
      });
      const fits = (entry: Record<string, unknown>) => entry.ImportId !== ImportId || !isImporting(entry);
      await expectListed(t, { ...listImports, input: {}, fits, requirement: 'imports.stop.status' });
    },
  }),
  check({
    id: 'ListImports/lifecycle/filters',
    title: 'asked for a destination or a status, it shows the imports that have it',
    requirements: ['imports.list.filter'],
    access: 'full',
    body: async (t) => {
      const { ImportId, Destination } = await stoppedImport(t);
      const listed = { ...listImports, requirement: 'imports.list.filter' };
      await expectListed(t, { ...listed, input: { Destination }, has: ImportId });
      const { arn } = await t.own.channelDestination();
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
    title: 'an import that was stopped is tried again under its id',
    requirements: ['imports.start.retry'],
    access: 'full',
    body: async (t) => {
      const { ImportId } = await stoppedImport(t);
      const again = await t.prepare('StartImport', { ImportId });
      t.expectMember(again, 'ImportId', ImportId, 'imports.start.retry');
    },
  }),
].map(onLake);
