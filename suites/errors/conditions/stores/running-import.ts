import { ownImport } from '../../../support/resources/own-import.js';
import { importInto } from '../../calls.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../state-of.js';
import { endedEarly } from './store-in-use.js';

/** A second import while one runs. */
export const runningImport: Condition<'StartImport'> = {
  slug: 'import-running',
  title: 'an import during another import',
  requirement: 'imports.start.running',
  access: 'full',
  async provoke(t, operation) {
    const running = await ownImport(t);
    const { arn } = await t.stores.shared();
    return provocation(t, operation, await importInto(arn, t), {
      onAccepted: async ({ body }) => {
        if (typeof body.ImportId === 'string') t.resources.keep({ kind: 'import', id: body.ImportId });
        return endedEarly(t, running);
      },
    });
  },
};
