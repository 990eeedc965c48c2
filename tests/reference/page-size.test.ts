import { describe, expect, test } from 'vitest';
import { trailArn as arn, START, useReference } from './reference-client.js';

describe('lists whose clients cannot choose the size of a page', () => {
  const { ok, refused, trail } = useReference({ pageSize: 2 });
  const names = ['a01', 'b02', 'c03', 'd04', 'e05'];
  const trails = async () => {
    for (const name of names) await trail(name);
  };

  /** Reads to the end: the lists of all pages. */
  async function walk(operation: string, list: string, input: object = {}) {
    const pages: unknown[][] = [];
    let NextToken: unknown;
    do {
      const page = await ok(operation, { ...input, ...(NextToken === undefined ? {} : { NextToken }) });
      pages.push(page[list] as unknown as unknown[]);
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    return pages;
  }

  test('ListTrails has it from the reference, and ends without a token', async () => {
    await trails();
    const pages = await walk('ListTrails', 'Trails');
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(pages.flat()).toMatchObject(names.map((Name) => ({ Name })));
  });

  test('ListTrails loses nothing when a trail goes between two pages', async () => {
    await trails();
    const { NextToken } = await ok('ListTrails');
    await ok('DeleteTrail', { Name: 'a01' });
    const next = await ok('ListTrails', { NextToken });
    expect(next.Trails).toMatchObject([{ Name: 'c03' }, { Name: 'd04' }]);
  });

  test('ListTags keeps the order of the request, and binds its token to the ARNs', async () => {
    await trails();
    const ResourceIdList = names.toReversed().map((name) => arn(name));
    const pages = await walk('ListTags', 'ResourceTagList', { ResourceIdList });
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(pages.flat()).toEqual(ResourceIdList.map((ResourceId) => ({ ResourceId, TagsList: [] })));
    const { NextToken } = await ok('ListTags', { ResourceIdList });
    const others = ResourceIdList.slice(1);
    expect(await refused('ListTags', { ResourceIdList: others, NextToken })).toBe('InvalidTokenException');
  });

  test('ListPublicKeys has three pages of half a year', async () => {
    const range = { StartTime: START / 1000 - 160 * 24 * 3600, EndTime: START / 1000 };
    const pages = await walk('ListPublicKeys', 'PublicKeyList', range);
    expect(pages.map((page) => page.length)).toEqual([2, 2, 2]);
    const { NextToken } = await ok('ListPublicKeys', range);
    expect(await refused('ListPublicKeys', { EndTime: range.EndTime, NextToken })).toBe('InvalidTokenException');
  });
});
