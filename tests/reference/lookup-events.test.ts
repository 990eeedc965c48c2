import { describe, expect, test } from 'vitest';
import { START, useReference } from './reference-client.js';

interface Event {
  EventId: string;
  EventName: string;
  ReadOnly: string;
  AccessKeyId: string;
  EventTime: number;
  EventSource: string;
  Username: string;
  Resources: { ResourceType: string; ResourceName: string }[];
  CloudTrailEvent: string;
}

describe('LookupEvents, behaviour.md section 6', () => {
  const { call, ok, refused, trail, clock } = useReference();
  const events = async (input: object = {}, region?: string) =>
    (await ok('LookupEvents', input, region)).Events as unknown as Event[];
  const by = (AttributeKey: string, AttributeValue: string) => ({
    LookupAttributes: [{ AttributeKey, AttributeValue }],
  });

  test('shows the calls that were made, newest first, failures among them', async () => {
    await trail('first');
    clock.advance(2000);
    await call('GetTrail', { Name: 'nobody' });
    const [failed, created] = await events();
    expect([failed?.EventName, failed?.ReadOnly, created?.EventName, created?.ReadOnly]).toEqual([
      'GetTrail',
      'true',
      'CreateTrail',
      'false',
    ]);
    expect(created?.Resources).toContainEqual({
      ResourceType: 'AWS::CloudTrail::Trail',
      ResourceName: 'arn:aws:cloudtrail:us-east-1:123456789012:trail/first',
    });
    expect(failed?.Resources).toEqual([]);
    expect(failed!.EventTime - created!.EventTime).toBe(2);
    expect(created).toMatchObject({ EventSource: 'cloudtrail.amazonaws.com', AccessKeyId: 'AKIDEXAMPLE' });
  });

  test('CloudTrailEvent is the record as a JSON string', async () => {
    await trail('first');
    await call('GetTrail', { Name: 'nobody' });
    const [failed, created] = (await events()).map((event) => JSON.parse(event.CloudTrailEvent));
    const [, event] = await events(by('EventName', 'CreateTrail')).then((found) => [0, found[0]!] as const);
    expect(created).toMatchObject({
      eventID: event.EventId,
      eventName: 'CreateTrail',
      eventSource: 'cloudtrail.amazonaws.com',
      eventTime: `${new Date(event.EventTime * 1000).toISOString().slice(0, 19)}Z`,
      awsRegion: 'us-east-1',
      readOnly: false,
      recipientAccountId: '123456789012',
      requestParameters: { name: 'first', s3BucketName: 'logs' },
      responseElements: { name: 'first', isMultiRegionTrail: false },
      userIdentity: { accountId: '123456789012', accessKeyId: 'AKIDEXAMPLE' },
    });
    expect(failed).toMatchObject({ errorCode: 'TrailNotFoundException', responseElements: null });
  });

  test('each attribute finds its events, and only these', async () => {
    await trail('first');
    await call('ListTrails', {}, 'us-east-1', 'AKIDOTHER');
    const [, created] = await events();
    const names = async (key: string, value: string) => [
      ...new Set((await events(by(key, value))).map((event) => event.EventName)),
    ];
    expect(await names('EventId', created!.EventId)).toEqual(['CreateTrail']);
    expect(await names('EventName', 'CreateTrail')).toEqual(['CreateTrail']);
    expect(await names('ReadOnly', 'false')).toEqual(['CreateTrail']);
    expect(await names('ResourceType', 'AWS::S3::Bucket')).toEqual(['CreateTrail']);
    expect(await names('ResourceName', 'logs')).toEqual(['CreateTrail']);
    expect(await names('AccessKeyId', 'AKIDOTHER')).toEqual(['ListTrails']);
    expect(await names('Username', 'nobody')).toEqual([]);
    expect(await names('EventSource', 's3.amazonaws.com')).toEqual([]);
    expect(await names('EventSource', 'cloudtrail.amazonaws.com')).toContain('CreateTrail');
    expect(await names('Username', created!.Username)).toContain('CreateTrail');
  });

  test('pages hold MaxResults events, hang together while others are recorded, and end', async () => {
    for (let i = 0; i < 7; i += 1) await call('ListTrails');
    const input = { ...by('EventName', 'ListTrails'), MaxResults: 3 };
    const seen: string[] = [];
    const sizes: number[] = [];
    let NextToken: unknown;
    do {
      const page = await ok('LookupEvents', { ...input, NextToken });
      const found = page.Events as unknown as Event[];
      seen.push(...found.map((event) => event.EventId));
      sizes.push(found.length);
      NextToken = page.NextToken;
      await call('ListTrails');
    } while (NextToken !== undefined);
    expect(sizes).toEqual([3, 3, 1]);
    expect(new Set(seen).size).toBe(7);
  });

  test('a page that holds the last event has no token', async () => {
    for (let i = 0; i < 3; i += 1) await call('ListTrails');
    expect(await ok('LookupEvents', { ...by('EventName', 'ListTrails'), MaxResults: 3 })).not.toHaveProperty(
      'NextToken',
    );
  });

  test('50 events are a page by default', async () => {
    for (let i = 0; i < 51; i += 1) await call('ListTrails');
    expect(await events()).toHaveLength(50);
    expect(await events({ MaxResults: 50 })).toHaveLength(50);
  });

  test('a token is good only for its own parameters', async () => {
    for (let i = 0; i < 3; i += 1) await call('ListTrails');
    const input = { ...by('EventName', 'ListTrails'), MaxResults: 1 };
    const { NextToken } = await ok('LookupEvents', input);
    expect(await events({ ...input, NextToken })).toHaveLength(1);
    expect(await refused('LookupEvents', { ...by('EventName', 'GetTrail'), MaxResults: 1, NextToken })).toBe(
      'InvalidNextTokenException',
    );
    expect(await refused('LookupEvents', { ...input, StartTime: 5, NextToken })).toBe('InvalidNextTokenException');
    expect(await refused('LookupEvents', { ...input, NextToken: 'made-up' })).toBe('InvalidNextTokenException');
  });

  test('the time range bounds what is found, both ends included', async () => {
    await call('ListTrails');
    const time = Math.floor(clock.now() / 1000);
    const count = async (range: object) => (await events({ ...by('EventName', 'ListTrails'), ...range })).length;
    expect(await count({ StartTime: time, EndTime: time })).toBe(1);
    expect(await count({ StartTime: time + 1 })).toBe(0);
    expect(await count({ EndTime: time - 1 })).toBe(0);
  });

  test('events are kept for 90 days', async () => {
    await call('ListTrails');
    clock.advance(90 * 24 * 3600 * 1000 - 5000);
    expect(await events(by('EventName', 'ListTrails'))).toHaveLength(1);
    clock.advance(10_000);
    expect(await events(by('EventName', 'ListTrails'))).toEqual([]);
  });

  test('each Region has its own history', async () => {
    await trail('first');
    expect(await events({}, 'eu-west-1')).toEqual([]);
  });

  test('there are no Insights events', async () => {
    await trail('first');
    expect(await ok('LookupEvents', { EventCategory: 'insight' })).toEqual({ Events: [] });
  });

  test.each([
    [{ StartTime: 2, EndTime: 1 }, 'InvalidTimeRangeException'],
    [{ StartTime: START }, 'InvalidTimeRangeException'],
    [{ StartTime: -1 }, 'InvalidTimeRangeException'],
    [{ MaxResults: 0 }, 'InvalidMaxResultsException'],
    [{ MaxResults: 51 }, 'InvalidMaxResultsException'],
    [{ EventCategory: 'Insight' }, 'InvalidEventCategoryException'],
    [{ EventCategory: 'management' }, 'InvalidEventCategoryException'],
    [
      { LookupAttributes: [...by('EventId', 'a').LookupAttributes, ...by('EventId', 'b').LookupAttributes] },
      'InvalidLookupAttributesException',
    ],
    [by('Region', 'us-east-1'), 'InvalidLookupAttributesException'],
    [by('EventId', ''), 'InvalidLookupAttributesException'],
    [by('EventId', 'x'.repeat(2001)), 'InvalidLookupAttributesException'],
    [by('EventId', '_'.repeat(1001)), 'InvalidLookupAttributesException'],
    [{ LookupAttributes: [{ AttributeKey: 'EventId' }] }, 'InvalidLookupAttributesException'],
  ])('%.80j is refused with %s', async (input, code) => {
    expect(await refused('LookupEvents', input)).toBe(code);
  });

  test.each(['x'.repeat(2000), '𐐨'.repeat(2000), '_'.repeat(1000), `${' ,\n'.repeat(333)}xx`])(
    'the value %.5s… has 2000 characters as they count',
    async (value) => {
      expect(await events(by('EventId', value))).toEqual([]);
    },
  );
});
