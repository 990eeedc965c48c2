import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UsageError } from '../../../../common/user-errors.js';
import { loadChecks } from '../../../../harness/engine/select/registry.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctc-test-suites-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A suite file that exports this; `c(id, ...requirements)` makes a check in it. */
function suiteFile(name: string, source: string): string {
  const file = join(folder, name);
  const make =
    "const c = (id, ...requirements) => { const [operation, suite, slug] = id.split('/'); return { id, operation, suite, slug, title: 'x', requirements, access: 'standard', body: async () => undefined }; };\n";
  writeFileSync(file, make + source);
  return file;
}

const ids = async (...files: string[]) => (await loadChecks(files)).map(({ id }) => id);

test('checks of all files, single ones and lists, sorted by id', async () => {
  const one = suiteFile('one.mjs', "export const a = c('GetTrail/shapes/b'); export const text = 'no check';");
  const two = suiteFile(
    'two.mjs',
    "export const list = [c('GetTrail/shapes/c'), c('AddTags/shapes/a')]; export default c('GetTrail/shapes/a');",
  );
  expect(await ids(one, two)).toEqual([
    'AddTags/shapes/a',
    'GetTrail/shapes/a',
    'GetTrail/shapes/b',
    'GetTrail/shapes/c',
  ]);
});

test('an id that stands twice, in one file or in two', async () => {
  const twice = suiteFile('twice.mjs', "export const all = [c('GetTrail/shapes/a'), c('GetTrail/shapes/a')];");
  await expect(ids(twice)).rejects.toThrow(UsageError);
  await expect(ids(twice)).rejects.toThrow('GetTrail/shapes/a is defined twice');
  const first = suiteFile('first.mjs', "export const a = c('GetTrail/shapes/a');");
  const second = suiteFile('second.mjs', "export const a = c('GetTrail/shapes/a');");
  await expect(ids(first, second)).rejects.toThrow('second.mjs');
});

test('a requirement that does not exist, with those that are like it', async () => {
  const misspelt = suiteFile(
    'misspelt.mjs',
    "export const a = c('GetTrail/shapes/a', 'trail.unknown', 'trail.unknwon');",
  );
  await expect(ids(misspelt)).rejects.toThrow(UsageError);
  await expect(ids(misspelt)).rejects.toThrow(
    /misspelt\.mjs: the check GetTrail\/shapes\/a names the requirement trail\.unknwon, which does not exist; did you mean .*trail\.unknown/,
  );
  const made = suiteFile('made.mjs', "export const a = c('GetTrail/shapes/a', 'zzz');");
  await expect(ids(made)).rejects.toThrow(
    'requirement zzz, which does not exist; docs/requirements.md lists all of them',
  );
  const right = suiteFile('right.mjs', "export const a = c('GetTrail/shapes/a', 'trail.unknown');");
  expect(await ids(right)).toEqual(['GetTrail/shapes/a']);
});

test('a file that exports no check', async () => {
  const file = suiteFile('none.mjs', "export const make = () => c('GetTrail/shapes/a');");
  await expect(ids(file)).rejects.toThrow(UsageError);
  await expect(ids(file)).rejects.toThrow('exports no check');
});

test.each([
  ['that is not there', 'absent.mjs', undefined],
  ['that does not parse', 'broken.mjs', 'export const = ;'],
  ['that throws', 'throws.mjs', "throw new Error('at import');"],
])('a file %s', async (_, name, source) => {
  const file = source === undefined ? join(folder, name) : suiteFile(name, source);
  await expect(ids(file)).rejects.toThrow(UsageError);
  await expect(ids(file)).rejects.toThrow(name);
});
