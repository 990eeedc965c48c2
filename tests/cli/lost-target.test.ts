import { describe, expect, test } from 'vitest';
import { expectContract } from '../harness/engine/contract.js';
import { type Faulty, faulty } from '../verify/faulty.js';
import { isBuilt, needsBuild, recordOf } from './command.js';

describe.skipIf(!isBuilt)(`what goes wrong in the middle of a run (${needsBuild})`, () => {
  test('a target that dies: one gap, and the run ends with what it has', async () => {
    const server: Faulty = await faulty((call, forward) => {
      if (server.asked.length > 40) server.die();
      return forward(call);
    });
    const { ended, record } = await recordOf(['--endpoint-url', server.url, '--capability', server.capabilities]);
    expect(ended.code).toBe(1);
    expectContract(record);
    expect(record.gaps.map(({ id }) => id)).toEqual(['_/stays-reachable']);
    expect(record.gaps[0]).toMatchObject({ category: 'reliability', severity: 'must' });
    expect(record.summary.passed).toBeGreaterThan(0);
    expect(record.summary.blocked).toBeGreaterThan(0);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });
});
