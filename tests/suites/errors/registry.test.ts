import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { errorConditions } from '../../../harness/engine/coverage/error-conditions.js';
import { loadFacts } from '../../../spec/facts.js';
import { loadSpec } from '../../../spec/load.js';
import { packagePath } from '../../../spec/package-root.js';
import { registry } from '../../../suites/errors/registry.js';
import { documentedPairs } from '../../spec/documented-pairs.js';

const facts = loadFacts();

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

test('a pair without an entry compiles, and one that is not documented does not', patience, () => {
  const text = readFileSync(trails, 'utf8');
  const line = "  ...pairs('TrailAlreadyExistsException', ['CreateTrail'], askedBy('lifecycle/duplicate-name')),\n";
  expect(text).toContain(line);
  expect(complaints(text.replace(line, ''))).toEqual([]);
  const made = line.replace('CreateTrail', 'GetTrail');
  expect(complaints(text.replace(line, line + made)).join()).toContain('"GetTrail"');
});

test('every entry is about a documented pair', () => {
  expect(documentedPairs(loadSpec())).toEqual(expect.arrayContaining(Object.keys(registry)));
});

test('every pair that the facts speak of has an entry; the others have no check yet', () => {
  const conditions = errorConditions(facts);
  const spokenOf = documentedPairs(loadSpec()).filter((pair) => conditions.has(pair));
  expect(Object.keys(registry)).toEqual(expect.arrayContaining(spokenOf));
});

test('what is impossible is among the exclusions of the facts with its reason, and nothing else is', () => {
  const excluded = facts.excluded.flatMap(({ pairs }) => pairs).filter((pair) => pair in registry);
  const impossible = Object.entries(registry).flatMap(([pair, { how }]) => (how === 'impossible' ? [pair] : []));
  expect(impossible.sort()).toEqual(excluded.sort());
});
