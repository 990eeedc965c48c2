import { describe, expect, test } from 'vitest';
import { channelClient } from '../channels/channel-client.js';
import { trailArn as arn, useReference } from '../reference-client.js';

describe('eventual consistency', () => {
  const { ok, refused, trail, clock } = useReference({ eventualConsistencyMs: 1000 });
  const { store, channel } = channelClient(ok);

  test('reads do not see a new trail at once, by name, by ARN or in lists', async () => {
    await trail('older');
    clock.advance(1000);
    await trail('first');
    for (const Name of ['first', arn('first')])
      expect(await refused('GetTrail', { Name })).toBe('TrailNotFoundException');
    expect(await refused('GetEventSelectors', { TrailName: 'first' })).toBe('TrailNotFoundException');
    const names = (list: unknown) => (list as { Name: string }[]).map(({ Name }) => Name);
    expect(names((await ok('ListTrails')).Trails)).toEqual(['older']);
    expect(names((await ok('DescribeTrails', { trailNameList: ['first'] })).trailList)).toEqual([]);
    clock.advance(999);
    expect(await refused('GetTrail', { Name: 'first' })).toBe('TrailNotFoundException');
    clock.advance(1);
    await ok('GetTrail', { Name: 'first' });
    expect(names((await ok('ListTrails')).Trails)).toEqual(['older', 'first']);
  });

  test('writes see it: the name is taken, and it can be removed', async () => {
    await trail('first');
    expect(await refused('CreateTrail', { Name: 'first', S3BucketName: 'logs' })).toBe('TrailAlreadyExistsException');
    await ok('DeleteTrail', { Name: 'first' });
    clock.advance(1000);
    expect(await refused('GetTrail', { Name: 'first' })).toBe('TrailNotFoundException');
  });

  test('event data stores, channels and dashboards come late, too', async () => {
    const EventDataStore = await store('outside');
    expect(await refused('GetEventDataStore', { EventDataStore })).toBe('EventDataStoreNotFoundException');
    const { ChannelArn } = await channel('first', EventDataStore);
    const id = String(ChannelArn).split('/')[1];
    expect(await refused('GetChannel', { Channel: id })).toBe('ChannelNotFoundException');
    await ok('CreateDashboard', { Name: 'board' });
    expect(await refused('GetDashboard', { DashboardId: 'board' })).toBe('ResourceNotFoundException');
    expect(await ok('ListChannels')).toEqual({ Channels: [] });
    clock.advance(1000);
    await ok('GetEventDataStore', { EventDataStore });
    await ok('GetChannel', { Channel: id });
    await ok('GetDashboard', { DashboardId: 'board' });
  });
});
