import { describe, expect, test } from 'vitest';
import type { RecordedGap } from '../../harness/engine/verdict/run-record.js';
import type { Transform } from '../../verify/faults/transform.js';
import { startFaultyReference } from '../../verify/faulty-reference.js';
import { runSuite } from '../../verify/run-suite.js';
import { drop } from '../../verify/transformers/answers/drop.js';
import { insert } from '../../verify/transformers/answers/insert.js';
import { rename } from '../../verify/transformers/answers/rename.js';
import { expectContract } from '../harness/engine/contract.js';
import { faulty, trailNames } from '../verify/faulty.js';
import { questions } from '../verify/questions.js';
import { isBuilt, needsBuild, recordOf } from './command.js';

/** Operations that share what they make and read: a fault in one is met by the checks of the others. */
const aboutTrails = ['--operation', '*Trail,*Trails,GetTrailStatus,*Logging,*Tags'];

/** The same by the patterns of checks. */
const checksAboutTrails = ['*Trail/**', '*Trails/**', 'GetTrailStatus/**', '*Logging/**', '*Tags/**'];

/** Runs those checks in this process against the reference with this fault in it. */
async function gapsWith(transform: Transform, sees?: readonly string[], concurrency?: number): Promise<RecordedGap[]> {
  const server = await startFaultyReference(transform, sees);
  try {
    const more = concurrency ? { concurrency } : {};
    const { record, broken } = await runSuite(server, { ...questions, select: checksAboutTrails, seed: 3, ...more });
    expect(broken).toEqual([]);
    expectContract(record);
    return record.gaps;
  } finally {
    await server.close();
  }
}

test('one fault is one gap, whichever checks meet it', async () => {
  const gaps = await gapsWith(drop('TrailARN'), ['CreateTrail']);
  expect(gaps.map(({ id }) => id)).toEqual(['CreateTrail/missing-member/TrailARN']);
  expect(gaps[0]).toMatchObject({ check: 'CreateTrail/shapes/answer-members', severity: 'must', category: 'shape' });
});

test('the same seed gives the same gaps, whatever the concurrency', async () => {
  const gapsAt = async (concurrency: number) => {
    const gaps = await gapsWith(rename('TrailARN', 'TrailArn'), undefined, concurrency);
    // Names are of the run.
    const nameless = (text: string) => text.replaceAll(/ctc-\w+-\d+/g, 'ctc-');
    return gaps.map(({ id, severity, expected }) => ({ id, severity, expected: nameless(expected) }));
  };
  const first = await gapsAt(16);
  expect(first.map(({ id }) => id)).toContain('CreateTrail/casing/TrailARN');
  expect(await gapsAt(16)).toEqual(first);
  expect(await gapsAt(1)).toEqual(first);
});

// What the suite says of which fault, `npm run verify-suite` proves, and that the whole suite finds no gap without one,
// the run against the reference; this is about the command.
describe.skipIf(!isBuilt)(`the command, on a faulty target (${needsBuild})`, () => {
  const onlyShould = drop('Trails[].HomeRegion');
  const should = 'ListTrails/missing-member/Trails[].HomeRegion';

  test('fails with a gap that is a should alone', async () => {
    const { url, capabilities } = await faulty(onlyShould, ['ListTrails']);
    const args = ['--endpoint-url', url, '--capability', capabilities, '--operation', 'ListTrails'];
    const { ended, record } = await recordOf(args);
    expect(record.gaps.map(({ id, severity }) => [id, severity])).toEqual([[should, 'should']]);
    expect(ended.code).toBe(1);
  });

  test('passes with it with --fail-on must, and with an extra, which is a warning; nothing else is found or left behind', async () => {
    const server = await faulty((call, forward, memory) => {
      if (call.operation === 'StartLogging') return insert('Extra', 1)(call, forward, memory);
      return call.operation === 'ListTrails' ? onlyShould(call, forward, memory) : forward(call);
    });
    const target = ['--endpoint-url', server.url, '--capability', server.capabilities];
    const how = ['--seed', '1', '--concurrency', '7', '--fail-on', 'must'];
    const { ended, record } = await recordOf(['run', ...target, ...how, ...aboutTrails]);
    expect(ended.complaints.filter((line) => line.includes('internal error of this tool'))).toEqual([]);
    expectContract(record);
    expect(ended.code).toBe(0);
    expect(record.gaps.map(({ id }) => id)).toEqual([should]);
    expect(ended.stdout).toContain(should);
    for (const { id, outcome, reason } of record.checks)
      if (outcome === 'blocked') expect(reason, id).toContain(should);
    expect(record.checks).toContainEqual(
      expect.objectContaining({ id: 'StartLogging/shapes/unknown-members', outcome: 'warning' }),
    );
    expect(record).toMatchObject({ seed: 1, configuration: { concurrency: 7 } });
    expect(trailNames((await server.ask('DescribeTrails')).body)).toEqual([]);
  });
});
