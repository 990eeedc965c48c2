import { expect, test } from 'vitest';
import { CheckNotes } from '../../../../harness/engine/context/check-notes.js';
import { answer, exchange } from '../../exchanges.js';

const at = (sentAt: number, operation: string, name: string) => ({
  ...exchange(operation, answer(), { Name: name }),
  sentAt,
});
const judged = (one: ReturnType<typeof at>) => ({ exchange: one, findings: [], unknown: false, valid: true }) as never;

/** The names that the requests of a line carry, in its order. */
function namesShown(notes: CheckNotes, shown: ReturnType<typeof at>): string[] {
  notes.called(judged(shown));
  notes.find([{ gap: 'x' } as never], judged(shown));
  const { curl = '' } = notes.findings.at(-1) ?? {};
  return [...curl.matchAll(/"Name":"(\w+)"/g)].map(([, name = '']) => name);
}

test('steps stand in the order in which they happened, those outside CloudTrail too', () => {
  const notes = new CheckNotes('GetTrail/errors/x', { credentials: 'dummy' });
  const shared = at(1, '_', 'shared');
  notes.depend(at(5, '_', 'bucket'));
  notes.called(judged(at(6, 'CreateTrail', 'trail')));
  notes.depend(at(7, '_', 'unbucket'));
  notes.depend(shared);
  notes.depend(shared);
  expect(namesShown(notes, at(8, 'GetTrail', 'shown'))).toEqual(['shared', 'bucket', 'trail', 'unbucket', 'shown']);
});

test('what was done apart leaves no steps, and takes none away', async () => {
  const notes = new CheckNotes('GetTrail/errors/x', { credentials: 'dummy' });
  notes.called(judged(at(5, 'CreateTrail', 'trail')));
  await notes.withoutHistory(async () => {
    notes.depend(at(1, '_', 'bucket'));
    notes.called(judged(at(6, 'CreateTrail', 'other')));
  });
  expect(namesShown(notes, at(8, 'GetTrail', 'shown'))).toEqual(['trail', 'shown']);
});
