import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isMutating } from '../../harness/wire/is-mutating.js';
import { loadSpec } from '../../spec/load.js';
import { packagePath } from '../../spec/package-root.js';
import { expectContract } from '../harness/engine/contract.js';
import { faulty } from '../verify/faulty.js';
import { isBuilt, needsBuild, place, recordOf, run } from './command.js';

describe.skipIf(!isBuilt)(`the command without a target (${needsBuild})`, () => {
  test('runs against the reference, which conforms, shows every operation, and writes a report that holds the contract', async () => {
    const where = place();
    const { ended, record } = await recordOf([], where);
    const { code, stdout, complaints } = ended;
    expect(complaints.filter((line) => line.includes('internal error of this tool'))).toEqual([]);
    expect(code).toBe(0);
    const rows = stdout.split('\n').map((line) => line.split(' ', 1)[0]);
    for (const operation of loadSpec().operationNames) expect(rows).toContain(operation);
    expect(stdout).toMatch(/Gaps +none/);
    expect(stdout).toMatch(/Checks +\d+ passed/);
    expect(where.ledgers()).toEqual([]);
    expectContract(record);
    expect(record).toMatchObject({ gaps: [], target: { kind: 'reference', access: 'full' } });
    const operations = new Set(record.checks.map(({ operation }) => operation));
    expect([...operations].sort()).toEqual([...loadSpec().operationNames, '_'].sort());
    expect(record.summary).toMatchObject({ gap: 0, blocked: 0, unimplemented: 0 });
    expect(record.checks.filter(({ outcome, reason }) => outcome === 'skipped' && !reason)).toEqual([]);
  });

  test('runs what is selected, and nothing else', async () => {
    const check = 'GetTrail/shapes/valid-request';
    const { ended, record } = await recordOf(['run', '--check', check, '--seed', '5']);
    expect(ended.code).toBe(0);
    expect(record.seed).toBe(5);
    expect(record.checks.map(({ id, outcome }) => [id, outcome])).toEqual([[check, 'passed']]);
  });

  test('with access to read alone sends nothing that changes the target', async () => {
    const { url, capabilities, asked } = await faulty();
    const { ended, record } = await recordOf([
      '--endpoint-url',
      url,
      '--capability',
      capabilities,
      '--access',
      'read-only',
    ]);
    expect(ended.complaints.filter((line) => line.includes('internal error of this tool'))).toEqual([]);
    expect(ended.code).toBe(0);
    expect(record.summary.passed).toBeGreaterThan(0);
    expect(asked.length).toBeGreaterThan(5);
    // A name with an underscore cannot exist: asking for it changes nothing.
    expect(asked.filter((name) => isMutating(name) && !name.includes('_'))).toEqual([]);
  });

  test('runs the checks of a file of the user, too', async () => {
    const where = place();
    const file = join(where.folder, 'own.check.mjs');
    const check = pathToFileURL(packagePath('dist', 'index.js')).href;
    const id = 'ListTrails/lifecycle/my-own-question';
    writeFileSync(
      file,
      `import { check } from ${JSON.stringify(check)};
       export const own = check({
         id: '${id}', title: 'mine', requirements: ['trail.list.members'],
         body: async (t) => void (await t.accepted('ListTrails', {})),
       });`,
    );
    const { ended, record } = await recordOf(['--suite-file', file, '--check', id], where);
    expect(ended.code).toBe(0);
    expect(record.checks.map((one) => [one.id, one.outcome])).toEqual([[id, 'passed']]);
  });

  test('names a run by its seed: without one, each has its own', async () => {
    const only = ['--check', 'ListTrails/shapes/valid-request'];
    const [first, second] = [await recordOf(only), await recordOf(only)];
    expect(first.record.seed).not.toBe(second.record.seed);
  });
});

describe.skipIf(!isBuilt)(`help (${needsBuild})`, () => {
  test.each([[[]], [['run']], [['list']], [['spec']], [['spec', 'check']], [['spec', 'derive']]])(
    '%j --help fits a screen',
    async (command) => {
      const { code, stdout, stderr } = await run([...command, '--help']);
      expect([code, stderr]).toEqual([0, '']);
      const lines = stdout.trimEnd().split('\n');
      expect(lines[0]).toContain(`Usage: cloudtrail-conformance`);
      expect(lines.length).toBeLessThanOrEqual(40);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(120);
    },
  );

  test('--version is that of the package', async () => {
    const { code, stdout } = await run(['--version']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe.skipIf(!isBuilt)(`list (${needsBuild})`, () => {
  test('shows checks and rules, sorted, one a line', async () => {
    const { code, stdout, stderr } = await run(['list', '--operation', 'GetTrail']);
    expect([code, stderr]).toEqual([0, '']);
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ', 1)[0] ?? '');
    expect(ids).toContain('GetTrail/shapes/valid-request');
    expect(ids).toContain('GetTrail/shapes/answer-types');
    expect(ids.every((id) => id.startsWith('GetTrail/'))).toBe(true);
    expect(ids).toEqual([...ids].sort());
  });

  test('an empty choice is wrong usage', async () => {
    expect(await run(['list', '--check', 'No/such/check'])).toMatchObject({ code: 2, stdout: '' });
  });
});
