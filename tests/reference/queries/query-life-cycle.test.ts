import { describe, expect, test } from 'vitest';
import { DAY, NOBODY, storeArn } from '../lake/lake-client.js';
import { START } from '../reference-client.js';
import { DONE, useQueries } from './query-client.js';

const READERS = ['DescribeQuery', 'GetQueryResults', 'CancelQuery'];

describe('the life of a query, behaviour.md section 4', () => {
  const { ok, refused, clock, readyStore, start } = useQueries();
  const status = async (QueryId: string) => (await ok('DescribeQuery', { QueryId })).QueryStatus;

  test('waits, runs, and is finished', async () => {
    const { id } = await readyStore('first');
    const query = await start(`SELECT eventID FROM ${id}`);
    expect(query).toMatch(/^[0-9a-f-]{36}$/);
    const seen = new Set([await status(query)]);
    for (let i = 0; i < 60; i += 1) {
      clock.advance(10);
      seen.add(await status(query));
    }
    expect([...seen]).toEqual(['QUEUED', 'RUNNING', 'FINISHED']);
  });

  test('is described with what it scanned and found, once it is finished', async () => {
    const { id } = await readyStore('first');
    for (let i = 0; i < 3; i += 1) await ok('ListTrails');
    const QueryString = `SELECT eventID FROM ${id} WHERE eventName = 'ListTrails' LIMIT 2`;
    const QueryId = await start(QueryString);
    const CreationTime = clock.now() / 1000;
    expect(await ok('DescribeQuery', { QueryId })).toEqual({
      QueryId,
      QueryString,
      QueryStatus: 'QUEUED',
      QueryStatistics: { EventsMatched: 0, EventsScanned: 0, BytesScanned: 0, ExecutionTimeInMillis: 0, CreationTime },
    });
    clock.advance(DONE);
    const { QueryStatus, QueryStatistics } = await ok('DescribeQuery', { QueryId });
    expect(QueryStatus).toBe('FINISHED');
    // CreateEventDataStore and three times ListTrails; StartQuery itself is recorded after it has run.
    expect(QueryStatistics).toMatchObject({ EventsMatched: 2, EventsScanned: 4, CreationTime });
    expect(Number(QueryStatistics?.BytesScanned)).toBeGreaterThan(1000);
    expect(Number(QueryStatistics?.ExecutionTimeInMillis)).toBeLessThanOrEqual(DONE);
  });

  test('has no rows before it is finished', async () => {
    const { id } = await readyStore('first');
    const QueryId = await start(`SELECT eventID FROM ${id}`);
    expect(await ok('GetQueryResults', { QueryId })).toEqual({
      QueryStatus: 'QUEUED',
      QueryStatistics: { ResultsCount: 0, TotalResultsCount: 0, BytesScanned: 0 },
      QueryResultRows: [],
    });
  });

  test('can be cancelled while it waits or runs, once', async () => {
    const { id } = await readyStore('first');
    const QueryId = await start(`SELECT eventID FROM ${id}`);
    clock.advance(60);
    expect(await ok('CancelQuery', { QueryId })).toEqual({ QueryId, QueryStatus: 'CANCELLED' });
    expect(await refused('CancelQuery', { QueryId })).toBe('InactiveQueryException');
    clock.advance(DONE);
    expect(await ok('GetQueryResults', { QueryId })).toMatchObject({ QueryStatus: 'CANCELLED', QueryResultRows: [] });
  });

  test('cannot be cancelled when it is finished', async () => {
    const { id } = await readyStore('first');
    const QueryId = await start(`SELECT eventID FROM ${id}`);
    clock.advance(DONE);
    expect(await refused('CancelQuery', { QueryId })).toBe('InactiveQueryException');
  });

  test('ten are active at a time, not eleven', async () => {
    const { id } = await readyStore('first');
    const input = { QueryStatement: `SELECT eventID FROM ${id}` };
    const first = await start(input.QueryStatement);
    for (let i = 0; i < 9; i += 1) await start(input.QueryStatement);
    expect(await refused('StartQuery', input)).toBe('MaxConcurrentQueriesException');
    clock.advance(60);
    expect(await status(first)).toBe('RUNNING');
    expect(await refused('StartQuery', input)).toBe('MaxConcurrentQueriesException');
    await ok('CancelQuery', { QueryId: first });
    await ok('StartQuery', input);
    expect(await refused('StartQuery', input)).toBe('MaxConcurrentQueriesException');
    clock.advance(DONE);
    await ok('StartQuery', input);
  });

  test('is kept for seven days', async () => {
    const { id } = await readyStore('first');
    const QueryId = await start(`SELECT eventID FROM ${id}`);
    clock.advance(7 * DAY - 1);
    expect(await ok('GetQueryResults', { QueryId })).toMatchObject({ QueryStatus: 'FINISHED' });
    clock.advance(1);
    for (const operation of READERS) expect(await refused(operation, { QueryId })).toBe('QueryIdNotFoundException');
  });

  test('cannot be reached while its store is pending deletion, and is gone with it', async () => {
    const made = await readyStore('first');
    const QueryId = await start(`SELECT eventID FROM ${made.id}`);
    await ok('DeleteEventDataStore', made);
    for (const operation of READERS) {
      expect(await refused(operation, { QueryId })).toBe('InactiveEventDataStoreException');
    }
    expect(await refused('ListQueries', made)).toBe('InactiveEventDataStoreException');
    await ok('RestoreEventDataStore', made);
    expect(await status(QueryId)).toBe('QUEUED');
  });

  test('the store may be named, by ARN or id, and must then be the right one', async () => {
    const first = await readyStore('first');
    const second = await readyStore('second');
    const QueryId = await start(`SELECT eventID FROM ${first.id}`);
    for (const operation of READERS) {
      expect(await refused(operation, { QueryId, ...second })).toBe('QueryIdNotFoundException');
      expect(await refused(operation, { QueryId, EventDataStore: NOBODY })).toBe('EventDataStoreNotFoundException');
      expect(await refused(operation, { QueryId, EventDataStore: storeArn(NOBODY, 'eu-west-1') })).toBe(
        'EventDataStoreARNInvalidException',
      );
      await ok(operation, { QueryId, EventDataStore: first.id });
    }
  });

  test.each([
    [{ QueryId: NOBODY }, 'QueryIdNotFoundException'],
    [{ QueryId: 'short' }, 'InvalidParameterException'],
    [{ QueryId: 'X'.repeat(36) }, 'InvalidParameterException'],
    [{}, 'InvalidParameterException'],
    [{ QueryId: NOBODY, EventDataStoreOwnerAccountId: '1' }, 'InvalidParameterException'],
    [{ QueryId: NOBODY, EventDataStoreOwnerAccountId: '999999999999' }, 'EventDataStoreNotFoundException'],
  ])('%j is refused with %s', async (input, code) => {
    for (const operation of READERS) expect(await refused(operation, input)).toBe(code);
  });

  test('the owner that was named is returned', async () => {
    const { id } = await readyStore('first');
    const EventDataStoreOwnerAccountId = '123456789012';
    const more = { EventDataStoreOwnerAccountId };
    const started = await ok('StartQuery', { QueryStatement: `SELECT eventID FROM ${id}`, ...more });
    for (const answer of [started, await ok('DescribeQuery', { QueryId: started.QueryId, ...more })]) {
      expect(answer).toMatchObject(more);
    }
  });
});

