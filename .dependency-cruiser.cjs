// Who may import whom: the tables of docs/architecture.md. Everything that is not listed is forbidden, type-only imports
// included.
const engine = (...folders) => `^harness/engine/(${folders.join('|')})/`;
const outsideTheEngine = ['^harness/(validators|targets|wire)/', '^spec/', '^common/'];

const allowed = {
  '^index\\.ts$': ['^(common|spec|generators|harness|suites|reporters|reference)/'],
  '^common/': ['^common/'],
  '^spec/': ['^spec/', '^common/'],
  '^generators/': ['^generators/', '^spec/', '^common/'],
  '^harness/wire/': ['^harness/wire/', '^spec/', '^common/'],
  '^harness/targets/': ['^harness/(targets|wire)/', '^spec/', '^common/'],
  '^harness/validators/': ['^harness/(validators|wire)/', '^spec/', '^common/'],
  '^harness/models/': ['^harness/models/', '^spec/', '^common/'],
  '^harness/engine/check/': [engine('check'), ...outsideTheEngine],
  '^harness/engine/coverage/': [engine('coverage', 'check'), ...outsideTheEngine],
  '^harness/engine/resources/': [engine('resources', 'check'), ...outsideTheEngine],
  '^harness/engine/session/': [engine('session', 'check', 'coverage', 'resources'), ...outsideTheEngine],
  '^harness/engine/context/': [engine('context', 'check', 'coverage', 'resources', 'session'), ...outsideTheEngine],
  '^harness/engine/select/': [engine('select', 'check', 'coverage', 'context'), ...outsideTheEngine],
  '^harness/engine/verdict/': [engine('verdict', 'check', 'coverage'), ...outsideTheEngine],
  '^harness/engine/run/': ['^harness/engine/', ...outsideTheEngine],
  '^harness/explain/': [
    '^harness/explain/',
    '^harness/validators/',
    engine('check', 'select', 'coverage', 'verdict'),
    '^spec/',
    '^common/',
  ],
  '^harness/clients/': ['^harness/(clients|engine|validators|wire)/', '^generators/', '^spec/', '^common/'],
  '^harness/vitest/': ['^(spec|generators|harness|suites|reporters|reference|common)/'],
  '^suites/': ['^suites/', '^harness/', '^generators/', '^spec/', '^common/'],
  '^reporters/': [
    '^reporters/',
    '^harness/engine/verdict/run-record\\.ts$',
    '^harness/engine/check/suite\\.ts$',
    '^harness/engine/run/run-event\\.ts$',
    '^spec/',
    '^common/',
  ],
  // The second opinion: it reads the derived operations, and nothing else that a check might depend on.
  '^reference/': [
    '^reference/',
    '^common/(user-errors|lazily)\\.ts$',
    '^spec/(load|package-root|operation-spec|resolve)\\.ts$',
  ],
};
const ours = '^(index\\.ts$|(common|spec|generators|harness|suites|reporters|reference|cli|verify|tests|scripts)/)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(allowed).map(([from, to]) => ({
      name: `from ${from.slice(1)}`,
      severity: 'error',
      from: { path: from },
      to: { path: ours, pathNot: to },
    })),
    {
      name: 'each file of the engine is in one of its folders',
      severity: 'error',
      from: {},
      to: { path: '^harness/engine/[^/]+\\.ts$' },
    },
    {
      name: 'vitest only in its adapter, for the checks as tests in an editor',
      severity: 'error',
      from: { pathNot: ['^harness/vitest/', '^tests/'] },
      to: { path: 'node_modules/vitest/' },
    },
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no circles between folders of suites',
      scope: 'folder',
      severity: 'error',
      from: { path: '^suites/' },
      to: { circular: true },
    },
    {
      name: 'no development dependencies',
      severity: 'error',
      from: { pathNot: '^spec/generate/' },
      // vitest is also a peer dependency: whoever uses its adapter has it.
      to: {
        path: 'node_modules',
        pathNot: 'node_modules/vitest/',
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
      },
    },
    { name: 'everything resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};
