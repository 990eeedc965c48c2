import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSpec } from '../../spec/load.js';
import { expectContract } from '../harness/engine/contract.js';
import { grown } from '../spec/sdk/grown-sdk.js';
import { isBuilt, needsBuild, place, recordOf, run } from './command.js';
import { type GrownPackage, grownPackage } from './grown-package.js';

const { operation, error, alsoThrows } = grown;
const reason = 'no check yet';
const ofOperation = { id: `${operation}/shapes/valid-request`, operation, suite: 'shapes', outcome: 'skipped', reason };
const ofError = (name: string) => ({
  id: `${name}/errors/widget-not-found-exception`,
  operation: name,
  suite: 'errors',
  outcome: 'skipped',
  reason,
});

describe.skipIf(!isBuilt)(`an SDK with an operation more (${needsBuild})`, () => {
  let copy: GrownPackage;
  beforeAll(async () => {
    copy = grownPackage();
    await copy.derive();
    await copy.build();
  }, 900_000);
  afterAll(() => copy.remove());
  const at = () => place(copy.main);

  test('the spec is what the SDK documents', async () => {
    expect(await run(['spec', 'check'], at())).toMatchObject({ code: 0 });
    expect(loadSpec(copy.folder).operationNames).toContain(operation);
  });

  test('a run tells the operation and its pairs apart as not checked yet, and counts them', async () => {
    const { ended, record } = await recordOf(['--operation', alsoThrows, '--operation', operation], at());
    expect(ended.code).toBe(0);
    expectContract(record);
    expect(record.gaps).toEqual([]);
    const waiting = [ofError(alsoThrows), ofOperation, ofError(operation)];
    expect(record.checks.filter((row) => row.reason === reason)).toEqual(waiting);
    const pairs = [`${alsoThrows}/${error}`, `${operation}/${error}`];
    expect(record.coverage.errors.unseen).toContainEqual({ reason, excluded: false, pairs });
    const { operationNames } = loadSpec(copy.folder);
    expect(record.coverage.operations.total).toBe(operationNames.length);
    expect(ended.stdout).toContain(`  ${reason}: 3 of ${alsoThrows}, ${operation}`);
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
    expect(stdout).toMatch(new RegExp(`\\noperations that no check covers\\n {2}${operation}\\n`));
    expect(stdout).toContain(`\n  ${alsoThrows}: ${error}\n  ${operation}: ${error}\n`);
    const explained = await run(['explain', ofOperation.id], at());
    expect(explained).toMatchObject({ code: 0, stdout: expect.stringContaining(reason) });
  });
});
