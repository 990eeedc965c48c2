import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { loadFacts } from '../../../spec/facts.js';
import { loadSpec } from '../../../spec/load.js';
import { packagePath } from '../../../spec/package-root.js';
import { registry } from '../../../suites/errors/registry.js';

const trails = packagePath('suites', 'errors', 'pairs', 'trails.ts');

const config = ts.readConfigFile(packagePath('tsconfig.json'), ts.sys.readFile);
const options = {
  ...ts.parseJsonConfigFileContent(config.config, ts.sys, packagePath()).options,
  noEmit: true,
  skipLibCheck: true,
};
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of the registry where the file of the trails' pairs reads otherwise. */
function complaints(text: string): string[] {
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (path, how) => {
    if (path.endsWith('/errors/pairs/trails.ts')) return ts.createSourceFile(path, text, how);
    if (!parsed.has(path)) parsed.set(path, getSourceFile(path, how));
    return parsed.get(path);
  };
  const registryFile = packagePath('suites', 'errors', 'registry.ts');
  const program = ts.createProgram([registryFile], options, host);
  return [program.getSourceFile(registryFile), program.getSourceFile(trails)].flatMap((file) =>
    program.getSemanticDiagnostics(file).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
  );
}

/** A TypeScript program takes seconds to check on a busy machine. */
const patience = { timeout: 120_000 };

test('the registry does not compile with one pair removed, or with one that is not documented', patience, () => {
  const text = readFileSync(trails, 'utf8');
  const line = "  ...pairs('TrailAlreadyExistsException', ['CreateTrail'], askedBy('lifecycle/duplicate-name')),\n";
  expect(text).toContain(line);
  expect(complaints(text)).toEqual([]);
  expect(complaints(text.replace(line, '')).join()).toContain('CreateTrail/TrailAlreadyExistsException');
  const made = line.replace('CreateTrail', 'GetTrail');
  expect(complaints(text.replace(line, line + made)).join()).toContain('"GetTrail"');
});

test('every documented pair has an entry, and no other one', () => {
  const spec = loadSpec();
  const documented = spec.operationNames.flatMap((name) =>
    spec.operation(name).errors.map((code) => `${name}/${code}`),
  );
  expect(Object.keys(registry).sort()).toEqual(documented.sort());
});

test('what is impossible stands among the exclusions of the facts with its reason, and nothing else does', () => {
  const excluded = loadFacts().excluded.flatMap(({ pairs }) => pairs);
  const impossible = Object.entries(registry).flatMap(([pair, { how }]) => (how === 'impossible' ? [pair] : []));
  expect(impossible.sort()).toEqual(excluded.sort());
});
