import { describe, expect, test, vi } from 'vitest';
import { concluded } from '../conclusions.js';
import { expectContract } from '../contract.js';
import { asked, inShort, refuse, scriptedSession } from '../sessions.js';

const operations = (seen: readonly { operation: string; method: string }[]) =>
  seen.map(({ operation, method }) => operation || method);

describe('a trail of a check', () => {
  test('is made in our bucket under our name, and gone at the end', async () => {
    const { server, session } = await scriptedSession();
    let name = '';
    const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => {
      name = (await t.trails.create({ S3KeyPrefix: 'p' })).name;
    });
    expect(report.fault).toBeUndefined();
    expect(name).toMatch(/^ctc-abc12-\d+$/);
    expect(operations(server.seen)).toEqual(['PUT', 'PUT', 'CreateTrail', 'GetTrail', 'DeleteTrail']);
    expect(JSON.parse(server.seen[2]!.body)).toEqual({
      Name: name,
      S3BucketName: 'ctc-abc12-bucket',
      S3KeyPrefix: 'p',
    });
    expect(JSON.parse(server.seen[4]!.body)).toEqual({ Name: name });
    expect(session.ledger.open()).toEqual([{ kind: 'bucket', id: 'ctc-abc12-bucket' }]);
  });

  test('stands in the ledger before it is asked for', async () => {
    let before: unknown;
    const { session } = await scriptedSession(({ operation }) => {
      if (operation === 'CreateTrail') before = session.ledger.open();
      return undefined;
    });
    await asked(session, 'GetTrail/lifecycle/x', async (t) => void (await t.trails.create()));
    expect(before).toContainEqual({ kind: 'trail', id: 'ctc-abc12-1' });
  });

  test.each([
    ['the check fails', 'GetTrail'],
    ['the check throws', 'throw'],
  ])('is removed where %s', async (_, how) => {
    const { server, session } = await scriptedSession(({ operation }) =>
      operation === 'GetTrail' ? refuse('TrailNotFoundException') : undefined,
    );
    await asked(session, 'GetTrail/lifecycle/x', async (t) => {
      await t.trails.create();
      if (how === 'throw') throw new Error('ours');
      await t.accepted('GetTrail', { Name: 'x' });
    });
    expect(operations(server.seen).at(-1)).toBe('DeleteTrail');
    expect(session.ledger.open()).toHaveLength(1);
  });

  test('that cannot be removed stays in the ledger, and gives its place back', async () => {
    const { session } = await scriptedSession(({ operation }) =>
      operation === 'DeleteTrail' ? refuse('AccessDeniedException') : undefined,
    );
    for (let n = 0; n < 7; n++) {
      await asked(session, 'GetTrail/lifecycle/x', async (t) => void (await t.trails.create()));
    }
    expect(session.ledger.open().filter(({ kind }) => kind === 'trail')).toHaveLength(7);
  });

  test('several are removed newest first', async () => {
    const { server, session } = await scriptedSession();
    const names: string[] = [];
    await asked(session, 'GetTrail/lifecycle/x', async (t) => {
      names.push((await t.trails.create()).name, (await t.trails.create()).name);
    });
    const removed = server.seen.filter(({ operation }) => operation === 'DeleteTrail').map(({ body }) => body);
    expect(removed).toEqual([...names].reverse().map((Name) => JSON.stringify({ Name })));
  });

  test('no more than five at a time in a Region', async () => {
    let there = 0;
    let most = 0;
    const { session } = await scriptedSession(({ operation }) => {
      if (operation === 'CreateTrail') most = Math.max(most, ++there);
      if (operation === 'DeleteTrail') there--;
      return undefined;
    });
    const one = () =>
      asked(session, 'GetTrail/lifecycle/x', async (t) => {
        await t.trails.create();
        await t.call('ListTrails', {});
      });
    await Promise.all(Array.from({ length: 12 }, one));
    expect(most).toBe(5);
    expect(there).toBe(0);
  });
});

describe('what is known by its name alone', () => {
  const listed = (name: string) => ({
    ChannelArn: `arn:aws:cloudtrail:us-east-1:123456789012:channel/${name}`,
    Name: name,
  });

  test('is looked up in one list when a check ends, and in another one when it cleans up again', async () => {
    let there: string[] = [];
    const { server, session } = await scriptedSession(({ operation, body }) => {
      if (operation === 'ListChannels') return { body: { Channels: there.map(listed) } };
      if (operation === 'DeleteChannel')
        there = there.filter((name) => listed(name).ChannelArn !== JSON.parse(body).Channel);
      return undefined;
    });
    await asked(session, 'GetTrail/lifecycle/x', async (t) => {
      for (const id of ['one', 'two', 'three']) t.resources.keep({ kind: 'channel', id });
      there = ['one', 'three', 'of-others'];
      await t.resources.cleanUp();
      t.resources.keep({ kind: 'channel', id: 'four' });
      there.push('four');
    });
    expect(there).toEqual(['of-others']);
    expect(server.seen.filter(({ operation }) => operation === 'ListChannels')).toHaveLength(2);
    expect(session.ledger.open()).toEqual([]);
  });
});

