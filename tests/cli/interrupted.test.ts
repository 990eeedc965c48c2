import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectContract } from '../harness/engine/contract.js';
import { type Faulty, faulty, trailNames } from '../verify/faulty.js';
import { isBuilt, needsBuild, place, readRecord, start } from './command.js';

/** A promise, and what resolves it. */
function awaited(): { coming: Promise<void>; come: () => void } {
  let come: () => void = () => undefined;
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { coming, come };
}

/** Starts the command against a server that sends a signal in the middle of the run, and answers nothing before `goOn`. */
async function startedAgainst(
  isTime: (server: Faulty) => boolean,
  signal: 'SIGINT' | 'SIGKILL',
  goOn: Promise<unknown>,
  args: readonly string[] = [],
) {
  const where = place();
  let isSent = false;
  const server: Faulty = await faulty(async (call, forward) => {
    const answer = await forward(call);
    if (!isTime(server)) return answer;
    // A second SIGINT would end the command at once.
    if (!isSent) child.kill(signal);
    isSent = true;
    await goOn;
    return answer;
  });
  const file = join(where.folder, 'report.json');
  const target = ['--endpoint-url', server.url, '--capability', server.capabilities, '--report', `json=${file}`];
  const { child, ended } = start([...target, ...args], where);
  return { where, server, child, ended, file };
}

const times = (server: Faulty, operation: string) => server.asked.filter((name) => name === operation).length;

describe.skipIf(!isBuilt)(`an interrupted run (${needsBuild})`, () => {
  test.each<[string, (server: Faulty) => boolean]>([
    // The first request of all asks whether the target answers, while the worker is still loading the checks.
    ['before the checks are loaded', () => true],
    ['at the first requests of checks', ({ asked }) => asked.length > 3],
    // With trails there.
    ['in the middle', (server) => times(server, 'CreateTrail') >= 5],
  ])('SIGINT %s: what was created is removed, the report written, exit 130', async (_, isTime) => {
    const heard = awaited();
    const { where, server, child, ended, file } = await startedAgainst(isTime, 'SIGINT', heard.coming);
    child.stderr?.on('data', (chunk: string) => {
      if (chunk.includes('interrupted')) heard.come();
    });
    const { code, stderr, stdout } = await ended;
    expect(code).toBe(130);
    expect(stderr).not.toContain('not removed');
    expect(stderr).not.toContain('internal error of this tool');
    const record = readRecord(file);
    expectContract(record);
    expect(record.gaps).toEqual([]);
    expect(record.checks.filter(({ reason }) => reason === 'the run was interrupted').length).toBeGreaterThan(0);
    expect(stdout).toContain('Checks');
    expect(where.ledgers()).toEqual([]);
    expect(trailNames((await server.ask('DescribeTrails')).body)).toEqual([]);
  });

  test('a second SIGINT: ends at once, and what may be left is in the ledger', async () => {
    const gone = awaited();
    const isTime = (server: Faulty) => times(server, 'CreateTrail') >= 5;
    const { where, child, ended } = await startedAgainst(isTime, 'SIGINT', gone.coming);
    child.stderr?.on('data', (chunk: string) => {
      if (chunk.includes('interrupted')) child.kill('SIGINT');
    });
    const { code } = await ended;
    gone.come();
    expect(code).toBe(130);
    expect(where.ledgers()).toHaveLength(1);
  });

  test('SIGKILL: nothing is left but the ledger, and nothing is sent any more', async () => {
    const gone = awaited();
    const isTime = (server: Faulty) => times(server, 'CreateTrail') >= 5;
    const { where, server, ended } = await startedAgainst(isTime, 'SIGKILL', gone.coming);
    expect((await ended).code).toBeNull();
    const asked = server.asked.length;
    gone.come();
    // Whoever had outlived the command would go on once it is answered.
    await server.ask('ListTrails');
    expect(server.asked.slice(asked)).toEqual(['ListTrails']);
    expect(where.ledgers()).toHaveLength(1);
  });
});
