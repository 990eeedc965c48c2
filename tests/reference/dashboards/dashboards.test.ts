import { beforeEach, describe, expect, test } from 'vitest';
import { channelClient } from '../channels/channel-client.js';
import { neighbourClient, policy } from '../neighbours/neighbour-client.js';
import { ACCOUNT, START, useReference } from '../reference-client.js';

const arn = (name: string) => `arn:aws:cloudtrail:us-east-1:${ACCOUNT}:dashboard/${name}`;
const HIGHLIGHTS = 'AWSCloudTrail-Highlights';
const SIX_HOURS = { Frequency: { Unit: 'HOURS', Value: 6 }, Status: 'ENABLED' };

describe('dashboards, behaviour.md section 5', () => {
  const { raw, ok, refused, clock } = useReference();
  const { store } = channelClient(ok);
  let id: string;
  beforeEach(async () => {
    id = (await store('events', {}, 'Management')).split('/')[1]!;
    clock.advance(1000);
  });
  const widget = (more: object = {}) => ({
    QueryStatement: `SELECT eventID FROM ${id}`,
    ViewProperties: { View: 'Table', Title: 'All events' },
    ...more,
  });

  test('the defaults', async () => {
    expect(await ok('CreateDashboard', { Name: 'first' })).toEqual({
      DashboardArn: arn('first'),
      Name: 'first',
      Type: 'CUSTOM',
      Widgets: [],
      TagsList: [],
      TerminationProtectionEnabled: false,
    });
  });

  test('everything that is set comes back, each widget with an alias of its own', async () => {
    const given = {
      Name: 'first',
      RefreshSchedule: { ...SIX_HOURS, TimeOfDay: '06:30' },
      TerminationProtectionEnabled: true,
      TagsList: [{ Key: 'k', Value: 'v' }],
      Widgets: [widget(), widget({ QueryParameters: ['$StartTime$', '$Period$'] })],
    };
    const made = await ok('CreateDashboard', given);
    const aliased = given.Widgets.map((one) => ({ ...one, QueryAlias: expect.stringMatching(/^[a-zA-Z][\w.-]*$/) }));
    expect(made).toEqual({ ...given, DashboardArn: arn('first'), Type: 'CUSTOM', Widgets: aliased });
    expect(made.Widgets?.[0]?.QueryAlias).not.toBe(made.Widgets?.[1]?.QueryAlias);
    const { Name: _, TagsList: __, ...shown } = made;
    for (const DashboardId of ['first', arn('first')]) {
      expect(await ok('GetDashboard', { DashboardId })).toMatchObject(shown);
    }
    expect(await ok('ListTags', { ResourceIdList: [arn('first')] })).toEqual({
      ResourceTagList: [{ ResourceId: arn('first'), TagsList: given.TagsList }],
    });
  });

  test('the status follows the clock; a change has to wait until the one before is done', async () => {
    const made = clock.now() / 1000;
    const status = async () => (await ok('GetDashboard', { DashboardId: 'first' })).Status;
    const update = { DashboardId: 'first', Widgets: [widget()] };
    await ok('CreateDashboard', { Name: 'first' });
    expect(await status()).toBe('CREATING');
    expect(await refused('UpdateDashboard', update)).toBe('ConflictException');
    clock.advance(1000);
    expect(await status()).toBe('CREATED');
    const updated = await ok('UpdateDashboard', update);
    expect(updated).toMatchObject({ Name: 'first', CreatedTimestamp: made, UpdatedTimestamp: made + 1 });
    expect(await status()).toBe('UPDATING');
    expect(await refused('UpdateDashboard', update)).toBe('ConflictException');
    clock.advance(1000);
    const { Status, CreatedTimestamp, UpdatedTimestamp, Widgets } = await ok('GetDashboard', { DashboardId: 'first' });
    expect([Status, CreatedTimestamp, UpdatedTimestamp, Widgets]).toEqual(['UPDATED', made, made + 1, updated.Widgets]);
    expect(START / 1000).toBeLessThan(made);
  });

  test('an update keeps what it does not name, and replaces the widgets as a whole', async () => {
    await ok('CreateDashboard', { Name: 'first', Widgets: [widget(), widget()], RefreshSchedule: SIX_HOURS });
    clock.advance(1000);
    const kept = await ok('UpdateDashboard', { DashboardId: 'first', TerminationProtectionEnabled: true });
    expect([kept.Widgets, kept.RefreshSchedule]).toMatchObject([[widget(), widget()], SIX_HOURS]);
    clock.advance(1000);
    expect((await ok('UpdateDashboard', { DashboardId: arn('first'), Widgets: [] })).Widgets).toEqual([]);
  });

  test.each([
    [{ Name: 'ab' }, 'ValidationException'],
    [{ Name: 'a'.repeat(129) }, 'ValidationException'],
    [{ Name: 'a.b.c' }, 'ValidationException'],
    [{ RefreshSchedule: { Frequency: { Unit: 'HOURS', Value: 2 } } }, 'ValidationException'],
    [{ RefreshSchedule: { Frequency: { Unit: 'DAYS', Value: 6 } } }, 'ValidationException'],
    [{ RefreshSchedule: { Frequency: { Unit: 'WEEKS', Value: 1 } } }, 'ValidationException'],
    [{ RefreshSchedule: { Status: 'ON' } }, 'ValidationException'],
    [{ RefreshSchedule: { TimeOfDay: '6:30' } }, 'ValidationException'],
    [{ RefreshSchedule: { TimeOfDay: '24:00' } }, 'ValidationException'],
    [{ TagsList: [{ Key: 'k' }, { Key: 'k' }] }, 'InvalidTagParameterException'],
  ])('%j is refused with %s, and no dashboard is left behind', async (more, code) => {
    expect(await refused('CreateDashboard', { Name: 'first', ...more })).toBe(code);
    expect(await ok('ListDashboards')).toEqual({ Dashboards: [] });
  });

  test.each(['1 HOURS', '6 HOURS', '12 HOURS', '24 HOURS', '1 DAYS'])('a refresh every %s is taken', async (every) => {
    const [value, Unit] = every.split(' ');
    const RefreshSchedule = { Frequency: { Unit, Value: Number(value) }, Status: 'DISABLED' };
    expect((await ok('CreateDashboard', { Name: 'first', RefreshSchedule })).RefreshSchedule).toEqual(RefreshSchedule);
  });

  test.each([
    [{ QueryStatement: '' }, 'InvalidQueryStatementException'],
    [{ QueryStatement: 'x'.repeat(10_001) }, 'InvalidQueryStatementException'],
    [{ QueryStatement: 'DROP TABLE events' }, 'InvalidQueryStatementException'],
    [{ QueryStatement: 'SELECT eventID FROM 12345678-1234-4234-8234-123456789012' }, 'EventDataStoreNotFoundException'],
    [{ QueryParameters: [] }, 'ValidationException'],
    [{ QueryParameters: ['$Anything$'] }, 'ValidationException'],
    [{ ViewProperties: undefined }, 'ValidationException'],
    [{ ViewProperties: { ab: 'x' } }, 'ValidationException'],
    [{ ViewProperties: { View: '<b>' } }, 'ValidationException'],
  ])('a widget with %j is refused with %s', async (more, code) => {
    await ok('CreateDashboard', { Name: 'there' });
    clock.advance(1000);
    const Widgets = [widget(), widget(more)];
    expect(await refused('CreateDashboard', { Name: 'first', Widgets })).toBe(code);
    expect(await refused('UpdateDashboard', { DashboardId: 'there', Widgets })).toBe(code);
    expect((await ok('GetDashboard', { DashboardId: 'there' })).Widgets).toEqual([]);
  });

  test('a widget cannot ask an event data store that is pending deletion', async () => {
    await ok('DeleteEventDataStore', { EventDataStore: id });
    expect(await refused('CreateDashboard', { Name: 'first', Widgets: [widget()] })).toBe(
      'InactiveEventDataStoreException',
    );
  });

  test('a widget cannot ask an event data store whose key shuts CloudTrail out', async () => {
    const { key, json } = neighbourClient(raw);
    const { KeyId } = await key();
    const locked = (await store('locked', { KmsKeyId: KeyId }, 'Management')).split('/')[1];
    const input = { Name: 'first', Widgets: [widget({ QueryStatement: `SELECT eventID FROM ${locked}` })] };
    await json('kms', 'TrentService.PutKeyPolicy', { KeyId, Policy: policy('Deny', 'kms:*') });
    expect(await refused('CreateDashboard', input)).toBe('InsufficientEncryptionPolicyException');
    await json('kms', 'TrentService.PutKeyPolicy', { KeyId, Policy: policy('Allow', 'kms:*') });
    await ok('CreateDashboard', input);
  });

  test('ten widgets', async () => {
    const widgets = (count: number) => Array.from({ length: count }, () => widget());
    expect(await refused('CreateDashboard', { Name: 'first', Widgets: widgets(11) })).toBe(
      'ServiceQuotaExceededException',
    );
    expect((await ok('CreateDashboard', { Name: 'first', Widgets: widgets(10) })).Widgets).toHaveLength(10);
  });

  test('a name is there once; termination protection keeps a dashboard', async () => {
    await ok('CreateDashboard', { Name: 'first', TerminationProtectionEnabled: true });
    expect(await refused('CreateDashboard', { Name: 'first' })).toBe('ConflictException');
    expect(await refused('DeleteDashboard', { DashboardId: 'first' })).toBe('ConflictException');
    clock.advance(1000);
    await ok('UpdateDashboard', { DashboardId: 'first', TerminationProtectionEnabled: false });
    expect(await ok('DeleteDashboard', { DashboardId: 'first' })).toEqual({});
    expect(await refused('DeleteDashboard', { DashboardId: 'first' })).toBe('ResourceNotFoundException');
    await ok('CreateDashboard', { Name: 'first' });
  });

  test('100 custom ones in a Region, and the Highlights dashboard beside them', async () => {
    for (let i = 100; i < 200; i += 1) await ok('CreateDashboard', { Name: `board${i}` });
    expect(await refused('CreateDashboard', { Name: 'more' })).toBe('ServiceQuotaExceededException');
    await ok('CreateDashboard', { Name: HIGHLIGHTS, RefreshSchedule: SIX_HOURS });
    await ok('CreateDashboard', { Name: 'more' }, 'eu-west-1');
  });

  test.each([
    undefined,
    { ...SIX_HOURS, Status: 'DISABLED' },
    { Frequency: SIX_HOURS.Frequency },
    { ...SIX_HOURS, Frequency: { Unit: 'HOURS', Value: 12 } },
    { ...SIX_HOURS, Frequency: { Unit: 'DAYS', Value: 1 } },
  ])('the Highlights dashboard is not refreshed by %j', async (RefreshSchedule) => {
    expect(await refused('CreateDashboard', { Name: HIGHLIGHTS, RefreshSchedule })).toBe('ValidationException');
  });

  test('are listed by type and prefix, page by page', async () => {
    await ok('CreateDashboard', { Name: HIGHLIGHTS, RefreshSchedule: SIX_HOURS });
    for (const Name of ['board1', 'other', 'board2', 'board3']) await ok('CreateDashboard', { Name });
    const list = async (input: object) => {
      const { Dashboards, NextToken } = await ok('ListDashboards', input);
      return {
        names: (Dashboards as unknown as { DashboardArn: string }[]).map((one) => one.DashboardArn.split('/')[1]),
        NextToken,
      };
    };
    expect((await ok('ListDashboards', { Type: 'MANAGED' })).Dashboards).toEqual([
      { DashboardArn: arn(HIGHLIGHTS), Type: 'MANAGED' },
    ]);
    expect((await list({ Type: 'CUSTOM' })).names).toEqual(['board1', 'other', 'board2', 'board3']);
    const first = await list({ NamePrefix: 'board', MaxResults: 2 });
    expect(first.names).toEqual(['board1', 'board2']);
    expect(await list({ NamePrefix: 'board', MaxResults: 2, NextToken: first.NextToken })).toEqual({
      names: ['board3'],
      NextToken: undefined,
    });
    for (const MaxResults of [1, 100]) await ok('ListDashboards', { MaxResults });
    for (const input of [
      { NamePrefix: 'other', NextToken: first.NextToken },
      { MaxResults: 0 },
      { MaxResults: 1001 },
      { Type: 'ALL' },
      { NamePrefix: 'a.' },
    ]) {
      expect(await refused('ListDashboards', input)).toBe('ValidationException');
    }
  });

  test.each([undefined, 'nobody', arn('nobody'), arn('first').replace('us-east-1', 'eu-west-1'), 'arn:aws:s3:::logs'])(
    'there is no dashboard %j',
    async (DashboardId) => {
      await ok('CreateDashboard', { Name: 'first' });
      for (const operation of ['GetDashboard', 'UpdateDashboard', 'DeleteDashboard', 'StartDashboardRefresh']) {
        expect(await refused(operation, { DashboardId })).toBe('ResourceNotFoundException');
      }
    },
  );
});

