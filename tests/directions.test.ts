import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { expect, onTestFinished, test } from 'vitest';

const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as { forbidden: IForbiddenRuleType[] };
const ofFolders = config.forbidden.flatMap(({ name = '' }) => /^from (.+\/)$/.exec(name)?.[1] ?? []);

/** Names of the rules that a tree of these files breaks, with the file that breaks it. */
async function broken(files: Record<string, string>): Promise<string[]> {
  const baseDir = mkdtempSync(join(tmpdir(), 'ctc-directions-'));
  onTestFinished(() => rmSync(baseDir, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(baseDir, file)), { recursive: true });
    writeFileSync(join(baseDir, file), text);
  }
  const folders = [...new Set(Object.keys(files).map((file) => file.split('/', 1)[0]!))];
  const { output } = await cruise(
    folders,
    { ruleSet: config, validate: true, baseDir, tsPreCompilationDeps: true },
    { extensions: ['.ts'] },
  );
  return (output as ICruiseResult).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

const typeImport = (path: string) => `import type { X } from '${path}';\nexport type Y = X;\n`;
const up = (folder: string) => '../'.repeat(folder.split('/').filter(Boolean).length);

test.each(ofFolders)('%s may not import the proof of the suite, not even a type', async (folder) => {
  const file = `${folder}own.ts`;
  const violations = await broken({
    [file]: typeImport(`${up(folder)}verify/other.js`),
    'verify/other.ts': 'export type X = 1;\n',
  });
  expect(violations).toEqual([`from ${folder}: ${file}`]);
});

// Each folder of the engine with one that it may not import, of those that come after it on the way of a check.
test.each([
  ['check', 'coverage'],
  ['coverage', 'resources'],
  ['resources', 'session'],
  ['session', 'context'],
  ['context', 'select'],
  ['select', 'session'],
  ['verdict', 'context'],
])('harness/engine/%s may not import harness/engine/%s', async (from, to) => {
  const file = `harness/engine/${from}/own.ts`;
  const violations = await broken({
    [file]: typeImport(`../${to}/other.js`),
    [`harness/engine/${to}/other.ts`]: 'export type X = 1;\n',
  });
  expect(violations).toEqual([`from harness/engine/${from}/: ${file}`]);
});

test.each([
  ['validators', 'harness/validators/', 'harness/engine/check/'],
  ['explain', 'harness/explain/', 'harness/engine/context/'],
  ['the reference', 'reference/', 'harness/wire/'],
  ['reporters', 'reporters/', 'harness/engine/verdict/'],
])('%s may not import what is behind the wall', async (_, from, to) => {
  const file = `${from}own.ts`;
  const violations = await broken({
    [file]: typeImport(`${up(from)}${to}other.js`),
    [`${to}other.ts`]: 'export type X = 1;\n',
  });
  expect(violations).toEqual([`from ${from}: ${file}`]);
});

test.each(['cli', 'verify'])('the entry of the package may not import %s', async (folder) => {
  const violations = await broken({
    'index.ts': typeImport(`./${folder}/other.js`),
    [`${folder}/other.ts`]: 'export type X = 1;\n',
  });
  expect(violations).toEqual(['from index\\.ts$: index.ts']);
});

test('what is behind the entry of the package may not import it', async () => {
  const violations = await broken({
    'suites/own.ts': typeImport('../index.js'),
    'index.ts': 'export type X = 1;\n',
  });
  expect(violations).toEqual(['from suites/: suites/own.ts']);
});

test('no file is in harness/engine itself', async () => {
  const violations = await broken({
    'suites/own.ts': typeImport('../harness/engine/other.js'),
    'harness/engine/other.ts': 'export type X = 1;\n',
  });
  expect(violations).toEqual(['each file of the engine is in one of its folders: suites/own.ts']);
});

test('two files that import types of each other are a circle', async () => {
  const violations = await broken({ 'spec/a.ts': typeImport('./b.js'), 'spec/b.ts': typeImport('./a.js') });
  expect(violations).toEqual(['no circles: spec/a.ts']);
});
