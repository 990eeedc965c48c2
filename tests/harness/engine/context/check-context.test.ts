import { describe, expect, test } from 'vitest';
import { createdTrail } from '../../validators/right-answers.js';
import { asked, inShort, refuse, scriptedSession, unknownOperation } from '../sessions.js';

const nothing = { gaps: [], obstacles: [] };

describe('accepted', () => {
  test('gives the body of a success', async () => {
    const { session } = await scriptedSession();
    let seen: unknown;
    const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => {
      seen = (await t.accepted('GetTrail', { Name: 'a-name' })).body;
    });
    expect(inShort(report)).toEqual(nothing);
    expect(seen).toMatchObject({ Trail: { Name: 'a-name' } });
    expect(report.calls).toEqual([{ operation: 'GetTrail', kind: 'success', unknown: false, valid: false }]);
  });

  test('takes no body for an empty object', async () => {
    const { session } = await scriptedSession(() => ({ body: '' }));
    let seen: unknown;
    await asked(session, 'StartLogging/lifecycle/x', async (t) => {
      seen = (await t.accepted('StartLogging', { Name: 'x' })).body;
    });
    expect(seen).toEqual({});
  });

  test('a rejection of its own operation is the gap of this check, and ends it', async () => {
    const { session } = await scriptedSession(() => refuse('TrailNotFoundException'));
    let reached = false;
    const report = await asked(session, 'GetTrail/lifecycle/found', async (t) => {
      await t.accepted('GetTrail', { Name: 'x' });
      reached = true;
    });
    expect(inShort(report)).toEqual({ gaps: ['GetTrail/found/rejected'], obstacles: [] });
    expect(report.findings[0]).toMatchObject({
      check: 'GetTrail/lifecycle/found',
      severity: 'must',
      path: 'rejected',
      actual: 'HTTP 400 TrailNotFoundException ("say why")',
    });
    expect(reached).toBe(false);
  });

  test('a rejection of another operation blocks, as of a prerequisite', async () => {
    const { session } = await scriptedSession(() => refuse('TrailNotFoundException'));
    const report = await asked(session, 'DeleteTrail/lifecycle/x', async (t) => {
      await t.accepted('GetTrail', { Name: 'x' });
    });
    const gap = 'GetTrail/valid-request/rejected';
    expect(inShort(report)).toEqual({ gaps: [gap], obstacles: [gap] });
    expect(report.findings[0]?.check).toBe('GetTrail/shapes/valid-request');
  });
});

test('prepare: a rejection belongs to valid-request even where the operation is the own one', async () => {
  const { session } = await scriptedSession(() => refuse('TrailNotFoundException'));
  const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => void (await t.prepare('GetTrail', {})));
  const gap = 'GetTrail/valid-request/rejected';
  expect(inShort(report)).toEqual({ gaps: [gap], obstacles: [gap] });
  expect(report.findings[0]?.check).toBe('GetTrail/shapes/valid-request');
});

describe('what stands in the way of any call', () => {
  test.each([
    ['a 5xx', refuse('InternalFailure', 500), 'GetTrail/server-error'],
    ['no JSON', { body: '<html>' }, '_/json-body'],
  ])('%s blocks, by the gap of the validators, which is found once', async (_, answer, gap) => {
    const { session } = await scriptedSession(() => answer);
    const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => void (await t.accepted('GetTrail', {})));
    expect(inShort(report)).toEqual({ gaps: [gap], obstacles: [gap] });
  });

  test('an account that is full skips', async () => {
    const { session } = await scriptedSession(({ operation }) =>
      operation ? refuse('MaximumNumberOfTrailsExceededException') : undefined,
    );
    const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => void (await t.trails.create()));
    expect(report.skipped).toContain('a quota of the account is exhausted');
    expect(inShort(report)).toMatchObject(nothing);
  });

  test('no bucket skips', async () => {
    const { session, server } = await scriptedSession(({ operation }) => (operation ? undefined : { status: 404 }));
    const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => void (await t.trails.create()));
    expect(report.skipped).toContain('--fixture bucket=NAME');
    expect(server.seen.filter(({ operation }) => operation)).toEqual([]);
  });

  test('an operation that is not there is marked, for the whole run to judge', async () => {
    const { session } = await scriptedSession(() => unknownOperation);
    const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => {
      await t.accepted('GetTrail', { Name: 'x' });
    });
    expect(report.calls[0]).toMatchObject({ unknown: true, valid: true, shown: { actual: expect.any(String) } });
    expect(report.findings.every(({ unlessUnimplemented }) => unlessUnimplemented === 'GetTrail')).toBe(true);
    expect(report.findings.length).toBeGreaterThan(0);
  });
});

