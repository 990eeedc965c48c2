import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../../../../harness/engine/check/check-report.js';
import { Blocked, Skipped } from '../../../../harness/engine/check/check-signals.js';
import { interrupted } from '../../../../harness/engine/check/interrupted.js';
import { seedOf } from '../../../../harness/engine/check/seed.js';
import { runChecks } from '../../../../harness/engine/run/run-checks.js';
import { socketServer } from '../../scripted-server.js';
import { knowledge } from '../../validators/knowledge.js';
import { asked, inShort, question, scriptedSession, sessionWith, unknownOperation } from '../sessions.js';

describe('a fault of ours', () => {
  test('is what a check throws', async () => {
    const { session } = await scriptedSession();
    const report = await asked(session, 'GetTrail/lifecycle/x', async () => {
      throw new TypeError('ours');
    });
    expect(report.fault).toMatch(/^TypeError: ours\n\s+at /);
  });

  test('is a check that asks nothing', async () => {
    const { session } = await scriptedSession();
    const report = await asked(session, 'GetTrail/lifecycle/x', async () => undefined);
    expect(report.fault).toContain('sent no request');
  });

  test('is a check that changes something with access to read alone, and nothing is sent', async () => {
    const { server, session } = await scriptedSession(undefined, { access: 'read-only' });
    const report = await asked(session, 'DeleteTrail/lifecycle/x', async (t) => {
      await t.call('GetTrail', { Name: 'x' });
      await t.call('DeleteTrail', { Name: 'x' });
    });
    expect(report.fault).toContain('DeleteTrail/lifecycle/x declares access read-only but calls DeleteTrail');
    expect(server.seen.map(({ operation }) => operation)).toEqual(['GetTrail']);
  });

  test('is a requirement that there is not', async () => {
    const { session } = await scriptedSession();
    const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => {
      t.expectMember(await t.accepted('GetTrail', { Name: 'x' }), 'Trail.Name', 'other', 'trail.no-such-thing');
    });
    expect(report.fault).toContain('trail.no-such-thing');
  });
});

test('a check has a seed of its own', async () => {
  const { session } = await scriptedSession(undefined, { seed: 99 });
  let seed: number | undefined;
  await asked(session, 'GetTrail/lifecycle/x', async (t) => {
    seed = t.seed;
  });
  expect(seed).toBe(seedOf(99, 'GetTrail/lifecycle/x'));
});

test('an operation that the API does not have is called as it is, and belongs to none', async () => {
  const { server, session } = await scriptedSession();
  const report = await asked(session, '_/protocol/x', async (t) => void (await t.call('Get_Nothing', {})));
  expect(server.seen[0]?.operation).toBe('Get_Nothing');
  expect(report.calls[0]).toMatchObject({ operation: '_', valid: false });
});

test('a request that is not what the documentation describes is no valid one', async () => {
  const { session } = await scriptedSession(() => unknownOperation);
  const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => {
    await t.call('GetTrail', {});
    await t.call('GetTrail', { Name: 'x' });
  });
  expect(report.calls.map(({ valid }) => valid)).toEqual([false, true]);
});

test('calls of which there was one like it before are told once', async () => {
  const { server, session } = await scriptedSession();
  const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => {
    for (const Name of ['one', 'other']) await t.call('GetTrail', { Name });
    await t.call('GetTrailStatus', { Name: 'one' });
  });
  expect(server.seen).toHaveLength(3);
  expect(report.calls.map(({ operation }) => operation)).toEqual(['GetTrail', 'GetTrailStatus']);
});

describe('a clean-up that ends early', () => {
  /** Two checks that take turns; what the first does when it ends throws. */
  async function afterwards(thrown: Error) {
    const { session } = await scriptedSession();
    const taking = (id: string, cleanup: () => Promise<void>) =>
      asked(session, id, async (t) => {
        await t.resources.takeTurn('import');
        t.atEnd(cleanup);
        await t.accepted('ListTrails', {});
      });
    const first = await taking('ListTrails/lifecycle/a', () => Promise.reject(thrown));
    return { first, second: await taking('ListTrails/lifecycle/b', async () => undefined) };
  }

  test.each([
    ['the run is interrupted', new Skipped(interrupted), undefined],
    ['the target refuses it', new Blocked({ gap: 'ListTrails/no-answer', reason: 'no such operation' }), undefined],
    ['of a fault of ours', new TypeError('ours'), expect.stringContaining('TypeError: ours')],
  ])('because %s gives back what others wait for', async (_, thrown, fault) => {
    const { first, second } = await afterwards(thrown);
    expect(first.fault).toEqual(fault);
    expect(second).toMatchObject({ calls: [{ operation: 'ListTrails' }] });
  });
});

