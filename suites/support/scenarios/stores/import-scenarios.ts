import { type JsonObject, objectsIn } from '../../../../common/json.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { removeResource } from '../../../../harness/targets/removal/remove-resource.js';
import { quietRead } from '../../reads/quiet-read.js';
import { shownList, shownState } from '../../reads/shown-state.js';
import { stateOfImports } from '../../reads/state-of-request.js';
import { importInto, importRequest, isImporting, ownImport } from '../../resources/own-import.js';
import { lakeIfThere } from '../lake-if-there.js';
import { lakeScenarios } from '../lake-scenarios.js';
import { nonexistent } from '../reference.js';
import type { Scenario } from '../scenario.js';

const ofAnImport = { access: 'full', fixed: ['ImportId'], echoes: {}, repeatable: true } as const;

/** Of imports there is one at a time, and each stays listed. */
const startImport = {
  operation: 'StartImport',
  access: 'full',
  fixed: ['Destinations', 'ImportSource', 'StartEventTime', 'EndEventTime', 'ImportId'],
  echoes: {
    Destinations: 'Destinations',
    'ImportSource.S3.S3LocationUri': 'ImportSource.S3.S3LocationUri',
    'ImportSource.S3.S3BucketRegion': 'ImportSource.S3.S3BucketRegion',
    'ImportSource.S3.S3BucketAccessRoleArn': 'ImportSource.S3.S3BucketAccessRoleArn',
    ImportId: 'ImportId',
  },
  echoRequirement: 'imports.start.members',
  repeatable: false,
  async arrange(t) {
    const request = await importRequest(t);
    const [arn] = request.Destinations;
    const stopAll = () => stopImports(t, arn);
    t.atEnd(stopAll);
    const ImportId = await ownImport(t, request);
    await t.prepare('StopImport', { ImportId });
    const stopped = await t.until(
      { operation: 'GetImport', input: { ImportId } },
      ({ ImportStatus }) => ImportStatus === 'STOPPED',
    );
    const day = { StartEventTime: 1_700_000_000, EndEventTime: 1_700_086_400 };
    return {
      // An import that was stopped can be tried again; of one that was done sooner nothing is known.
      requests: [request, { ...request, ...day }, ...(stopped ? [{ ImportId }] : [])],
      revert: stopAll,
      async state() {
        const imports = await importsInto(t, arn);
        if (typeof imports === 'string') return imports;
        return imports.map((one) => ({ ImportId: one.ImportId ?? null, running: isImporting(one) }));
      },
    };
  },
  on: { store: (store, t) => importInto(t, store), import: (ImportId) => ({ ImportId }) },
  stateOf: stateOfImports,
  plain: importRequest,
  create: (t) => ownImport(t),
  unprepared: () => ({ ImportId: nonexistent.import }),
} satisfies Scenario<'StartImport'>;

async function importsInto(t: CheckContext, Destination: string): Promise<JsonObject[] | string> {
  const shown = await shownList(t, 'ListImports', { Destination }, 'Imports');
  return 'items' in shown ? shown.items : shown.instead;
}

/** Stops what is being imported into a store, and waits for its end. */
async function stopImports(t: CheckContext, Destination: string): Promise<void> {
  const list = await quietRead(t, 'ListImports', { Destination, MaxResults: 1000 });
  for (const { ImportId = '' } of objectsIn(list?.Imports).filter(isImporting)) {
    await removeResource(t.session.target, { kind: 'import', id: String(ImportId) });
    await t.until({ operation: 'GetImport', input: { ImportId } }, (state) => !isImporting(state));
  }
}

const getImport = {
  ...ofAnImport,
  operation: 'GetImport',
  echoes: { ImportId: 'ImportId' },
  echoRequirement: 'imports.get.members',
  arrange: async (t) => ({ requests: [{ ImportId: await ownImport(t) }] }),
  on: { import: (ImportId) => ({ ImportId }) },
  plain: async (t) => ({ ImportId: await ownImport(t) }),
} satisfies Scenario<'GetImport'>;

const listImportFailures = {
  ...ofAnImport,
  operation: 'ListImportFailures',
  async arrange(t) {
    const ImportId = await ownImport(t);
    return { requests: [{ ImportId }, { ImportId, MaxResults: 1 }, { ImportId, MaxResults: 1000 }] };
  },
  on: { import: (ImportId) => ({ ImportId }) },
  plain: async (t) => ({ ImportId: await ownImport(t) }),
} satisfies Scenario<'ListImportFailures'>;

/** What is stopped does not go on by itself, and what is done cannot be stopped. */
const stopImport = {
  ...ofAnImport,
  operation: 'StopImport',
  echoes: { ImportId: 'ImportId' },
  echoRequirement: 'imports.stop.members',
  repeatable: false,
  async arrange(t) {
    const ImportId = await ownImport(t);
    return {
      requests: [{ ImportId }],
      // Whether it runs or is done changes by itself.
      state: () =>
        shownState(t, 'GetImport', { ImportId }, ({ ImportStatus }) => ({ stopped: ImportStatus === 'STOPPED' })),
    };
  },
  on: { import: (ImportId) => ({ ImportId }) },
  stateOf: stateOfImports,
  plain: async (t) => ({ ImportId: await ownImport(t) }),
} satisfies Scenario<'StopImport'>;

const listImports = {
  ...ofAnImport,
  operation: 'ListImports',
  access: 'read-only',
  fixed: ['Destination'],
  async arrange(t) {
    const store = await lakeIfThere(t, () => t.stores.shared());
    const statuses = ['INITIALIZING', 'IN_PROGRESS', 'FAILED', 'STOPPED', 'COMPLETED'];
    return {
      requests: [
        {},
        { MaxResults: 1 },
        { MaxResults: 1000 },
        ...statuses.map((ImportStatus) => ({ ImportStatus })),
        ...(store ? [{ Destination: store.arn }] : []),
      ],
    };
  },
  on: { store: (Destination) => ({ Destination }) },
  plain: async () => ({}),
  unprepared: () => ({}),
} satisfies Scenario<'ListImports'>;

/** The scenarios of imports. */
export const importScenarios = lakeScenarios({
  StartImport: startImport,
  GetImport: getImport,
  ListImports: listImports,
  ListImportFailures: listImportFailures,
  StopImport: stopImport,
});
