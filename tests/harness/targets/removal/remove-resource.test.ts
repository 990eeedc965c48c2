import { describe, expect, test } from 'vitest';
import { removeResource } from '../../../../harness/targets/removal/remove-resource.js';
import { openedTarget } from '../../open-targets.js';
import { type OperationScript, operationServer, type Scripted } from '../../operation-server.js';

const arn = 'arn:aws:cloudtrail:us-east-1:123456789012:channel/one';

async function scripted(script: OperationScript) {
  const { url, asked } = await operationServer(script);
  return { target: openedTarget(url), asked };
}

describe('a resource known by name', () => {
  test('is looked up on every page and removed by its ARN', async () => {
    const { target, asked } = await scripted({
      ListChannels: ({ NextToken }) =>
        NextToken ? { Channels: [{ ChannelArn: arn, Name: 'ctc-one' }] } : { Channels: [], NextToken: 'more' },
      DeleteChannel: () => ({}),
    });
    expect(await removeResource(target, { kind: 'channel', id: 'ctc-one' })).toBe(true);
    expect(asked('ListChannels')).toEqual([{}, { NextToken: 'more' }]);
    expect(asked('DeleteChannel')).toEqual([{ Channel: arn }]);
  });

  test('is gone where no list has it, and nothing else is removed', async () => {
    const { target, asked } = await scripted({
      ListChannels: () => ({ Channels: [{ ChannelArn: arn, Name: 'ctc-one-more' }] }),
    });
    expect(await removeResource(target, { kind: 'channel', id: 'ctc-one' })).toBe(true);
    expect(asked('DeleteChannel')).toEqual([]);
  });

  test('is not gone where the target does not list, or lists without end', async () => {
    const { target, asked } = await scripted({
      ListEventDataStores: () => ({ EventDataStores: [], NextToken: 'on-and-on' }),
    });
    expect(await removeResource(target, { kind: 'channel', id: 'ctc-one' })).toBe(false);
    expect(await removeResource(target, { kind: 'event-data-store', id: 'ctc-one' })).toBe(false);
    expect(asked('ListEventDataStores').length).toBeLessThan(30);
  });

  test('a dashboard is found by the end of its ARN', async () => {
    const dashboards = ['dashboard/my-ctc-one', 'dashboard/ctc-one'].map((end) => ({ DashboardArn: `arn:x:${end}` }));
    const { target, asked } = await scripted({
      ListDashboards: () => ({ Dashboards: dashboards }),
      DeleteDashboard: () => ({}),
    });
    expect(await removeResource(target, { kind: 'dashboard', id: 'ctc-one' })).toBe(true);
    expect(asked('DeleteDashboard')).toEqual([{ DashboardId: 'arn:x:dashboard/ctc-one' }]);
  });
});

test('what is busy is asked for again, and what is refused is not', async () => {
  const answers: Scripted[] = ['EventDataStoreHasOngoingImportException', {}, 'InvalidParameterException'];
  const { target, asked } = await scripted({ DeleteEventDataStore: () => answers.shift()! });
  const store = { kind: 'event-data-store', id: 'arn:aws:cloudtrail:us-east-1:123456789012:eventdatastore/x' } as const;
  expect(await removeResource(target, store)).toBe(true);
  expect(await removeResource(target, store)).toBe(false);
  expect(asked('DeleteEventDataStore')).toHaveLength(3);
});

test('an import that has ended is not stopped any more', async () => {
  const states = ['COMPLETED', 'IN_PROGRESS'];
  const { target, asked } = await scripted({
    GetImport: () => ({ ImportStatus: states.shift() }),
    StopImport: () => ({}),
  });
  expect(await removeResource(target, { kind: 'import', id: 'x' })).toBe(true);
  expect(asked('StopImport')).toEqual([]);
  expect(await removeResource(target, { kind: 'import', id: 'x' })).toBe(true);
  expect(asked('StopImport')).toEqual([{ ImportId: 'x' }]);
});
