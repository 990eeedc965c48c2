import { describe, expect, test } from 'vitest';
import { trailArn as arn, useReference } from './reference-client.js';

const numbered = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => ({ Key: `k${from + i}`, Value: 'v' }));

describe('tags, behaviour.md section 5', () => {
  const { call, ok, refused, trail } = useReference();
  const add = (TagsList: object[]) => ({ ResourceId: arn('first'), TagsList });
  const tags = async () => (await ok('ListTags', { ResourceIdList: [arn('first')] })).ResourceTagList?.[0]?.TagsList;

  test('of a new trail, then overwritten, added and removed by key', async () => {
    await trail('first', { TagsList: [{ Key: 'a', Value: '1' }, { Key: 'b' }] });
    expect(await ok('ListTags', { ResourceIdList: [arn('first')] })).toEqual({
      ResourceTagList: [{ ResourceId: arn('first'), TagsList: [{ Key: 'a', Value: '1' }, { Key: 'b' }] }],
    });
    expect(
      await ok(
        'AddTags',
        add([
          { Key: 'a', Value: '2' },
          { Key: 'c', Value: '3' },
        ]),
      ),
    ).toEqual({});
    expect(await tags()).toEqual([{ Key: 'a', Value: '2' }, { Key: 'b' }, { Key: 'c', Value: '3' }]);
    expect(await ok('RemoveTags', add([{ Key: 'a', Value: 'other' }, { Key: 'nobody' }]))).toEqual({});
    expect(await tags()).toEqual([{ Key: 'b' }, { Key: 'c', Value: '3' }]);
  });

  test('a trail without tags has an empty list', async () => {
    await trail('first');
    expect(await tags()).toEqual([]);
  });

  test('50 is the limit of the resource, not of the list', async () => {
    await trail('first');
    await ok('AddTags', add(numbered(30)));
    await ok('AddTags', add(numbered(50)));
    expect(await refused('AddTags', add(numbered(2, 49)))).toBe('TagsLimitExceededException');
    expect(await refused('AddTags', add(numbered(60)))).toBe('TagsLimitExceededException');
    expect(await tags()).toHaveLength(50);
  });

  test.each([
    [
      'a key twice',
      [
        { Key: 'k', Value: '1' },
        { Key: 'k', Value: '2' },
      ],
    ],
    ['an empty key', [{ Key: '' }]],
    ['no key', [{ Value: 'v' }]],
    ['a tag key of 129 characters', [{ Key: 'k'.repeat(129) }]],
    ['a key of 129 letters beyond the basic plane', [{ Key: '𐐨'.repeat(129) }]],
    ['an empty value', [{ Key: 'k', Value: '' }]],
    ['a value of 257 characters', [{ Key: 'k', Value: 'v'.repeat(257) }]],
  ])('%s is refused, and nothing of the list is kept', async (_what, list) => {
    await trail('first');
    expect(await refused('AddTags', add([{ Key: 'good' }, ...list]))).toBe('InvalidTagParameterException');
    expect(await tags()).toEqual([]);
  });

  test('keys of 128 and values of 256 characters are taken, and keys that JavaScript knows', async () => {
    await trail('first');
    await ok(
      'AddTags',
      add([
        { Key: 'k'.repeat(128), Value: 'v'.repeat(256) },
        { Key: '__proto__', Value: 'p' },
      ]),
    );
    expect(await tags()).toEqual([
      { Key: 'k'.repeat(128), Value: 'v'.repeat(256) },
      { Key: '__proto__', Value: 'p' },
    ]);
  });

  test('they are counted in characters, not in UTF-16 units', async () => {
    await trail('first');
    const tag = { Key: '𐐨'.repeat(128), Value: '𐐨'.repeat(256) };
    await ok('AddTags', add([tag]));
    expect(await tags()).toEqual([tag]);
  });

  test.each([
    ['no ARN', 'CloudTrailARNInvalidException'],
    ['', 'CloudTrailARNInvalidException'],
    [arn('first', 'eu-west-1'), 'CloudTrailARNInvalidException'],
    [arn('first', 'us-east-1', '999999999999'), 'CloudTrailARNInvalidException'],
    [arn('nobody'), 'ResourceNotFoundException'],
    [arn('two..dots'), 'InvalidTrailNameException'],
    ['arn:aws:cloudtrail:us-east-1:123456789012:trail', 'CloudTrailARNInvalidException'],
    ['arn:aws:cloudtrail:us-east-1:123456789012:eventdatastore', 'EventDataStoreARNInvalidException'],
    ['arn:aws:cloudtrail:us-east-1:123456789012:channel/', 'ChannelARNInvalidException'],
    ['arn:aws:s3:::logs', 'ResourceTypeNotSupportedException'],
    ['arn:aws:cloudtrail:us-east-1:123456789012:widget/x', 'ResourceTypeNotSupportedException'],
    ['arn:aws:cloudtrail:us-east-1:123456789012:eventdatastore/x', 'EventDataStoreNotFoundException'],
    ['arn:aws:cloudtrail:us-east-1:123456789012:channel/x', 'ChannelNotFoundException'],
  ])('the resource %j is refused with %s', async (id, code) => {
    await trail('first');
    expect(await refused('AddTags', { ResourceId: id, TagsList: [{ Key: 'k' }] })).toBe(code);
    expect(await refused('RemoveTags', { ResourceId: id, TagsList: [{ Key: 'k' }] })).toBe(code);
    // ListTags does not declare the code of channels.
    const listed = code === 'ChannelNotFoundException' ? 'ResourceNotFoundException' : code;
    expect(await refused('ListTags', { ResourceIdList: [arn('first'), id] })).toBe(listed);
  });

  test('the words about another account and Region that were seen', async () => {
    const message = async (id: string) => (await call('ListTags', { ResourceIdList: [id] })).json.Message;
    expect(await message(arn('first', 'us-east-1', '999999999999'))).toMatch(/^AccountID in ARN is wrong, /);
    expect(await message(arn('first', 'eu-west-1'))).toMatch(/^Region in ARN is wrong, /);
  });

  test('ListTags takes 20 ARNs, not 21, and no token', async () => {
    await trail('first');
    const ResourceIdList = Array.from({ length: 20 }, () => arn('first'));
    expect((await ok('ListTags', { ResourceIdList })).ResourceTagList).toHaveLength(20);
    await refused('ListTags', { ResourceIdList: [...ResourceIdList, arn('first')] });
    await refused('ListTags', {});
    expect(await refused('ListTags', { ResourceIdList, NextToken: 'made-up' })).toBe('InvalidTokenException');
  });
});