describe('refreshes of dashboards', () => {
  const { ok, refused, clock } = useReference();
  const { store } = channelClient(ok);
  const refresh = { DashboardId: 'first' };
  let eds: string;
  let id: string;
  beforeEach(async () => {
    eds = await store('events', {}, 'Management');
    id = eds.split('/')[1]!;
    clock.advance(1000);
  });
  const create = (QueryStatement: string, more: object = {}) =>
    ok('CreateDashboard', { Name: 'first', Widgets: [{ QueryStatement, ViewProperties: { View: 'Table' }, ...more }] });

  test('one at a time; the query of a widget is found by its alias and the refresh', async () => {
    const QueryAlias = (await create(`SELECT eventName FROM ${id}`)).Widgets?.[0]?.QueryAlias;
    expect(await ok('GetDashboard', refresh)).not.toHaveProperty('LastRefreshId');
    const { RefreshId } = await ok('StartDashboardRefresh', refresh);
    expect(RefreshId).toMatch(/^\d{10,20}$/);
    expect(await refused('StartDashboardRefresh', refresh)).toBe('ServiceQuotaExceededException');
    clock.advance(60_000);
    expect((await ok('GetDashboard', refresh)).LastRefreshId).toBe(RefreshId);
    expect(await ok('DescribeQuery', { EventDataStore: eds, QueryAlias, RefreshId })).toMatchObject({
      QueryStatus: 'FINISHED',
      QueryString: `SELECT eventName FROM ${id}`,
    });
    const again = await ok('StartDashboardRefresh', refresh);
    expect(again.RefreshId).not.toBe(RefreshId);
  });

  test('a refresh has ended when its queries have', async () => {
    const QueryAlias = (await create(`SELECT eventName FROM ${id}`)).Widgets?.[0]?.QueryAlias;
    const { RefreshId } = await ok('StartDashboardRefresh', refresh);
    clock.advance(100);
    expect(await refused('StartDashboardRefresh', refresh)).toBe('ServiceQuotaExceededException');
    const { QueryId } = await ok('DescribeQuery', { QueryAlias, RefreshId });
    await ok('CancelQuery', { QueryId });
    await ok('StartDashboardRefresh', refresh);
  });

  test('parameters stand for the question marks, in their order', async () => {
    const statement = `SELECT eventName FROM ${id} WHERE eventTime = '?'`;
    const QueryAlias = (await create(statement, { QueryParameters: ['$EndTime$'] })).Widgets?.[0]?.QueryAlias;
    const QueryParameterValues = { $StartTime$: 'earlier', $EndTime$: 'later' };
    await ok('StartDashboardRefresh', { ...refresh, QueryParameterValues });
    clock.advance(60_000);
    expect((await ok('DescribeQuery', { QueryAlias })).QueryString).toBe(statement.replace('?', 'later'));
  });

  test.each([{ $Anything$: 'x' }, { $EventDataStoreId$: 'x' }, { $Period$: 'not one word' }, { $Period$: '' }])(
    'the parameters %j are refused',
    async (QueryParameterValues) => {
      await create(`SELECT eventName FROM ${id}`);
      expect(await refused('StartDashboardRefresh', { ...refresh, QueryParameterValues })).toBe('ValidationException');
    },
  );

  test('an event data store that has gone since stands in the way', async () => {
    await create(`SELECT eventName FROM ${id}`);
    await ok('DeleteEventDataStore', { EventDataStore: eds });
    expect(await refused('StartDashboardRefresh', refresh)).toBe('InactiveEventDataStoreException');
    clock.advance(8 * 24 * 3600 * 1000);
    expect(await refused('StartDashboardRefresh', refresh)).toBe('EventDataStoreNotFoundException');
    expect(await ok('GetDashboard', refresh)).not.toHaveProperty('LastRefreshId');
  });
});
