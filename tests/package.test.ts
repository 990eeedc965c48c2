import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packagePath } from '../spec/package-root.js';
import { isBuilt, needsBuild, place, readRecord } from './cli/command.js';

const description = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as {
  name: string;
  dependencies: Record<string, string>;
};

/** The example of the README, as a reader copies it. */
function readmeExample(): string {
  const example = /^## Your own checks$.*?^```js\n(.*?)^```$/ms.exec(
    readFileSync(packagePath('README.md'), 'utf8'),
  )?.[1];
  if (!example) throw new Error('README.md has no example below "Your own checks"');
  return example;
}

/** A check that skips itself with the class that the package exports. */
const skipping = `import { check, Skipped } from 'cloudtrail-conformance';

export const skipped = [
  check({
    id: 'ListTrails/lifecycle/skips-itself',
    title: 'a check skips itself',
    requirements: [],
    body: async (t) => {
      await t.accepted('ListTrails', {});
      throw new Skipped('the account has no organization');
    },
  }),
];
`;

/** Packs the package, and puts it into a project that has nothing else than its declared dependencies. */
function packInto(project: string): string[] {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', project], {
      cwd: packagePath(),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ filename: string; files: { path: string }[] }];
  const modules = join(project, 'node_modules');
  const installed = join(modules, description.name);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(project, packed.filename), '-C', installed, '--strip-components=1']);
  for (const name of Object.keys(description.dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(packagePath('node_modules', name), join(modules, name));
  }
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'own', private: true, type: 'module' }));
  return packed.files.map(({ path }) => path);
}

/** What the compiler says of a file of JavaScript in a project that has no other types. */
function complaintsAbout(file: string): string[] {
  const options: ts.CompilerOptions = {
    allowJs: true,
    checkJs: true,
    strict: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts'],
    types: [],
  };
  const program = ts.createProgram([file], options);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file: at, messageText }) => `${at?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}

describe.skipIf(!isBuilt)(`the packed package (${needsBuild})`, () => {
  let project: string;
  let files: string[];
  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'ctc-test-package-'));
    files = packInto(project);
    writeFileSync(join(project, 'own.check.mjs'), readmeExample());
    writeFileSync(join(project, 'skipping.check.mjs'), skipping);
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  test('has the entry with its types, the command and the spec, and neither tests nor sources', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'dist/index.js',
        'dist/index.d.ts',
        'dist/cli/main.js',
        'spec/operations/CreateTrail.json',
        'spec/generated/facts.json',
        'README.md',
        'LICENSE',
      ]),
    );
    const strangers = files.filter((path) => /(^|\/)tests\/|\.test\.|\.tsbuildinfo$|(?<!\.d)\.ts$/.test(path));
    expect(strangers).toEqual([]);
  });

  test('lets an author write the check of the README with types', () => {
    expect(complaintsAbout(join(project, 'own.check.mjs'))).toEqual([]);
    expect(complaintsAbout(join(project, 'skipping.check.mjs'))).toEqual([]);
    const wrong = join(project, 'wrong.check.mjs');
    writeFileSync(wrong, readmeExample().replace('t.prepare(', 't.session.call('));
    expect(complaintsAbout(wrong)).toEqual([expect.stringContaining("'session' does not exist on type 'CheckApi'")]);
  });

  test('runs checks of the user, which may skip themselves', () => {
    const { environment } = place();
    const suiteFiles = ['own.check.mjs', 'skipping.check.mjs'].flatMap((file) => ['--suite-file', file]);
    const checks = ['*/lifecycle/my-*', '*/lifecycle/skips-itself'].flatMap((glob) => ['--check', glob]);
    const main = join('node_modules', description.name, 'dist', 'cli', 'main.js');
    const { status, stderr } = spawnSync(
      process.execPath,
      [main, 'run', ...suiteFiles, ...checks, '--report', 'json=report.json'],
      { cwd: project, env: environment, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('fault')]);
    const outcomes = readRecord(join(project, 'report.json')).checks.map(({ id, outcome, reason }) => [
      id,
      outcome,
      reason,
    ]);
    expect(outcomes).toEqual([
      ['DeleteTrail/lifecycle/my-second-deletion', 'passed', undefined],
      ['ListTrails/lifecycle/skips-itself', 'skipped', 'the account has no organization'],
    ]);
  });

  test('exports nothing else', () => {
    const from = (specifier: string) =>
      spawnSync(process.execPath, ['--input-type=module', '-e', `await import(${JSON.stringify(specifier)})`], {
        cwd: project,
        encoding: 'utf8',
      });
    expect(from(description.name)).toMatchObject({ status: 0, stderr: '' });
    expect(from(`${description.name}/dist/harness/engine/context/check.js`).stderr).toContain(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    );
  });
});
