import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectContract } from '../harness/engine/contract.js';
import { type Faulty, faulty, trailNames } from '../verify/faulty.js';
import { isBuilt, needsBuild, place, readRecord, recordOf, start } from './command.js';

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

  test('SIGINT: what was made is removed, the report written, exit 130', async () => {
    const where = place();
    const file = join(where.folder, 'report.json');
    let heard: () => void = () => undefined;
    const interrupted = new Promise<void>((resolve) => {
      heard = resolve;
    });
    let sent = false;
    const server: Faulty = await faulty(async (call, forward) => {
      const answer = await forward(call);
      // In the middle, with trails there; nothing is answered until the command has heard.
      if (server.asked.filter((name) => name === 'CreateTrail').length < 5) return answer;
      // A second signal would end the command at once.
      if (!sent) child.kill('SIGINT');
      sent = true;
      await interrupted;
      return answer;
    });
    const args = ['--endpoint-url', server.url, '--capability', server.capabilities, '--report', `json=${file}`];
    const { child, ended } = start(args, where);
    child.stderr?.on('data', (chunk: string) => {
      if (chunk.includes('interrupted')) heard();
    });
    const { code, stderr, stdout } = await ended;
    expect(code).toBe(130);
    expect(stderr).toContain('interrupted');
    expect(stderr).not.toContain('not removed');
    const record = readRecord(file);
    expectContract(record);
    expect(record.gaps).toEqual([]);
    expect(record.checks.filter(({ reason }) => reason === 'the run was interrupted').length).toBeGreaterThan(0);
    expect(stdout).toContain('Checks');
    expect(where.ledgers()).toEqual([]);
    expect(trailNames((await server.ask('DescribeTrails')).body)).toEqual([]);
  });

  test('a second SIGINT: ends at once, and what may be left stands in the ledger', async () => {
    const where = place();
    const server: Faulty = await faulty(async (call, forward) => {
      const answer = await forward(call);
      if (server.asked.filter((name) => name === 'CreateTrail').length < 5) return answer;
      child.kill('SIGINT');
      await ended;
      return answer;
    });
    const args = ['--endpoint-url', server.url, '--capability', server.capabilities];
    const { child, ended } = start(args, where);
    // As soon as it has heard the first one.
    child.stderr?.on('data', (chunk: string) => {
      if (chunk.includes('interrupted')) child.kill('SIGINT');
    });
    expect((await ended).code).toBe(130);
    expect(where.ledgers()).toHaveLength(1);
  });
});
