import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../common/json.js';
import { enforcesLate, offByOneAt, overlooks } from '../../verify/faults/rules/constraint-fault.js';
import { duplicate } from '../../verify/transformers/lists/duplicate.js';
import { reorder } from '../../verify/transformers/lists/reorder.js';
import { loseOneOfTwo } from '../../verify/transformers/state/lose-one-of-two.js';
import { faulty } from './faulty.js';

const prefixOf = async (ask: (operation: string, input: JsonObject) => Promise<{ body: JsonObject }>, Name: string) =>
  ((await ask('GetTrail', { Name })).body.Trail as JsonObject | undefined)?.S3KeyPrefix;

describe('the faults of a constraint', () => {
  const rule = { kind: 'max-length', path: 'S3KeyPrefix' } as const;
  const [accepted, stored] = [overlooks('CreateTrail', rule), enforcesLate('CreateTrail', rule)];
  const long = 'x'.repeat(201);

  test('expect the gaps that are made of the rule', () => {
    const expected = [accepted, stored, offByOneAt('CreateTrail', rule)].map(({ expects }) => expects);
    expect(expected.flat()).toEqual(
      ['max-length', 'max-length-stored', 'max-length-refused'].map((kind) => `CreateTrail/${kind}/S3KeyPrefix`),
    );
  });

  test('accept what breaks the rule, and leave alone what breaks another one', async () => {
    const { trail } = await faulty(accepted.transform, ['CreateTrail']);
    expect((await trail('ctc-one', { S3KeyPrefix: 'kept' })).body.S3KeyPrefix).toBe('kept');
    expect((await trail('ctc-two', { S3KeyPrefix: long })).status).toBe(200);
    expect((await trail('-', {})).body.__type).toBe('InvalidTrailNameException');
  });

  test('refuse it, and do it all the same', async () => {
    const { ask, trail } = await faulty(stored.transform, ['CreateTrail']);
    await trail('ctc-right', { S3KeyPrefix: 'kept' });
    expect((await trail('ctc-one', { S3KeyPrefix: long })).status).toBe(400);
    expect(await prefixOf(ask, 'ctc-one')).toBe('kept');
    expect((await trail('-', {})).status).toBe(400);
  });

  test('refuse the bound itself, and nothing beside it', async () => {
    const { trail } = await faulty(offByOneAt('CreateTrail', rule).transform, ['CreateTrail']);
    expect((await trail('ctc-one', { S3KeyPrefix: 'x'.repeat(200) })).status).toBe(400);
    expect((await trail('ctc-one', { S3KeyPrefix: 'x'.repeat(199) })).status).toBe(200);
  });
});

test('duplicate: a write is done twice', async () => {
  const { trail, ask } = await faulty(duplicate(), ['CreateTrail']);
  expect((await trail('ctc-one')).body.__type).toBe('TrailAlreadyExistsException');
  expect((await ask('GetTrail', { Name: 'ctc-one' })).status).toBe(200);
});

test('loseOneOfTwo: of two writes at the same time about one thing, one is done', async () => {
  const { trail, ask } = await faulty(
    loseOneOfTwo(({ Name }) => String(Name)),
    ['UpdateTrail'],
  );
  await trail('ctc-one');
  await trail('ctc-two');
  const changes = ['first', 'second'].map((S3KeyPrefix) => ask('UpdateTrail', { Name: 'ctc-one', S3KeyPrefix }));
  const other = ask('UpdateTrail', { Name: 'ctc-two', S3KeyPrefix: 'other' });
  expect((await Promise.all([...changes, other])).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(['first', 'second']).toContain(await prefixOf(ask, 'ctc-one'));
  expect(await prefixOf(ask, 'ctc-two')).toBe('other');
  await ask('UpdateTrail', { Name: 'ctc-one', S3KeyPrefix: 'later' });
  expect(await prefixOf(ask, 'ctc-one')).toBe('later');
});

test('reorder: a list stands upside down', async () => {
  const { trail, ask } = await faulty(reorder('Trails'), ['ListTrails']);
  for (const name of ['ctc-one', 'ctc-two']) await trail(name);
  const right = ((await ask('DescribeTrails')).body.trailList as JsonObject[]).map(({ Name }) => Name);
  const seen = ((await ask('ListTrails')).body.Trails as JsonObject[]).map(({ Name }) => Name);
  expect(seen).toEqual(right.toReversed());
});
