import type { Json } from '../../../common/json.js';
import { Skipped } from '../../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { importAnswers, importViews } from '../../../harness/models/import-views.js';
import { importCycle, isEnd } from '../../../harness/models/life-cycle.js';
import { lastSet } from '../../../harness/models/state.js';
import type { Beginning, Family } from '../../support/model-based/family.js';
import { isImporting } from '../../support/resources/own-import.js';
import { anyStart, anyStep } from './import-steps.js';

/**
 * Imports into the shared event data store, for one check. An account runs one at a time, so that histories take turns.
 * `unraced`: the check is skipped where an import was over before it could be stopped.
 */
export function imports({ unraced = false }: { unraced?: boolean } = {}): Family {
  let inVain = false;
  return {
    noun: 'import',
    visible: 'imports.start.visible',
    gone: 'imports.start.visible',
    views: importViews,
    answers: importAnswers,
    makes: 'StartImport',
    names: ['Destinations', 'ImportSource', 'ImportId'],
    begin,
    learn({ ImportId }, { id }, t) {
      if (typeof ImportId !== 'string' || ImportId === id) return {};
      // The next one starts its own when this one has ended.
      t.atEnd(
        async () =>
          void (await t.until({ operation: 'GetImport', input: { ImportId } }, (state) => !isImporting(state))),
      );
      t.resources.keep({ kind: 'import', id: ImportId });
      return id === undefined ? { id: ImportId } : {};
    },
    async settle(t, { id = '' }, after) {
      const wanted = lastSet(after, 'ImportStatus');
      if (unraced && isEnd(importCycle, wanted) && wanted !== 'STOPPED') throw over(wanted);
      // Who never tells that an import has ended is waited for once.
      if (inVain) return;
      let status: Json | undefined;
      inVain = !(await t.until({ operation: 'GetImport', input: { ImportId: id } }, ({ ImportStatus }) => {
        status = ImportStatus;
        return isEnd(importCycle, status);
      }));
      // AWS may tell so only later.
      if (t.session.target.settings.kind === 'aws' && wanted === 'STOPPED' && status !== wanted) throw over(status);
    },
    historiesPerRun: 0.4,
    first: anyStart,
    steps: anyStep,
  };
}

function over(status: unknown): Skipped {
  return new Skipped(`the import is ${status}: it ended before it was stopped, or stopping takes too long`);
}

/** Where it takes its events from and to, and the turn at imports, which ends with the history. */
async function begin(t: CheckContext): Promise<Beginning> {
  const bucket = await t.fixtures.bucket();
  const { arn: store } = await t.stores.shared();
  const role = await t.fixtures.role(store);
  await t.resources.takeTurn('import');
  return { subject: { bucket, store, role, region: t.session.target.settings.region }, fixtures: [] };
}
