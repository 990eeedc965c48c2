import { expect, test } from 'vitest';
import { errorPairs } from '../../../../harness/engine/verdict/error-pairs.js';
import { documentedPairs } from '../../../spec/documented-pairs.js';
import { knowledge } from '../../validators/knowledge.js';

const { spec, facts } = knowledge;
const unknown = { operation: 'GetTrail', requirements: ['trail.unknown'] };
const call = (code: string) => ({ operation: 'GetTrail', kind: 'client-error', unknown: false, valid: true, code });
const report = (id: string, ...codes: string[]) =>
  ({ id, findings: [], calls: codes.map(call), obstacles: [], durationMs: 1 }) as never;

function pairs(more: Partial<Parameters<typeof errorPairs>[0]>) {
  return errorPairs({ spec, facts, errors: [], reports: [], recorded: [], asked: [], ...more });
}
const reasonOf = (pair: string, { unseen }: ReturnType<typeof pairs>) =>
  unseen.find((one) => one.pairs.includes(pair))?.reason;

test('every documented pair stands once, seen or with a reason', () => {
  const { seen, unseen } = pairs({ errors: ['GetTrail/TrailNotFoundException'] });
  const names = [...Object.keys(seen), ...unseen.flatMap((one) => one.pairs)];
  expect(names.sort()).toEqual(documentedPairs(spec).sort());
});

test('what was seen names the checks that got it, the recipe first', () => {
  const pair = 'GetTrail/TrailNotFoundException';
  const ids = ['DeleteTrail/lifecycle/gone', 'GetTrail/shapes/rejects-unknown-trail', 'GetTrail/errors/x'];
  const reports = ids.map((id) => report(id, 'TrailNotFoundException'));
  const { seen } = pairs({ errors: [pair], reports: [...reports, report('GetTrail/errors/y', 'Other')] });
  expect(seen[pair]).toEqual([ids[2], ids[1], ids[0]]);
});

test('what was not seen says why', () => {
  const pair = 'GetTrail/TrailNotFoundException';
  const asked = [{ id: 'GetTrail/errors/x', ...unknown }];
  const became = (outcome: string, reason?: string) =>
    reasonOf(pair, pairs({ asked, recorded: [{ id: 'GetTrail/errors/x', outcome, reason } as never] }));
  expect(became('skipped', 'no bucket')).toBe('skipped: no bucket');
  expect(became('blocked', 'no trail')).toBe('blocked: no trail');
  expect(became('unimplemented')).toBe('the operation is not implemented');
  expect(became('gap')).toBe('a check triggers it, and the target does not return it: see the gap');
  expect(became('passed')).toBe('a check triggers it, and the target returns another acceptable code');
  expect(reasonOf(pair, pairs({}))).toBe('no check of this run triggers it');
  const row = {
    id: 'GetTrail/errors/x',
    operation: 'GetTrail',
    suite: 'errors',
    reason: 'no check yet',
    pair,
  } as const;
  expect(reasonOf(pair, pairs({ unchecked: [row] }))).toBe('no check yet');
  const excluded = pairs({}).unseen.find((one) => one.pairs.includes('CreateTrail/KmsKeyDisabledException'));
  expect(excluded).toMatchObject({ excluded: true, reason: 'AWS documents the error as no longer in use.' });
});