describe('what was begun just now', () => {
  async function looks(kind: 'aws' | 'endpoint', begunJustNow: boolean) {
    const { server, session } = await scriptedSession();
    const { settings } = session.target;
    Object.assign(settings, { kind });
    let begun = 0;
    await asked(session, 'GetTrail/lifecycle/x', async (t) => {
      const pause = vi.spyOn(session, 'pause').mockImplementation(async () => {
        begun ||= server.seen.length + 1;
      });
      await t.until({ operation: 'GetTrailStatus', input: { Name: 'x' }, begunJustNow }, () => true);
      begun ||= -1;
      pause.mockRestore();
    });
    return begun;
  }

  test('is not looked for at once on AWS, which takes its time', async () => {
    expect(await looks('aws', true)).toBe(1);
    expect(await looks('aws', false)).toBe(-1);
    expect(await looks('endpoint', true)).toBe(-1);
  });
});

test('the reproduction of a gap begins with the bucket and the trail that it needs', async () => {
  const { session } = await scriptedSession();
  const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => {
    const { name } = await t.trails.create();
    t.expectMember(await t.accepted('GetTrail', { Name: name }), 'Trail.Name', 'other', 'trail.create.echo');
  });
  const lines = report.findings[0]!.curl.split(' && ');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toContain('-X PUT');
  expect(lines[1]).toContain('?policy=');
  expect(lines[2]).toContain('.CreateTrail');
  expect(lines[3]).toContain('.GetTrail');
  expect(report.findings[0]?.steps).toBe(4);
});

describe('trailArn', () => {
  const arn = 'arn:aws:cloudtrail:us-east-1:123456789012:trail/x';
  const members = (body: object) => ({ body });

  test('is asked for where the answer that made the trail lacks it', async () => {
    const { server, session } = await scriptedSession(({ operation }) => {
      if (operation === 'CreateTrail') return members({});
      return operation === 'GetTrail' ? members({ Trail: { TrailARN: arn } }) : undefined;
    });
    let found = '';
    await asked(session, 'AddTags/lifecycle/x', async (t) => {
      found = await t.trails.arnOf(await t.trails.create());
    });
    expect(found).toBe(arn);
    expect(operations(server.seen)).toContain('GetTrail');
  });

  test.each([
    ['missing', {}],
    ['null', { TrailARN: null }],
    ['a number', { TrailARN: 5 }],
    ['spelt otherwise', { TrailArn: arn }],
  ])('where it is %s everywhere, the check is blocked by a gap that there is', async (_, trail) => {
    const { session } = await scriptedSession(({ operation }) => {
      if (operation === 'CreateTrail') return members(trail);
      return operation === 'GetTrail' ? members({ Trail: trail }) : undefined;
    });
    const report = await asked(session, 'AddTags/lifecycle/x', async (t) => {
      await t.trails.arnOf(await t.trails.create());
    });
    expect(inShort(report).obstacles).toHaveLength(1);
    expect(inShort(report).gaps).toContain(inShort(report).obstacles[0]);
    expectContract(concluded([report]));
  });
});

describe('what a check can do without', () => {
  test('is there where the target makes it', async () => {
    const { session } = await scriptedSession();
    let bucket: string | undefined;
    await asked(session, 'GetTrail/lifecycle/x', async (t) => {
      bucket = await t.ifAvailable(() => t.fixtures.bucket());
    });
    expect(bucket).toBe('ctc-abc12-bucket');
  });

  test('is undefined where a fixture is missing, and the check goes on', async () => {
    const { server, session } = await scriptedSession(({ operation }) => (operation ? undefined : { status: 404 }));
    const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => {
      for (const get of [() => t.fixtures.topic(), () => t.fixtures.key(), () => t.fixtures.logGroup()])
        expect(await t.ifAvailable<unknown>(get)).toBeUndefined();
      await t.accepted('GetTrail', { Name: 'x' });
    });
    expect(inShort(report)).toEqual({ gaps: [], obstacles: [] });
    expect(operations(server.seen)).toContain('GetTrail');
  });

  test('is undefined where the target makes none: that is found, and blocks others', async () => {
    const { session } = await scriptedSession(({ operation }) =>
      operation === 'CreateEventDataStore' ? refuse('InvalidParameterException') : undefined,
    );
    const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => {
      expect(await t.ifAvailable(() => t.stores.shared())).toBeUndefined();
    });
    const gap = 'CreateEventDataStore/valid-request/rejected';
    expect(inShort(report)).toEqual({ gaps: [gap], obstacles: [] });
    const other = await asked(session, 'GetEventDataStore/shapes/x', async (t) => void (await t.stores.shared()));
    expect(inShort(other)).toEqual({ gaps: [], obstacles: [gap] });
  });

  test('is no excuse for a fault of ours, nor for a target that is lost', async () => {
    const { session } = await scriptedSession();
    const fault = await asked(session, 'GetTrail/lifecycle/x', async (t) => {
      await t.ifAvailable(() => Promise.reject(new Error('ours')));
    });
    expect(inShort(fault).fault).toContain('ours');
    const lost = await asked(session, 'GetTrail/lifecycle/x', async (t) => {
      session.target.halt('it is gone');
      await t.ifAvailable(() => t.accepted('GetTrail', { Name: 'x' }));
    });
    expect(inShort(lost).obstacles).toEqual(['_/stays-reachable']);
  });
});
