import { beforeEach, describe, expect, test } from 'vitest';
import { ACCOUNT, useReference } from '../reference-client.js';
import { channelClient } from './channel-client.js';

const ARN = /^arn:aws:cloudtrail:us-east-1:123456789012:channel\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('channels, behaviour.md section 5', () => {
  const { call, ok, refused } = useReference();
  const { store, to, channel } = channelClient(ok);
  let outside: string;
  beforeEach(async () => {
    outside = await store('outside');
  });
  const input = (more: object = {}) => ({ Name: 'first', Source: 'Custom', Destinations: to(outside), ...more });

  test('are made, read by ARN and by id, changed, listed and deleted', async () => {
    const made = await ok('CreateChannel', input({ Tags: [{ Key: 'k', Value: 'v' }, { Key: 'bare' }] }));
    expect(made).toEqual({
      ChannelArn: expect.stringMatching(ARN),
      Name: 'first',
      Source: 'Custom',
      Destinations: to(outside),
      Tags: [{ Key: 'k', Value: 'v' }, { Key: 'bare' }],
    });
    const { Tags: _, ...same } = made;
    const id = String(made.ChannelArn).split('/')[1];
    expect(await ok('GetChannel', { Channel: made.ChannelArn })).toEqual(same);
    expect(await ok('GetChannel', { Channel: id })).toEqual(same);
    const other = await store('other');
    expect(await ok('UpdateChannel', { Channel: id, Name: 'second' })).toEqual({ ...same, Name: 'second' });
    const changed = { ...same, Name: 'second', Destinations: to(outside, other) };
    expect(await ok('UpdateChannel', { Channel: id, Destinations: to(outside, other) })).toEqual(changed);
    expect(await ok('UpdateChannel', { Channel: id })).toEqual(changed);
    expect(await ok('ListChannels')).toEqual({ Channels: [{ ChannelArn: made.ChannelArn, Name: 'second' }] });
    expect(await ok('DeleteChannel', { Channel: made.ChannelArn })).toEqual({});
    expect(await refused('DeleteChannel', { Channel: made.ChannelArn })).toBe('ChannelNotFoundException');
    expect(await ok('ListChannels')).toEqual({ Channels: [] });
  });

  test('have tags', async () => {
    const { ChannelArn } = await channel('first', outside, { Tags: [{ Key: 'a', Value: '1' }] });
    await ok('AddTags', { ResourceId: ChannelArn, TagsList: [{ Key: 'b' }] });
    expect(await ok('ListTags', { ResourceIdList: [ChannelArn] })).toEqual({
      ResourceTagList: [{ ResourceId: ChannelArn, TagsList: [{ Key: 'a', Value: '1' }, { Key: 'b' }] }],
    });
  });

  test.each([
    [{ Name: 'ab' }, 'InvalidParameterException'],
    [{ Name: 'a'.repeat(129) }, 'InvalidParameterException'],
    [{ Name: 'a b c' }, 'InvalidParameterException'],
    [{ Name: undefined }, 'InvalidParameterException'],
    [{ Source: undefined }, 'InvalidSourceException'],
    [{ Source: '' }, 'InvalidSourceException'],
    [{ Source: 's'.repeat(257) }, 'InvalidSourceException'],
    [{ Source: 'two\nlines' }, 'InvalidSourceException'],
    [{ Source: 'CloudTrail' }, 'InvalidSourceException'],
    [{ Destinations: undefined }, 'InvalidParameterException'],
    [{ Destinations: [] }, 'InvalidParameterException'],
    [{ Destinations: [{ Type: 'AWS_SERVICE', Location: 'some-service' }] }, 'InvalidParameterException'],
    [{ Destinations: [{ Type: 'EVENT_DATA_STORE', Location: 'outside' }] }, 'EventDataStoreARNInvalidException'],
    [
      { Destinations: [{ Type: 'EVENT_DATA_STORE', Location: `arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/x` }] },
      'EventDataStoreARNInvalidException',
    ],
    [
      {
        Destinations: [
          {
            Type: 'EVENT_DATA_STORE',
            Location: `arn:aws:cloudtrail:us-east-1:${ACCOUNT}:eventdatastore/12345678-1234-4234-8234-123456789012`,
          },
        ],
      },
      'EventDataStoreNotFoundException',
    ],
    [{ Tags: [{ Key: 'k' }, { Key: 'k' }] }, 'InvalidTagParameterException'],
    [{ Tags: Array.from({ length: 51 }, (_, i) => ({ Key: `k${i}` })) }, 'TagsLimitExceededException'],
  ])('%j is refused with %s, and no channel is left behind', async (more, code) => {
    expect(await refused('CreateChannel', input(more))).toBe(code);
    expect(await ok('ListChannels')).toEqual({ Channels: [] });
  });

  test('a destination is a store of one Region for events from outside AWS, each once', async () => {
    const code = (arn: string) => refused('CreateChannel', input({ Destinations: to(arn) }));
    expect(await code(await store('management', {}, 'Management'))).toBe('InvalidEventDataStoreCategoryException');
    expect(await code(await store('everywhere', { MultiRegionEnabled: true }))).toBe('InvalidParameterException');
    expect(await refused('CreateChannel', input({ Destinations: to(outside, outside) }))).toBe(
      'InvalidParameterException',
    );
    expect(await refused('CreateChannel', input({ Destinations: Array(201).fill(to(outside)[0]) }))).toBe(
      'InvalidParameterException',
    );
    const leaving = await store('leaving');
    await ok('DeleteEventDataStore', { EventDataStore: leaving });
    expect(await code(leaving)).toBe('InactiveEventDataStoreException');
    const made = await ok('CreateChannel', input());
    expect(await refused('UpdateChannel', { Channel: made.ChannelArn, Destinations: to(leaving) })).toBe(
      'InactiveEventDataStoreException',
    );
  });

  test('a name and a source are taken once in a Region, and free again after the deletion', async () => {
    const first = await ok('CreateChannel', input());
    const exists = 'ChannelAlreadyExistsException';
    expect(await refused('CreateChannel', input({ Source: 'Other' }))).toBe(exists);
    expect(await refused('CreateChannel', input({ Name: 'second' }))).toBe(exists);
    const second = await ok('CreateChannel', input({ Name: 'second', Source: 'Other' }));
    expect(await refused('UpdateChannel', { Channel: second.ChannelArn, Name: 'first' })).toBe(exists);
    await ok('UpdateChannel', { Channel: second.ChannelArn, Name: 'second' });
    const elsewhere = await store('elsewhere', {}, undefined, 'eu-west-1');
    await channel('first', elsewhere, { Source: 'Custom' }, 'eu-west-1');
    await ok('DeleteChannel', { Channel: first.ChannelArn });
    await ok('CreateChannel', input());
  });

  test('25 in a Region', async () => {
    for (let i = 1; i <= 25; i += 1) await channel(`channel${i}`, outside);
    expect(await refused('CreateChannel', input())).toBe('ChannelMaxLimitExceededException');
    const elsewhere = await store('elsewhere', {}, undefined, 'eu-west-1');
    await channel('first', elsewhere, {}, 'eu-west-1');
  });

  test.each([
    [undefined, 'ChannelARNInvalidException'],
    ['ab', 'ChannelARNInvalidException'],
    ['not an id', 'ChannelARNInvalidException'],
    [`arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/first`, 'ChannelARNInvalidException'],
    [`arn:aws:cloudtrail:eu-west-1:${ACCOUNT}:channel/12345678`, 'ChannelARNInvalidException'],
    ['arn:aws:cloudtrail:us-east-1:999999999999:channel/12345678', 'ChannelARNInvalidException'],
    [`arn:aws:cloudtrail:us-east-1:${ACCOUNT}:channel/12345678`, 'ChannelNotFoundException'],
    ['12345678-1234-4234-8234-123456789012', 'ChannelNotFoundException'],
  ])('the channel %j is refused with %s', async (Channel, code) => {
    for (const operation of ['GetChannel', 'UpdateChannel', 'DeleteChannel']) {
      expect(await refused(operation, { Channel })).toBe(code);
    }
  });

  test('are listed page by page; a token is good for the same parameters only', async () => {
    for (let i = 1; i <= 5; i += 1) await channel(`channel${i}`, outside);
    const names: unknown[] = [];
    let NextToken: unknown;
    do {
      const page = await ok('ListChannels', { MaxResults: 2, NextToken });
      names.push(...(page.Channels as unknown as { Name: string }[]).map(({ Name }) => Name));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    expect(names).toEqual(['channel1', 'channel2', 'channel3', 'channel4', 'channel5']);
    expect(await refused('ListChannels', { NextToken: 'nobody gave it' })).toBe('InvalidNextTokenException');
    for (const MaxResults of [0, 1001]) {
      const answer = await call('ListChannels', { MaxResults });
      expect([answer.status, answer.json.__type]).toEqual([400, 'InvalidMaxResultsException']);
    }
  });

  test('an event data store that one sends events to cannot be deleted', async () => {
    const { ChannelArn } = await channel('first', outside);
    expect(await refused('DeleteEventDataStore', { EventDataStore: outside })).toBe('ChannelExistsForEDSException');
    await ok('DeleteChannel', { Channel: ChannelArn });
    await ok('DeleteEventDataStore', { EventDataStore: outside });
  });
});
