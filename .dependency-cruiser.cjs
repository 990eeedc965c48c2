// Who may import whom: the table of docs/architecture.md. Everything that is not listed is forbidden.
const allowed = {
  '^spec/': ['^spec/'],
  '^generators/': ['^generators/', '^spec/'],
  '^harness/wire/': ['^harness/wire/', '^spec/'],
  '^harness/targets/': ['^harness/(targets|wire)/', '^spec/'],
  '^harness/validators/': ['^harness/(validators|wire)/', '^spec/'],
  '^harness/models/': ['^harness/models/', '^spec/'],
  '^harness/engine/': ['^harness/(engine|validators|targets|wire)/', '^spec/'],
  '^harness/clients/': ['^harness/(clients|engine|validators|wire)/', '^spec/'],
  '^harness/traffic/': ['^harness/(traffic|engine|models|validators|targets|wire)/', '^spec/'],
  '^suites/': ['^suites/', '^harness/', '^generators/', '^spec/'],
  '^reporters/': ['^reporters/', '^harness/engine/(run-record|run-event|check|check-report)\\.ts$', '^spec/'],
  // The second opinion: it reads the derived operations, and nothing else that a check might stand on.
  '^reference/': ['^reference/', '^spec/(load|lazily|package-root|errors|operation-spec|resolve)\\.ts$'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(allowed).map(([from, to]) => ({
      name: `from ${from.slice(1)}`,
      severity: 'error',
      from: { path: from },
      to: { path: '^(spec|generators|harness|suites|reporters|reference|cli|verify|tests|scripts)/', pathNot: to },
    })),
    {
      name: 'vitest stands in four modules',
      severity: 'error',
      from: { pathNot: ['^harness/engine/(vitest-(start|entry|thread)|check-thread)\\.ts$', '^cli/editor-run\\.ts$'] },
      to: { path: 'node_modules/vitest/' },
    },
    {
      name: 'no circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no development dependencies',
      severity: 'error',
      from: { pathNot: '^spec/generate/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
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
