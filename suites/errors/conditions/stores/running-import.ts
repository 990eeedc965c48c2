import { ownImport } from '../../../support/resources/own-import.js';
import { plainRequest } from '../../../support/scenarios/requests.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../provocation.js';
import { endedEarly } from './store-in-use.js';

/** A second import while one runs. */
export const runningImport: Condition<'StartImport'> = {
  slug: 'import-running',
  title: 'an import during another import',
  requirement: 'imports.start.running',
  access: 'full',
  async provoke(t, operation) {
    const request = await plainRequest(t, operation);
    const running = await ownImport(t, request);
    return provocation(t, operation, request, {
      onAccepted: async ({ body }) => {
        if (typeof body.ImportId === 'string') t.resources.keep({ kind: 'import', id: body.ImportId });
        return endedEarly(t, running);
      },
    });
  },
};
