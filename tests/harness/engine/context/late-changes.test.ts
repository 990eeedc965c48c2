import { describe, expect, test } from 'vitest';
import { trail } from '../../validators/right-answers.js';
import { asked, inShort, scriptedSession } from '../sessions.js';

/** What a check finds that changes a trail and reads it back, on a target that shows the change at this read. */
async function readBackAt(shownAt: number) {
  let reads = 0;
  const { session } = await scriptedSession(({ operation }) =>
    operation === 'GetTrail' && ++reads < shownAt ? { body: { Trail: { ...trail, Name: 'old' } } } : undefined,
  );
  Object.assign(session.target.settings, { kind: 'aws' });
  const report = await asked(session, 'GetTrail/lifecycle/x', async (t) => {
    await t.prepare('UpdateTrail', { Name: 'new' });
    await t.readBack('GetTrail', { Name: 'new' }, (read) =>
      t.expectMember(read, 'Trail.Name', 'new', 'trail.update.merge'),
    );
  });
  return { reads, ...inShort(report) };
}

describe('a change that a target shows late', () => {
  test('is asked for again, and what was missed before is taken back', async () => {
    expect(await readBackAt(2)).toEqual({ reads: 2, gaps: [], obstacles: [] });
  });

  test('is asked for once where it is shown at once', async () => {
    expect(await readBackAt(1)).toEqual({ reads: 1, gaps: [], obstacles: [] });
  });
});
