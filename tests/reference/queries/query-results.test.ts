import { describe, expect, test } from 'vitest';
import { DAY, NOBODY, selecting } from '../lake/lake-client.js';
import { DONE, rowsOf, useQueries } from './query-client.js';

describe('what a query finds', () => {
  const { ok, call, refused, clock, trail, readyStore, start, rows } = useQueries();

  test('the columns that were asked for, one map each, in the order of the query', async () => {
    const { id } = await readyStore('first');
    await trail('first');
    const QueryId = await start(`SELECT eventName, awsRegion FROM ${id} WHERE eventName = 'CreateTrail'`);
    clock.advance(DONE);
    expect(await ok('GetQueryResults', { QueryId })).toMatchObject({
      QueryStatus: 'FINISHED',
      QueryStatistics: { ResultsCount: 1, TotalResultsCount: 1 },
      QueryResultRows: [[{ eventName: 'CreateTrail' }, { awsRegion: 'us-east-1' }]],
    });
  });

  test('every column of * says what the record of the event says', async () => {
    const { id } = await readyStore('first');
    await trail('first');
    await call('GetTrail', { Name: 'nobody' });
    for (const name of ['CreateTrail', 'GetTrail']) {
      const [row] = await rows(`SELECT * FROM ${id} WHERE eventName = '${name}'`);
      const lookup = { LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: name }] };
      const { CloudTrailEvent } = (await ok('LookupEvents', lookup)).Events![0]!;
      const record: Record<string, unknown> = JSON.parse(String(CloudTrailEvent));
      const expected = Object.entries(record)
        .filter(([, value]) => value !== null)
        .map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]);
      const time = String(record.eventTime).replace('T', ' ').replace('Z', '.000');
      expect(row).toEqual({ ...Object.fromEntries(expected), eventTime: time });
    }
  });

  test('fields are found whatever their case, and come back as they were written', async () => {
    const { id } = await readyStore('first');
    await ok('ListTrails');
    expect(
      await rows(`select EVENTNAME, useridentity.accountid from ${id} where EventName='ListTrails' limit 1`),
    ).toEqual([{ EVENTNAME: 'ListTrails', 'useridentity.accountid': '123456789012' }]);
  });

  test('WHERE finds what has the value, LIMIT cuts', async () => {
    const { id } = await readyStore('first');
    for (let i = 0; i < 3; i += 1) await ok('ListTrails');
    await call('GetTrail', { Name: 'nobody' });
    const count = async (rest: string) => (await rows(`SELECT eventName FROM ${id} ${rest}`)).length;
    expect(await count("WHERE eventName = 'ListTrails'")).toBe(3);
    expect(await count("WHERE eventName = 'listtrails'")).toBe(0);
    expect(await count("WHERE errorCode = 'TrailNotFoundException'")).toBe(1);
    expect(await count("WHERE userIdentity.accessKeyId = 'AKIDEXAMPLE' LIMIT 2")).toBe(2);
    expect(await count("WHERE eventName = 'it''s'")).toBe(0);
    expect(await count('LIMIT 0')).toBe(0);
  });

  test('WHERE compares, times among others, and AND asks for both', async () => {
    const { id } = await readyStore('first');
    const before = new Date(clock.now()).toISOString();
    clock.advance(1000);
    await ok('ListTrails');
    clock.advance(1000);
    const after = new Date(clock.now()).toISOString();
    clock.advance(1000);
    await ok('DescribeTrails');
    const found = async (where: string) =>
      (await rows(`SELECT eventName FROM ${id} WHERE ${where}`)).map(({ eventName }) => eventName);
    expect(await found(`eventTime > '${before}' AND eventTime < '${after}'`)).toEqual(['ListTrails']);
    expect(
      await found(`eventTime > '${before.replace('T', ' ').replace('Z', '')}' and eventTime < '${after}'`),
    ).toEqual(['ListTrails']);
    expect(await found(`eventTime >= '${after}' AND eventName <> 'StartQuery'`)).not.toContain('ListTrails');
    expect(await found(`eventName <= 'DescribeTrails' AND eventName >= 'DescribeTrails'`)).toEqual(['DescribeTrails']);
    expect(await found(`errorCode != 'any'`)).toEqual([]);
  });

  test('pages hold MaxQueryResults rows, hang together, and end', async () => {
    const { id } = await readyStore('first');
    for (let i = 0; i < 7; i += 1) await ok('ListTrails');
    const QueryId = await start(`SELECT eventID FROM ${id} WHERE eventName = 'ListTrails'`);
    clock.advance(DONE);
    const sizes: number[] = [];
    const seen = new Set<string | undefined>();
    let NextToken: unknown;
    do {
      const page = await ok('GetQueryResults', { QueryId, MaxQueryResults: 3, NextToken });
      const found = rowsOf(page);
      expect(page.QueryStatistics).toMatchObject({ ResultsCount: found.length, TotalResultsCount: 7 });
      for (const row of found) seen.add(row.eventID);
      sizes.push(found.length);
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    expect(sizes).toEqual([3, 3, 1]);
    expect(seen.size).toBe(7);
    expect(await ok('GetQueryResults', { QueryId, MaxQueryResults: 7 })).not.toHaveProperty('NextToken');
  });

  test.each([
    [{ MaxQueryResults: 0 }, 'InvalidMaxResultsException'],
    [{ MaxQueryResults: 1001 }, 'InvalidMaxResultsException'],
    [{ NextToken: 'made-up' }, 'InvalidNextTokenException'],
  ])('GetQueryResults with %j is refused with %s', async (input, code) => {
    const { id } = await readyStore('first');
    const QueryId = await start(`SELECT eventID FROM ${id}`);
    expect(await refused('GetQueryResults', { QueryId, ...input })).toBe(code);
  });

  test('only what was recorded while the store took events in', async () => {
    await ok('ListTrails');
    const made = await readyStore('first');
    await ok('GetTrailStatus', { Name: String((await trail('first')).TrailARN) });
    await ok('StopEventDataStoreIngestion', made);
    await ok('ListPublicKeys');
    clock.advance(DONE);
    await ok('StartEventDataStoreIngestion', made);
    await ok('DescribeTrails');
    const names = (await rows(`SELECT eventName FROM ${made.id}`)).map((row) => row.eventName);
    expect(names).toEqual(
      expect.arrayContaining(['CreateEventDataStore', 'CreateTrail', 'GetTrailStatus', 'DescribeTrails']),
    );
    expect(names).not.toContain('ListTrails');
    expect(names).not.toContain('ListPublicKeys');
  });

  test('only what the selectors take', async () => {
    const FieldSelectors = [
      { Field: 'eventCategory', Equals: ['Management'] },
      { Field: 'readOnly', Equals: ['true'] },
      { Field: 'eventName', NotStartsWith: ['Describe'] },
    ];
    const { id } = await readyStore('first', { AdvancedEventSelectors: [{ FieldSelectors }] });
    await trail('first');
    await ok('ListTrails');
    await ok('DescribeTrails');
    expect(await rows(`SELECT eventName FROM ${id}`)).toEqual([{ eventName: 'ListTrails' }]);
    const other = await readyStore('other', selecting('NetworkActivity'));
    await ok('ListTrails');
    expect(await rows(`SELECT eventName FROM ${other.id}`)).toEqual([]);
  });

  test('of all Regions, or of its own only', async () => {
    const all = await readyStore('all');
    const one = await readyStore('one', { MultiRegionEnabled: false });
    await ok('ListTrails', {}, 'eu-west-1');
    const where = "WHERE awsRegion = 'eu-west-1'";
    expect(await rows(`SELECT eventName FROM ${all.id} ${where}`)).toHaveLength(1);
    expect(await rows(`SELECT eventName FROM ${one.id} ${where}`)).toHaveLength(0);
  });

  test('nothing that is older than the retention', async () => {
    const { id } = await readyStore('first', { RetentionPeriod: 7 });
    await ok('ListTrails');
    clock.advance(8 * DAY);
    expect(await rows(`SELECT eventName FROM ${id} WHERE eventName = 'ListTrails'`)).toEqual([]);
  });

  test.each([
    'nonsense',
    'SELECT',
    'SELECT eventName',
    'SELECT eventName FROM',
    'SELECT FROM $ID',
    'SELECT eventName, FROM $ID',
    'SELECT eventName awsRegion FROM $ID',
    'SELECT nothing FROM $ID',
    'SELECT __proto__ FROM $ID',
    'SELECT constructor FROM $ID',
    'SELECT count(*) FROM $ID',
    'SELECT * FROM $ID WHERE',
    'SELECT * FROM $ID WHERE eventName',
    'SELECT * FROM $ID WHERE eventName = ListTrails',
    'SELECT * FROM $ID WHERE eventName = "ListTrails"',
    "SELECT * FROM $ID WHERE eventName = 'open",
    "SELECT * FROM $ID WHERE eventName LIKE 'a'",
    "SELECT * FROM $ID WHERE eventName 'a'",
    "SELECT * FROM $ID WHERE eventName = 'a' AND",
    "SELECT * FROM $ID AND eventName = 'a'",
    "SELECT * FROM $ID WHERE eventName = 'a' OR eventName = 'b'",
    "SELECT * FROM $ID WHERE nothing = 'a'",
    'SELECT * FROM $ID LIMIT',
    'SELECT * FROM $ID LIMIT ten',
    'SELECT * FROM $ID LIMIT -1',
    "SELECT * FROM $ID LIMIT 1 WHERE eventName = 'a'",
    'SELECT * FROM $ID GROUP BY eventName',
    'SELECT * FROM $ID; DROP TABLE x',
    'DELETE FROM $ID',
    `SELECT * FROM $ID ${"'".repeat(9000)} x`,
    `SELECT${' '.repeat(9900)}`,
  ])('%.60s is no query that the reference knows', async (statement) => {
    const { id } = await readyStore('first');
    const QueryStatement = statement.replace('$ID', id);
    expect(await refused('StartQuery', { QueryStatement })).toBe('InvalidQueryStatementException');
    expect((await ok('ListQueries', { EventDataStore: id })).Queries).toEqual([]);
  });

  test.each([
    [{}, 'InvalidParameterException'],
    [{ QueryStatement: '' }, 'InvalidParameterException'],
    [{ QueryStatement: 'x'.repeat(10_001) }, 'InvalidParameterException'],
    [{ QueryStatement: `SELECT * FROM ${NOBODY}` }, 'EventDataStoreNotFoundException'],
    [{ QueryStatement: `SELECT * FROM ${NOBODY}`, QueryAlias: 'alias' }, 'InvalidParameterException'],
    [{ QueryStatement: `SELECT * FROM ${NOBODY}`, QueryParameters: ['x'] }, 'InvalidParameterException'],
    [
      { QueryStatement: `SELECT * FROM ${NOBODY}`, EventDataStoreOwnerAccountId: '999999999999' },
      'EventDataStoreNotFoundException',
    ],
    [{ QueryAlias: 'nobody' }, 'InvalidParameterException'],
    [{ QueryAlias: '1st' }, 'InvalidParameterException'],
  ])('StartQuery with %.80j is refused with %s', async (input, code) => {
    expect(await refused('StartQuery', input)).toBe(code);
  });

  test('a statement of 10000 characters is taken', async () => {
    const { id } = await readyStore('first');
    await ok('StartQuery', { QueryStatement: `SELECT eventID FROM ${id}`.padEnd(10_000) });
  });

  test('a store that is pending deletion cannot be queried', async () => {
    const made = await readyStore('first');
    await ok('DeleteEventDataStore', made);
    expect(await refused('StartQuery', { QueryStatement: `SELECT * FROM ${made.id}` })).toBe(
      'InactiveEventDataStoreException',
    );
  });
});
