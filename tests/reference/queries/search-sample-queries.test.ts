import { describe, expect, test } from 'vitest';
import { sampleQueries } from '../../../reference/queries/sample-queries.js';
import { parseStatement } from '../../../reference/queries/statement.js';
import { NOBODY } from '../lake/lake-client.js';
import { useReference } from '../reference-client.js';

interface Result {
  Name: string;
  Description: string;
  SQL: string;
  Relevance: number;
}

describe('SearchSampleQueries', () => {
  const { ok, refused } = useReference();
  const search = async (SearchPhrase: string, more: object = {}) =>
    (await ok('SearchSampleQueries', { SearchPhrase, ...more })).SearchResults as unknown as Result[];

  test('finds samples by their words, the most relevant first, between 0 and 1', async () => {
    const found = await search('Who deleted a trail?');
    expect(found[0]?.Name).toBe('Deleted trails');
    const relevance = found.map((one) => one.Relevance);
    expect(relevance).toEqual([...relevance].sort((a, b) => b - a));
    expect(relevance.every((one) => one > 0 && one <= 1)).toBe(true);
    expect(Object.keys(found[0]!).sort()).toEqual(['Description', 'Name', 'Relevance', 'SQL']);
  });

  test('finds nothing where nothing fits', async () => {
    expect(await search('zebra')).toEqual([]);
  });

  test('ten are a page by default, and pages hang together', async () => {
    expect(await search('eventTime')).toHaveLength(10);
    const seen: string[] = [];
    let NextToken: unknown;
    do {
      const page = await ok('SearchSampleQueries', { SearchPhrase: 'eventTime', MaxResults: 4, NextToken });
      seen.push(...(page.SearchResults as unknown as Result[]).map((one) => one.Name));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    expect(seen.sort()).toEqual(sampleQueries.map((one) => one.name).sort());
  });

  test('every sample is a query that the reference can run', () => {
    for (const { sql } of sampleQueries) expect(parseStatement(sql.replace('$EDS_ID', NOBODY)).storeId).toBe(NOBODY);
  });

  test.each([
    {},
    { SearchPhrase: 'x' },
    { SearchPhrase: 'x'.repeat(1001) },
    { SearchPhrase: 'é é' },
    { SearchPhrase: 'trail', MaxResults: 0 },
    { SearchPhrase: 'trail', MaxResults: 51 },
    { SearchPhrase: 'trail', NextToken: 'made-up' },
  ])('%.60j is refused', async (input) => {
    expect(await refused('SearchSampleQueries', input)).toBe('InvalidParameterException');
  });
});