describe('expectMember', () => {
  const expecting = async (created: object, path: string, expected: boolean | string | undefined) => {
    const { session } = await scriptedSession(() => ({ body: created }));
    return asked(session, 'CreateTrail/lifecycle/echo', async (t) => {
      const reply = await t.accepted('CreateTrail', { Name: 'x', S3BucketName: 'b' });
      t.expectMember(reply, path, expected, 'trail.create.echo');
    });
  };

  test('the value is there', async () => {
    expect(inShort(await expecting(createdTrail, 'IsMultiRegionTrail', false))).toEqual(nothing);
    expect(inShort(await expecting(createdTrail, 'S3KeyPrefix', undefined))).toEqual(nothing);
  });

  test('another value is a gap of this check, by the path of the member', async () => {
    const report = await expecting(createdTrail, 'IsMultiRegionTrail', true);
    expect(inShort(report)).toEqual({ gaps: ['CreateTrail/echo/CreateTrail.IsMultiRegionTrail'], obstacles: [] });
    expect(report.findings[0]).toMatchObject({
      check: 'CreateTrail/lifecycle/echo',
      expected: 'true',
      actual: 'false',
      requirement: 'trail.create.echo',
      severity: 'must',
      category: 'semantics',
    });
  });

  test('a member that is absent, or should be', async () => {
    expect((await expecting(createdTrail, 'S3KeyPrefix', 'p')).findings[0]?.actual).toBe('absent');
    const there = await expecting({ ...createdTrail, S3KeyPrefix: 'p' }, 'S3KeyPrefix', undefined);
    expect(there.findings[0]).toMatchObject({ expected: 'absent', actual: '"p"' });
  });

  test.each<[string, object, string, string]>([
    ['of the wrong type', { ...createdTrail, IsMultiRegionTrail: 'false' }, 'IsMultiRegionTrail', 'wrong-type'],
    ['in another spelling', { ...createdTrail, TrailARN: undefined, TrailArn: 'x' }, 'TrailARN', 'casing'],
    ['that is missing', { ...createdTrail, TrailARN: undefined }, 'TrailARN', 'missing-member'],
  ])('a member %s fails once, and blocks this check', async (_, created, path, rule) => {
    const gap = `CreateTrail/${rule}/${path}`;
    expect(inShort(await expecting(created, path, 'expected'))).toEqual({ gaps: [gap], obstacles: [gap] });
  });

  test('what is wrong inside of a member fails once, and blocks the question about the whole', async () => {
    const { session } = await scriptedSession(() => ({
      body: { TrailARN: 'arn', EventSelectors: [{ ReadWriteType: 'Both' }] },
    }));
    const report = await asked(session, 'GetEventSelectors/lifecycle/x', async (t) => {
      const reply = await t.accepted('GetEventSelectors', { TrailName: 'x' });
      t.expectMember(reply, 'EventSelectors', undefined, 'selectors.default');
      t.expectMember(reply, 'AdvancedEventSelectors', undefined, 'selectors.default');
    });
    const gap = 'GetEventSelectors/enum-value/EventSelectors[].ReadWriteType';
    expect(inShort(report)).toEqual({ gaps: [gap], obstacles: [gap] });
  });

  test('a warning is no objection', async () => {
    const report = await expecting({ ...createdTrail, Extra: 1 }, 'Extra', 'x');
    expect(inShort(report).obstacles).toEqual([]);
    expect(inShort(report).gaps).toContain('CreateTrail/echo/CreateTrail.Extra');
  });

  test('several that differ are several gaps', async () => {
    const { session } = await scriptedSession();
    const report = await asked(session, 'CreateTrail/lifecycle/echo', async (t) => {
      const reply = await t.accepted('CreateTrail', { Name: 'x', S3BucketName: 'b' });
      t.expectMember(reply, 'S3KeyPrefix', 'p', 'trail.create.echo');
      t.expectMember(reply, 'Name', 'other', 'trail.create.echo');
    });
    expect(inShort(report).gaps).toEqual([
      'CreateTrail/echo/CreateTrail.S3KeyPrefix',
      'CreateTrail/echo/CreateTrail.Name',
    ]);
  });
});
