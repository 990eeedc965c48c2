import { describe, expect, test } from 'vitest';
import { expectContract } from '../harness/engine/contract.js';
import { isBuilt, needsBuild, place, recordOf, run } from './command.js';
import { type PassingAnswer, proxiedReference, trailNames } from './proxied-reference.js';

/** Runs all checks against the reference with this fault in it. */
async function gapsWith(fault: (answer: PassingAnswer) => void) {
  const proxied = await proxiedReference(fault);
  const args = ['run', '--endpoint-url', proxied.url, '--capability', proxied.capabilities, '--seed', '1'];
  const { ended, record } = await recordOf(args);
  expect(ended.complaints.filter((line) => line.includes('fault of this suite'))).toEqual([]);
  expectContract(record);
  return { code: ended.code, gaps: record.gaps, record, proxied };
}

describe.skipIf(!isBuilt)(`one fault in the reference is one gap (${needsBuild})`, () => {
  test('no fault: no gap, and the proxy is not noticed', async () => {
    const { code, gaps, record, proxied } = await gapsWith(() => undefined);
    expect(gaps).toEqual([]);
    expect(code).toBe(0);
    expect(record.summary.blocked).toBe(0);
    expect(trailNames(await proxied.ask('DescribeTrails'))).toEqual([]);
  });

  test('CreateTrail answers without TrailARN', async () => {
    const { code, gaps } = await gapsWith(({ operation, body }) => {
      if (operation === 'CreateTrail') delete body?.TrailARN;
    });
    expect(gaps.map(({ id }) => id)).toEqual(['CreateTrail/missing-member/TrailARN']);
    expect(gaps[0]).toMatchObject({ check: 'CreateTrail/shapes/answer-members', severity: 'must', category: 'shape' });
    expect(code).toBe(1);
  });

  test('GetTrail answers a text for a boolean', async () => {
    const { code, gaps } = await gapsWith(({ operation, status, body }) => {
      if (operation === 'GetTrail' && status === 200)
        (body?.Trail as Record<string, unknown>).IsMultiRegionTrail = 'false';
    });
    expect(gaps.map(({ id }) => id)).toEqual(['GetTrail/wrong-type/Trail.IsMultiRegionTrail']);
    expect(gaps[0]).toMatchObject({ check: 'GetTrail/shapes/answer-types', actual: 'string "false"' });
    expect(code).toBe(1);
  });

  test('DeleteTrail refuses by another name', async () => {
    const { code, gaps } = await gapsWith(({ operation, body }) => {
      if (operation === 'DeleteTrail' && body?.__type === 'TrailNotFoundException')
        body.__type = 'NoSuchTrailException';
    });
    expect(gaps.map(({ id }) => id)).toEqual(['DeleteTrail/error-code/TrailNotFoundException']);
    expect(gaps[0]?.actual).toContain('NoSuchTrailException');
    expect(code).toBe(1);
  });
});

describe.skipIf(!isBuilt)(`a faulty target (${needsBuild})`, () => {
  test('gives the same gaps with the same seed, whatever the concurrency', async () => {
    const { url, capabilities } = await proxiedReference(({ body }) => {
      if (body && 'TrailARN' in body) {
        body.TrailArn = body.TrailARN;
        delete body.TrailARN;
      }
    });
    const gapsAt = async (concurrency: string) => {
      const args = ['--endpoint-url', url, '--capability', capabilities, '--seed', '3', '--concurrency', concurrency];
      const { ended, record } = await recordOf(args);
      expect(ended.code).toBe(1);
      expectContract(record);
      return record.gaps.map(({ id, severity, expected }) => ({ id, severity, expected }));
    };
    const first = await gapsAt('16');
    expect(first.map(({ id }) => id)).toContain('CreateTrail/casing/TrailARN');
    expect(await gapsAt('16')).toEqual(first);
    expect(await gapsAt('1')).toEqual(first);
  });

  test('with a should alone fails by default, and passes with --fail-on must', async () => {
    const { url, capabilities } = await proxiedReference(({ operation, body }) => {
      if (operation === 'ListTrails' && Array.isArray(body?.Trails)) {
        for (const trail of body.Trails as Record<string, unknown>[]) delete trail.HomeRegion;
      }
    });
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
    const { code, gaps, record } = await gapsWith(({ operation, body }) => {
      if (operation === 'StartLogging' && body) body.Extra = 1;
    });
    expect([code, gaps]).toEqual([0, []]);
    expect(record.checks).toContainEqual(
      expect.objectContaining({ id: 'StartLogging/shapes/unknown-members', outcome: 'warning' }),
    );
  });
});