describe('a target that is lost in the middle', () => {
  /** A server that answers the first requests and then cuts every connection. */
  async function dyingAfter(requests: number) {
    let seen = 0;
    const url = await socketServer((socket) => {
      socket.on('data', () => {
        if (seen++ < requests) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
        else socket.resetAndDestroy();
      });
    });
    return sessionWith(url);
  }

  test('is one gap, and what comes after is blocked by it without a request', async () => {
    const session = await dyingAfter(1);
    const read = (id: string) => asked(session, id, async (t) => void (await t.accepted('ListTrails', {})));
    expect(inShort(await read('ListTrails/lifecycle/a')).obstacles).toEqual([]);
    const second = inShort(await read('ListTrails/lifecycle/b'));
    expect(second).toEqual({ gaps: ['_/stays-reachable'], obstacles: ['_/stays-reachable'] });
    const sent = session.target.requests;
    expect(inShort(await read('ListTrails/lifecycle/c'))).toEqual({ gaps: [], obstacles: ['_/stays-reachable'] });
    expect(session.target.requests).toBe(sent);
  });

  test('is still there where another request gets an answer', async () => {
    let lost = 0;
    const url = await socketServer((socket) => {
      socket.on('data', (bytes) => {
        if (bytes.includes('.GetTrail\r') || bytes.includes('.GetTrail\n')) {
          lost++;
          socket.resetAndDestroy();
        } else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
      });
    });
    const session = sessionWith(url);
    const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => {
      await t.accepted('GetTrail', { Name: 'x' });
    });
    expect(lost).toBe(4);
    expect(inShort(report)).toEqual({ gaps: ['GetTrail/no-answer'], obstacles: ['GetTrail/no-answer'] });
    expect(session.target.halted).toBeUndefined();
  });
});

describe('the checks of a plan', () => {
  const reading = (id: string) => question(id, async (t) => void (await t.accepted('ListTrails', {})));
  const all = ['a', 'b', 'c'].map((slug) => reading(`ListTrails/lifecycle/${slug}`));

  async function ran(signal?: AbortSignal) {
    const { server, session } = await scriptedSession();
    const plan = { ...session.plan, selected: ['ListTrails/lifecycle/a', 'ListTrails/lifecycle/c'] };
    const reports: CheckReport[] = [];
    const onReport = (report: CheckReport) => void reports.push(report);
    const totals = await runChecks(plan, all, { knowledge, onReport, ...(signal ? { signal } : {}) });
    return { server, reports, totals };
  }

  test('are those that are selected, and what they sent and covered is counted', async () => {
    const { server, reports, totals } = await ran();
    expect(reports.map(({ id }) => id).sort()).toEqual(['ListTrails/lifecycle/a', 'ListTrails/lifecycle/c']);
    expect(totals).toMatchObject({ requests: 2, transport: { retries: 0 }, coverage: { operations: ['ListTrails'] } });
    expect(server.seen).toHaveLength(2);
  });

  test('are all skipped where the run was interrupted before', async () => {
    const { server, reports } = await ran(AbortSignal.abort());
    expect(reports.map(({ skipped }) => skipped)).toEqual([interrupted, interrupted]);
    expect(server.seen).toEqual([]);
  });
});

describe('a run that the user stops', () => {
  test('skips what has not begun', async () => {
    const { server, session } = await scriptedSession();
    session.target.halt(interrupted);
    const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => void (await t.call('GetTrail', {})));
    expect(inShort(report)).toEqual({ gaps: [], obstacles: [], skipped: interrupted });
    expect(server.seen).toEqual([]);
  });

  test('skips what is in the middle, and nothing is held against the target', async () => {
    const { session } = await scriptedSession(() => {
      session.target.halt(interrupted);
      return { status: 500, body: '<html>' };
    });
    const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => void (await t.accepted('GetTrail', {})));
    expect(inShort(report)).toEqual({ gaps: [], obstacles: [], skipped: interrupted });
  });
});
