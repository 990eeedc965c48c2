import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSpec } from '../spec/load.js';
import { packagePath } from '../spec/package-root.js';
import { isBuilt, needsBuild, place, recordOf, run } from './cli/command.js';
import { type GrownPackage, grownPackage } from './grown-package.js';
import { expectContract } from './harness/engine/contract.js';
import { grown } from './spec/sdk/grown-sdk.js';

/** The code blocks of a section of CONTRIBUTING.md, in order, without the indentation of the list that they are in. */
function blocksOf(section: string): string[] {
  const [, text = ''] = readFileSync(packagePath('CONTRIBUTING.md'), 'utf8').split(`\n## ${section}\n`);
  const [own = ''] = text.split('\n## ');
  return [...own.matchAll(/^( *)```\w+\n(.*?\n)\1```$/gms)].map(([, indent = '', block = '']) =>
    block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

const recipe = {
  check: 'StopLogging/lifecycle/time-order',
  file: 'suites/lifecycle/logging-order.check.ts',
  fault: 'StopLogging/stopped-long-ago',
  faults: 'verify/faults/state/logging-faults.ts',
};

/** Follows "Add a check, in one file" to the letter. */
function follow(copy: GrownPackage): void {
  const [requirement = '', check = '', fault = ''] = blocksOf('Add a check, in one file');
  copy.edit('spec/facts/trails.yaml', '\n\nbounds:\n', `\n${requirement}\nbounds:\n`);
  copy.write(recipe.file, check);
  copy.edit(recipe.faults, '\n];\n', `\n${fault}];\n`);
}

// One copy for both: to compile it takes longest.
describe.skipIf(!isBuilt)(
  `CONTRIBUTING.md, tried in a copy of this package whose SDK has grown (${needsBuild})`,
  () => {
    let copy: GrownPackage;
    beforeAll(async () => {
      copy = grownPackage();
      follow(copy);
      await copy.derive();
      await copy.build();
    }, 900_000);
    afterAll(() => copy.remove());
    const at = () => place(copy.main);

    describe('a check in one file', () => {
      test('is formatted and free of complaints of the linter', async () => {
        const biome = packagePath('node_modules', '.bin', 'biome');
        await expect(copy.execute(biome, 'check', recipe.file, recipe.faults)).resolves.toContain('Checked 2 files');
      });

      test('passes on the reference', async () => {
        const { ended, record } = await recordOf(['--check', recipe.check], at());
        expect(ended.code).toBe(0);
        expect(record.checks).toMatchObject([{ id: recipe.check, outcome: 'passed' }]);
      });

      test('fails with its fault, and says nothing else', async () => {
        const proof = await copy.execute(process.execPath, 'dist/verify/main.js', '--fault', recipe.fault);
        expect(proof).toContain(`ok     ${recipe.fault}  -> StopLogging/time-order/StopLoggingTime`);
      });
    });

    describe('an API that grows', () => {
      const { operation, error, alsoThrows } = grown;
      const reason = 'no check yet';
      const skipped = { outcome: 'skipped', reason };
      const ofOperation = { id: `${operation}/shapes/valid-request`, operation, suite: 'shapes', ...skipped };
      const ofError = (name: string) => ({
        id: `${name}/errors/widget-not-found-exception`,
        operation: name,
        suite: 'errors',
        ...skipped,
      });

      test('the spec is what the SDK documents', async () => {
        expect(await run(['spec', 'check'], at())).toMatchObject({ code: 0 });
        expect(await run(['spec', 'facts'], at())).toMatchObject({ code: 0 });
        expect(loadSpec(copy.folder).operationNames).toContain(operation);
      });

      test('a run reports the operation and its pairs as not checked yet, and counts them', async () => {
        const { ended, record } = await recordOf(['--operation', alsoThrows, '--operation', operation], at());
        expect(ended.code).toBe(0);
        expectContract(record);
        expect(record.gaps).toEqual([]);
        const waiting = [ofError(alsoThrows), ofOperation, ofError(operation)];
        expect(record.checks.filter((row) => row.reason === reason)).toEqual(waiting);
        const pairs = [`${alsoThrows}/${error}`, `${operation}/${error}`];
        expect(record.coverage.errors.unseen).toContainEqual({ reason, excluded: false, pairs });
        expect(record.coverage.operations.total).toBe(loadSpec(copy.folder).operationNames.length);
        expect(ended.stdout).toContain(`  ${reason}: 3 checks of ${alsoThrows}, ${operation}`);
      });

      test('a run of the operation alone says that nothing was asked, in its report as well, and does not conform', async () => {
        const { ended, record } = await recordOf(['--operation', operation], at());
        expect(ended.code).toBe(2);
        expect(ended.stderr).toContain(`nothing was asked: ${reason} for ${operation}`);
        expect(ended.stderr).not.toContain('nothing is selected');
        expectContract(record);
        expect(record.checks).toEqual(expect.arrayContaining([ofOperation, ofError(operation)]));
        expect(record.checks.every(({ outcome }) => outcome === 'skipped')).toBe(true);
      });

      test('coverage lists it as open, and explain says so', async () => {
        const { stdout } = await run(['spec', 'coverage'], at());
        expect(stdout).toMatch(new RegExp(`\\noperations without a check\\n {2}${operation}\\n`));
        expect(stdout).toContain(`\n  ${alsoThrows}: ${error}\n  ${operation}: ${error}\n`);
        const explained = await run(['explain', ofOperation.id], at());
        expect(explained).toMatchObject({ code: 0, stdout: expect.stringContaining(reason) });
      });
    });
  },
);