describe('ListQueries', () => {
  const { ok, refused, clock, readyStore, start } = useQueries();

  test('lists the queries on one store, newest first', async () => {
    const first = await readyStore('first');
    const second = await readyStore('second');
    const ids = [await start(`SELECT eventID FROM ${first.id}`)];
    await start(`SELECT eventID FROM ${second.id}`);
    clock.advance(DONE);
    ids.push(await start(`SELECT eventID FROM ${first.id}`));
    expect(await ok('ListQueries', first)).toEqual({
      Queries: [
        { QueryId: ids[1], QueryStatus: 'QUEUED', CreationTime: clock.now() / 1000 },
        { QueryId: ids[0], QueryStatus: 'FINISHED', CreationTime: (clock.now() - DONE) / 1000 },
      ],
    });
  });

  test('by status and by time, both ends included', async () => {
    const made = await readyStore('first');
    const time = clock.now() / 1000;
    await start(`SELECT eventID FROM ${made.id}`);
    clock.advance(DONE);
    await start(`SELECT eventID FROM ${made.id}`);
    const count = async (more: object) => Object.keys((await ok('ListQueries', { ...made, ...more })).Queries!).length;
    expect(await count({ QueryStatus: 'FINISHED' })).toBe(1);
    expect(await count({ QueryStatus: 'FAILED' })).toBe(0);
    expect(await count({ StartTime: time, EndTime: time })).toBe(1);
    expect(await count({ StartTime: time + DONE / 1000 })).toBe(1);
    expect(await count({ EndTime: time - 1 })).toBe(0);
  });

  test('pages hang together while others are started', async () => {
    const made = await readyStore('first');
    const ids: unknown[] = [];
    for (let i = 0; i < 5; i += 1) ids.unshift(await start(`SELECT eventID FROM ${made.id} LIMIT ${i}`));
    const seen: unknown[] = [];
    let NextToken: unknown;
    do {
      const page = await ok('ListQueries', { ...made, MaxResults: 2, NextToken });
      seen.push(...Object.values(page.Queries!).map(({ QueryId }) => QueryId));
      NextToken = page.NextToken;
      await start(`SELECT eventID FROM ${made.id}`);
    } while (NextToken !== undefined);
    expect(seen).toEqual(ids);
  });

  test.each([
    [{ StartTime: 2, EndTime: 1 }, 'InvalidDateRangeException'],
    [{ StartTime: START }, 'InvalidDateRangeException'],
    [{ QueryStatus: 'DONE' }, 'InvalidQueryStatusException'],
    [{ MaxResults: 0 }, 'InvalidMaxResultsException'],
    [{ MaxResults: 1001 }, 'InvalidMaxResultsException'],
    [{ NextToken: 'made-up' }, 'InvalidNextTokenException'],
    [{ EventDataStore: NOBODY }, 'EventDataStoreNotFoundException'],
    [{ EventDataStore: 'arn:aws:s3:::logs' }, 'EventDataStoreARNInvalidException'],
    [{ EventDataStore: null }, 'InvalidParameterException'],
  ])('%j is refused with %s', async (input, code) => {
    const made = await readyStore('first');
    expect(await refused('ListQueries', { ...made, ...input })).toBe(code);
  });

  test('a token is good only for its own parameters', async () => {
    const made = await readyStore('first');
    for (let i = 0; i < 2; i += 1) await start(`SELECT eventID FROM ${made.id}`);
    const { NextToken } = await ok('ListQueries', { ...made, MaxResults: 1 });
    expect(await refused('ListQueries', { ...made, MaxResults: 1, QueryStatus: 'QUEUED', NextToken })).toBe(
      'InvalidNextTokenException',
    );
  });
});
