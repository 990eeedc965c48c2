import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../harness/wire/json-body.js';
import { constraintFaults } from '../../verify/faults/constraint-fault.js';
import { duplicate } from '../../verify/transformers/duplicate.js';
import { loseOneOfTwo } from '../../verify/transformers/lose-one-of-two.js';
import { reorder } from '../../verify/transformers/reorder.js';
import { faulty } from './faulty.js';

const tooLong = ({ S3KeyPrefix }: JsonObject) => String(S3KeyPrefix).length > 200;

const prefixOf = async (ask: (operation: string, input: JsonObject) => Promise<{ body: JsonObject }>, Name: string) =>
  ((await ask('GetTrail', { Name })).body.Trail as JsonObject | undefined)?.S3KeyPrefix;

describe('the faults of a constraint', () => {
  const { accepted, stored } = constraintFaults('CreateTrail', { kind: 'max-length', path: 'S3KeyPrefix' }, tooLong);
  const long = 'x'.repeat(201);

  test('expect the gaps that are made of the rule', () => {
    expect([accepted, stored].map(({ expects }) => expects)).toEqual([
      ['CreateTrail/max-length/S3KeyPrefix'],
      ['CreateTrail/stored/max-length-S3KeyPrefix'],
    ]);
  });

  test('accept what breaks the rule, and show it', async () => {
    const { trail } = await faulty(accepted.transform, ['CreateTrail']);
    const { status, body } = await trail('ctc-one', { S3KeyPrefix: long });
    expect(status).toBe(200);
    expect(body).toMatchObject({ Name: 'ctc-one', S3KeyPrefix: long });
  });

  test('leave alone what keeps it, and refuse what breaks another one', async () => {
    const { trail } = await faulty(accepted.transform, ['CreateTrail']);
    expect((await trail('ctc-one', { S3KeyPrefix: 'kept' })).body.S3KeyPrefix).toBe('kept');
    expect((await trail('-', {})).body.__type).toBe('InvalidTrailNameException');
  });

  test('refuse it, and do it all the same', async () => {
    const { ask, trail } = await faulty(stored.transform, ['CreateTrail']);
    await trail('ctc-right', { S3KeyPrefix: 'kept' });
    expect((await trail('ctc-one', { S3KeyPrefix: long })).status).toBe(400);
    expect(await prefixOf(ask, 'ctc-one')).toBe('kept');
    expect((await trail('-', {})).status).toBe(400);
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
