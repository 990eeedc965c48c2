import { describe, expect, test } from 'vitest';
import { NOBODY } from '../lake/lake-client.js';
import { DONE, useQueries } from './query-client.js';

describe('GenerateQuery', () => {
  const { ok, refused, clock, readyStore } = useQueries();

  test.each([
    ['Show me all console login events for the past week?', " WHERE eventName = 'ConsoleLogin'"],
    ['Who called CreateTrail?', " WHERE eventName = 'CreateTrail'"],
    ['Give me a list of users that used SNS.', " WHERE eventSource = 'sns.amazonaws.com'"],
    ['The last 5 calls that failed with TrailNotFoundException', " WHERE errorCode = 'TrailNotFoundException' LIMIT 5"],
    ['What happened in eu-west-1?', " WHERE awsRegion = 'eu-west-1'"],
    ['top 10 events', ' LIMIT 10'],
    ['all events', ''],
  ])('%s', async (Prompt, rest) => {
    const { id, arn } = await readyStore('first');
    const answer = await ok('GenerateQuery', { EventDataStores: [arn], Prompt });
    expect(answer).toEqual({
      QueryStatement: `SELECT * FROM ${id}${rest}`,
      QueryAlias: expect.stringMatching(/^AWSCloudTrail-[0-9a-f-]{36}$/),
    });
    await ok('StartQuery', { QueryStatement: answer.QueryStatement });
  });

  test('what it made can be run by its alias, and described by it, with the prompt', async () => {
    const { id } = await readyStore('first');
    const Prompt = 'Who called ListTrails?';
    const { QueryAlias } = await ok('GenerateQuery', { EventDataStores: [id], Prompt });
    expect(await refused('DescribeQuery', { QueryAlias })).toBe('QueryIdNotFoundException');
    await ok('StartQuery', { QueryAlias });
    clock.advance(DONE);
    const { QueryId } = await ok('StartQuery', { QueryAlias });
    expect(await ok('DescribeQuery', { QueryAlias })).toMatchObject({ QueryId, Prompt, QueryStatus: 'QUEUED' });
    expect(await refused('DescribeQuery', { QueryAlias, RefreshId: '1234567890' })).toBe('QueryIdNotFoundException');
    expect(await refused('DescribeQuery', { QueryAlias, RefreshId: '1' })).toBe('InvalidParameterException');
    expect(await refused('StartQuery', { QueryAlias, QueryParameters: [] })).toBe('InvalidParameterException');
    expect(await refused('StartQuery', { QueryAlias }, 'eu-west-1')).toBe('InvalidParameterException');
  });

  test.each([
    [{ EventDataStores: [NOBODY] }, 'EventDataStoreNotFoundException'],
    [{ EventDataStores: ['arn:aws:s3:::logs'] }, 'EventDataStoreARNInvalidException'],
    [{ EventDataStores: [] }, 'InvalidParameterException'],
    [{ EventDataStores: [NOBODY, NOBODY] }, 'InvalidParameterException'],
    [{ EventDataStores: null }, 'InvalidParameterException'],
    [{ Prompt: 'ab' }, 'InvalidParameterException'],
    [{ Prompt: 'x'.repeat(501) }, 'InvalidParameterException'],
    [{ Prompt: 'événements' }, 'InvalidParameterException'],
    [{ Prompt: null }, 'InvalidParameterException'],
    [{ Prompt: 'How do I bake bread?' }, 'GenerateResponseException'],
  ])('%.60j is refused with %s', async (input, code) => {
    const { id } = await readyStore('first');
    expect(await refused('GenerateQuery', { EventDataStores: [id], Prompt: 'all events', ...input })).toBe(code);
  });

  test('prompts of 3 and of 500 characters are taken', async () => {
    const { id } = await readyStore('first');
    for (const Prompt of ['SNS', 'all events'.padEnd(500, '.')]) {
      await ok('GenerateQuery', { EventDataStores: [id], Prompt });
    }
  });

  test('a store that is pending deletion is inactive', async () => {
    const made = await readyStore('first');
    await ok('DeleteEventDataStore', made);
    expect(await refused('GenerateQuery', { EventDataStores: [made.id], Prompt: 'all events' })).toBe(
      'InactiveEventDataStoreException',
    );
  });
});

describe('the alias of a widget', () => {
  const { ok, call, refused, clock, readyStore } = useQueries();

  test('stands for its statement, with the parameters filled in', async () => {
    const { id } = await readyStore('first');
    const QueryStatement = `SELECT eventName FROM ${id} WHERE eventName = '?'`;
    const Widgets = [{ QueryStatement, QueryParameters: ['$StartTime$'], ViewProperties: { view: 'table' } }];
    const dashboard = await ok('CreateDashboard', { Name: 'board', Widgets });
    const QueryAlias = dashboard.Widgets?.[0]?.QueryAlias;
    await call('GetTrail', { Name: 'nobody' });
    const { QueryId } = await ok('StartQuery', { QueryAlias, QueryParameters: ['GetTrail'] });
    clock.advance(DONE);
    expect(await ok('GetQueryResults', { QueryId })).toMatchObject({ QueryResultRows: [[{ eventName: 'GetTrail' }]] });
    expect(await ok('DescribeQuery', { QueryAlias })).toMatchObject({ QueryId, QueryStatus: 'FINISHED' });
    expect(await refused('StartQuery', { QueryAlias })).toBe('InvalidParameterException');
    expect(await refused('StartQuery', { QueryAlias, QueryParameters: ['a', 'b'] })).toBe('InvalidParameterException');
  });
});
