import { describe, expect, test } from 'vitest';
import { asked, inShort, refuse, scriptedSession } from '../sessions.js';

describe('a raw request of a check', () => {
  test('stands in its history, and is no call of the operation', async () => {
    const { session } = await scriptedSession();
    const report = await asked(session, '_/protocol/x', async (t) => {
      await t.wire.send({ operation: 'ListTrails', body: '[]' });
      await t.wire.send({ operation: 'ListTrails', body: '{}' }, 'success');
    });
    expect(report.calls.map(({ operation, valid }) => [operation, valid])).toEqual([
      ['_', false],
      ['ListTrails', false],
    ]);
  });

  test('is not sent with access to read alone where it names a change', async () => {
    const { server, session } = await scriptedSession(undefined, { access: 'read-only' });
    const report = await asked(session, '_/protocol/x', async (t) => {
      await t.wire.send({ operation: '_', method: 'GET', body: '' });
      await t.wire.send({ operation: 'DeleteTrail', body: '{"Name":"x"}' });
    });
    expect(report.fault).toContain('declares access read-only but sends DeleteTrail');
    expect(server.seen).toHaveLength(1);
  });

  test.each([
    ['nothing', []],
    ['refusal', ['_/content-type', '_/request-id', '_/error-code', '_/error-message']],
    ['success', []],
  ] as const)('is judged as %s', async (judging, gaps) => {
    const headers = { 'content-type': 'text/plain', 'x-amzn-requestid': '' };
    const { session } = await scriptedSession(() => ({ status: 400, headers, body: {} }));
    const report = await asked(session, '_/protocol/x', async (t) => {
      await t.wire.send({ operation: 'ListTrails', body: '[]' }, judging);
    });
    expect(inShort(report).gaps).toEqual(gaps);
  });

  test('that succeeds is judged in full where that was asked for', async () => {
    const { session } = await scriptedSession(() => ({ body: { Trails: 7 } }));
    const report = await asked(session, '_/protocol/x', async (t) => {
      await t.wire.send({ operation: 'ListTrails' }, 'success');
      await t.wire.send({ operation: 'ListTrails' }, 'nothing');
      await t.wire.send({ operation: 'ListTrails' }, 'refusal');
    });
    expect(inShort(report).gaps).toEqual(['ListTrails/wrong-type/Trails']);
  });

  test('after which something is missed stands in the line that repeats it', async () => {
    const { session } = await scriptedSession(({ body }) => (body === '{"a"' ? refuse('SerializationException') : {}));
    const report = await asked(session, '_/protocol/x', async (t) => {
      const on = t.wire.connect();
      const before = await t.wire.send({ operation: 'ListTrails', body: '{"a"', on });
      for (const same of [true, false]) {
        const judged = await t.wire.sendAfter(before, { operation: 'ListTrails', on }, same, 'success');
        const expected = 'something else';
        t.expect(false, { path: String(same), expected, actual: '{}', requirement: 'wire.answers' }, { judged });
      }
    });
    const curls = Object.fromEntries(report.findings.map(({ path = '', curl, steps }) => [path, { curl, steps }]));
    expect(curls.true?.curl).toMatch(/^curl .*--data-raw '\{"a"' \S+ --next .*--data-raw '\{\}' \S+$/);
    expect(curls.false?.curl).toMatch(/^curl .*--data-raw '\{"a"' \S+ && curl .*--data-raw '\{\}' \S+$/);
    expect(curls.true?.steps).toBe(2);
  });
});
