import { describe, expect, test } from 'vitest';
import type { Transform } from '../../verify/faults/transform.js';
import { drop } from '../../verify/transformers/answers/drop.js';
import { insert } from '../../verify/transformers/answers/insert.js';
import { rename } from '../../verify/transformers/answers/rename.js';
import { expectContract } from '../harness/engine/contract.js';
import { faulty, trailNames } from '../verify/faulty.js';
import { isBuilt, needsBuild, place, recordOf, run } from './command.js';

/** Operations that share what they make and read: a fault in one is met by the checks of the others. */
const aboutTrails = ['--operation', '*Trail,*Trails,GetTrailStatus,*Logging,*Tags'];

/** Runs those checks against the reference with this fault in it. */
async function gapsWith(transform?: Transform, sees?: readonly string[]) {
  const server = await faulty(transform, sees);
  const args = [
    'run',
    '--endpoint-url',
    server.url,
    '--capability',
    server.capabilities,
    '--seed',
    '1',
    ...aboutTrails,
  ];
  const { ended, record } = await recordOf(args);
  expect(ended.complaints.filter((line) => line.includes('internal error of this tool'))).toEqual([]);
  expectContract(record);
  return { code: ended.code, gaps: record.gaps, record, server };
}

// What the suite says of which fault, `npm run verify-suite` proves, and that the whole suite finds no gap without one,
// the run against the reference; this is about the command.
describe.skipIf(!isBuilt)(`the command, on a faulty target (${needsBuild})`, () => {
  test('without a fault: no gap, and nothing is left behind', async () => {
    const { code, gaps, record, server } = await gapsWith();
    expect(gaps).toEqual([]);
    expect(code).toBe(0);
    expect(record.summary.blocked).toBe(0);
    expect(trailNames((await server.ask('DescribeTrails')).body)).toEqual([]);
  });

  test('reports one fault as one gap, and fails', async () => {
    const { code, gaps } = await gapsWith(drop('TrailARN'), ['CreateTrail']);
    expect(gaps.map(({ id }) => id)).toEqual(['CreateTrail/missing-member/TrailARN']);
    expect(gaps[0]).toMatchObject({ check: 'CreateTrail/shapes/answer-members', severity: 'must', category: 'shape' });
    expect(code).toBe(1);
  });

  test('gives the same gaps with the same seed, whatever the concurrency', async () => {
    const { url, capabilities } = await faulty(rename('TrailARN', 'TrailArn'));
    const gapsAt = async (concurrency: string) => {
      const args = ['--endpoint-url', url, '--capability', capabilities, '--seed', '3', '--concurrency', concurrency];
      const { ended, record } = await recordOf([...args, ...aboutTrails]);
      expect(ended.code).toBe(1);
      expectContract(record);
      // Names are of the run.
      const nameless = (text: string) => text.replaceAll(/ctc-\w+-\d+/g, 'ctc-');
      return record.gaps.map(({ id, severity, expected }) => ({ id, severity, expected: nameless(expected) }));
    };
    const first = await gapsAt('16');
    expect(first.map(({ id }) => id)).toContain('CreateTrail/casing/TrailARN');
    expect(await gapsAt('16')).toEqual(first);
    expect(await gapsAt('1')).toEqual(first);
  });

  test('with a should alone fails by default, and passes with --fail-on must', async () => {
    const { url, capabilities } = await faulty(drop('Trails[].HomeRegion'), ['ListTrails']);
    const args = ['--endpoint-url', url, '--capability', capabilities, '--operation', 'ListTrails'];
    const { ended, record } = await recordOf(args);
    expect(record.gaps.map(({ id, severity }) => [id, severity])).toEqual([
      ['ListTrails/missing-member/Trails[].HomeRegion', 'should'],
    ]);
    expect(ended.code).toBe(1);
    const lenient = await run([...args, '--fail-on', 'must'], place());
    expect(lenient.code).toBe(0);
    expect(lenient.stdout).toContain('ListTrails/missing-member/Trails[].HomeRegion');
  });

  test('an extra is a warning, and fails nothing', async () => {
    const { code, gaps, record } = await gapsWith(insert('Extra', 1), ['StartLogging']);
    expect([code, gaps]).toEqual([0, []]);
    expect(record.checks).toContainEqual(
      expect.objectContaining({ id: 'StartLogging/shapes/unknown-members', outcome: 'warning' }),
    );
  });
});
