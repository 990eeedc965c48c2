import { describe, expect, test } from 'vitest';
import { settingsFor } from '../../open-targets.js';
import { scriptedServer, socketServer } from '../../scripted-server.js';
import { createdTrail } from '../../validators/right-answers.js';
import { concluded } from '../conclusions.js';
import { asked, inShort, refuse, rightAnswer, scriptedSession, sessionWith } from '../sessions.js';

const http = (status: number, body: string) =>
  `HTTP/1.1 ${status} X\r\nContent-Type: application/x-amz-json-1.1\r\nx-amzn-RequestId: ${crypto.randomUUID()}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

/** A server that makes a trail once, cuts the connection where `cuts` says so, and knows the name from then on. */
async function cutting(cuts: (creations: number) => boolean) {
  let creations = 0;
  const names = new Set<string>();
  const url = await socketServer((socket) => {
    socket.on('data', (bytes) => {
      const text = bytes.toString();
      const name = /"Name":"([^"]+)"/.exec(text)?.[1] ?? '';
      if (text.includes('.DeleteTrail')) {
        names.delete(name);
        return void socket.write(http(200, '{}'));
      }
      if (!text.includes('.CreateTrail')) return void socket.write(http(200, '{"Trails":[]}'));
      if (names.has(name)) {
        return void socket.write(http(400, '{"__type":"TrailAlreadyExistsException","Message":"it is there"}'));
      }
      creations++;
      names.add(name);
      if (cuts(creations)) socket.resetAndDestroy();
      else socket.write(http(200, JSON.stringify({ ...createdTrail, Name: name })));
    });
  });
  return { session: sessionWith(url, { fixtures: { bucket: 'a-bucket' } }), creations: () => creations };
}

describe('a change whose answer was lost', () => {
  test('is no verdict: the check runs anew, with what it makes anew', async () => {
    const { session, creations } = await cutting((count) => count === 1);
    const report = await asked(session, 'CreateTrail/lifecycle/x', async (t) => void (await t.trails.create()));
    expect(inShort(report)).toEqual({ gaps: [], obstacles: [] });
    expect(creations()).toBe(2);
    expect(session.ledger.open()).toEqual([]);
  });

  test('that is lost each time is a gap of reliability, once, and no other', async () => {
    const { session, creations } = await cutting(() => true);
    const reports = [
      await asked(session, 'CreateTrail/lifecycle/x', async (t) => void (await t.trails.create())),
      await asked(session, 'CreateTrail/lifecycle/y', async (t) => void (await t.trails.create())),
    ];
    expect(creations()).toBe(16);
    for (const report of reports)
      expect(inShort(report)).toEqual({ gaps: ['CreateTrail/no-answer'], obstacles: ['CreateTrail/no-answer'] });
    const { gaps, checks } = concluded(reports);
    expect(gaps.map(({ id, category, count }) => [id, category, count])).toEqual([
      ['CreateTrail/no-answer', 'reliability', 2],
    ]);
    expect(gaps[0]?.actual).toContain('TrailAlreadyExistsException');
    expect(gaps[0]?.repro.curl).toContain('CreateTrail');
    expect(checks.find(({ id }) => id === 'CreateTrail/lifecycle/x')?.outcome).toBe('blocked');
  });

  test('and answered by a 5xx to the end is that gap, and no other', async () => {
    const { session } = await scriptedSession(({ operation }) =>
      operation === 'UpdateTrail' ? refuse('InternalFailure', 500) : undefined,
    );
    const report = await asked(session, 'UpdateTrail/lifecycle/x', async (t) => {
      await t.accepted('UpdateTrail', { Name: 'x' });
    });
    expect(inShort(report)).toEqual({ gaps: ['UpdateTrail/server-error'], obstacles: ['UpdateTrail/server-error'] });
  });

  test('does not matter where the check got its answer', async () => {
    let first = true;
    const { session, server } = await scriptedSession(({ operation }) => {
      if (operation !== 'UpdateTrail' || !first) return undefined;
      first = false;
      return refuse('InternalFailure', 500);
    });
    const report = await asked(session, 'UpdateTrail/lifecycle/x', async (t) => {
      await t.accepted('UpdateTrail', { Name: 'x' });
    });
    expect(inShort(report)).toEqual({ gaps: [], obstacles: [] });
    expect(report.calls[0]?.uncertain).toMatchObject({ actual: expect.stringContaining('HTTP 200') });
    expect(server.seen).toHaveLength(2);
  });

  test('that only reads is what it is', async () => {
    let first = true;
    const { session, server } = await scriptedSession(({ operation }) => {
      if (operation !== 'GetTrail') return undefined;
      if (!first) return refuse('TrailNotFoundException');
      first = false;
      return refuse('InternalFailure', 500);
    });
    const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => {
      await t.accepted('GetTrail', { Name: 'x' });
    });
    expect(inShort(report).gaps).toEqual(['GetTrail/x/rejected']);
    expect(server.seen).toHaveLength(2);
  });

  test('a shared event data store is tried anew, by the check that met it and by those that waited', async () => {
    let stores = 0;
    const arn = (name: string) => `arn:aws:cloudtrail:us-east-1:123456789012:eventdatastore/${name}`;
    const names = new Set<string>();
    const url = await socketServer((socket) => {
      socket.on('data', (bytes) => {
        const text = bytes.toString();
        const name = /"Name":"([^"]+)"/.exec(text)?.[1] ?? '';
        if (!text.includes('.CreateEventDataStore')) return void socket.write(http(200, '{"Status":"ENABLED"}'));
        if (names.has(name)) {
          const body = '{"__type":"EventDataStoreAlreadyExistsException","Message":"it is there"}';
          return void socket.write(http(400, body));
        }
        names.add(name);
        if (++stores === 1) socket.resetAndDestroy();
        else socket.write(http(200, JSON.stringify({ EventDataStoreArn: arn(name), Name: name, Status: 'ENABLED' })));
      });
    });
    const session = sessionWith(url);
    const body = async (t: Parameters<Parameters<typeof asked>[2]>[0]) => {
      const store = await t.stores.shared();
      await t.accepted('GetEventDataStore', { EventDataStore: store.arn });
    };
    const reports = await Promise.all(
      ['a', 'b'].map((slug) => asked(session, `GetEventDataStore/lifecycle/${slug}`, body)),
    );
    for (const report of reports) {
      expect(report.obstacles).toEqual([]);
      expect(report.findings.filter(({ rule }) => rule === 'valid-request')).toEqual([]);
    }
    expect(stores).toBe(2);
  });
});

describe('a target that throttles', () => {
  test('for a while is waited for, and nothing is held against it', async () => {
    const server = await scriptedServer((request) =>
      request.operation === 'GetTrail' && request.before < 3 ? refuse('ThrottlingException') : rightAnswer(request),
    );
    const session = sessionWith(server.url);
    const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => {
      await t.accepted('GetTrail', { Name: 'x' });
    });
    expect(inShort(report)).toEqual({ gaps: [], obstacles: [] });
    expect(session.target.transport).toMatchObject({ retries: 3, throttled: 3 });
  });

  test('without end is one gap of reliability, and no verdict about a rule', async () => {
    const server = await scriptedServer((request) =>
      request.operation === 'GetTrail' ? { ...refuse('ThrottlingException'), status: 429 } : rightAnswer(request),
    );
    const session = sessionWith(server.url, { settings: settingsFor(server.url, { limits: { throttledMs: 1 } }) });
    const get = { Name: 'x' };
    const reports = await Promise.all([
      asked(session, 'GetTrail/lifecycle/accepted', async (t) => void (await t.accepted('GetTrail', get))),
      asked(session, 'GetTrail/lifecycle/refused', async (t) => {
        const codes = ['TrailNotFoundException'];
        await t.rejected('GetTrail', get, { requirement: 'trail.unknown', codes });
      }),
      asked(session, 'GetTrail/lifecycle/raw', async (t) => {
        await t.wire.send({ operation: 'GetTrail', body: JSON.stringify(get) });
      }),
    ]);
    for (const report of reports)
      expect(inShort(report)).toEqual({ gaps: ['_/throttling'], obstacles: ['_/throttling'] });
    const { gaps, checks } = concluded(reports);
    expect(gaps.map(({ id, category, count }) => [id, category, count])).toEqual([['_/throttling', 'reliability', 3]]);
    expect(checks.filter(({ outcome }) => outcome === 'blocked')).toHaveLength(3);
  });

  test('on AWS leaves the check out: others call there too', async () => {
    const server = await scriptedServer((request) =>
      request.operation === 'GetTrail' ? refuse('ThrottlingException') : rightAnswer(request),
    );
    const session = sessionWith(server.url, {
      settings: settingsFor(server.url, { kind: 'aws', limits: { throttledMs: 1 } }),
    });
    const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => {
      await t.accepted('GetTrail', { Name: 'x' });
    });
    expect(report.skipped).toContain('the account is throttled');
    expect(inShort(report)).toMatchObject({ gaps: [], obstacles: [] });
  });
});
