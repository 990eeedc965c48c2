import { importsOfRun, runImport } from '../support/resources/imports-of-run.js';
import { lawsOf } from './laws-of.js';
import { allows, byMember, type PagedList } from './paged-list.js';

/** ListImports: a few imports into the run's own store. */
const listImports: PagedList = {
  operation: 'ListImports',
  entries: 'Imports',
  identity: byMember('ImportId'),
  pageSize: { member: 'MaxResults', max: 1000 },
  access: 'read-only',
  changes: 'full',
  onLake: true,
  tokenRefusal: 'imports.list.token',
  otherParameters: 'paging.token-parameters-undocumented',
  bareInput: {},
  async arrange(t) {
    const ImportStatus = 'COMPLETED';
    if (!allows(t, 'full')) return { input: {}, otherInput: async () => ({ ImportStatus }) };
    const imports = await importsOfRun(t);
    const Destination = imports[0]!.storeArn;
    return {
      input: { Destination },
      own: imports.map(({ id }) => id),
      otherInput: async () => ({ Destination, ImportStatus }),
      change: { make: async () => void (await runImport(t)) },
    };
  },
};

/** The laws of its pages. */
export const imports = lawsOf(listImports);
