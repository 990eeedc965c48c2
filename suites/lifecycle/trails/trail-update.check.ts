import { type Check, check } from '../../../harness/engine/context/check.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { followHistories, followHistory } from '../../support/model-based/follow.js';
import { trails } from './trail-family.js';
import { create, putAdvanced, putBasic, putInsights, remove, start, tag, update } from './trail-steps.js';

const kept = { Key: 'kept', Value: 'too' };

/** An update changes what it names and nothing else. */
export const merge = check({
  id: 'UpdateTrail/lifecycle/merges',
  title: 'an update changes the given members and keeps the others',
  requirements: ['trail.update.merge'],
  body: (t) =>
    followHistories(t, trails, [
      [create({ prefix: 'kept', globalEvents: false }), update({ validation: true })],
      [create({ validation: true }), update({ prefix: 'changed' })],
      [create({ prefix: 'one' }), update({ prefix: 'two' }), update({ globalEvents: false })],
      [create({ multiRegion: true }), update({ validation: true }), update({ multiRegion: false })],
      ...[start, putBasic(0), putAdvanced(0), putInsights(['ApiCallRateInsight']), tag([kept])].map((step) => [
        create(),
        step,
        update({ validation: true }),
      ]),
    ]),
});

/** An empty text takes a setting away. */
export const clear = check({
  id: 'UpdateTrail/lifecycle/clears',
  title: 'an update with an empty prefix removes only the prefix',
  requirements: ['trail.update.clear', 'trail.update.merge'],
  body: (t) => followHistory(t, trails, [create({ prefix: 'to-go', validation: true }), update({ prefix: '' })]),
});

/** What points at something outside is set, kept by other updates, and taken away. */
export const pointers: Check[] = (
  [
    ['topic', (t: CheckContext) => t.fixtures.topic(), ['trail.sns.both-members', 'trail.update.clear-topic']],
    ['key', (t: CheckContext) => t.fixtures.key(), ['trail.kms.shown-as-arn', 'trail.update.clear-key']],
    ['logs', (t: CheckContext) => t.fixtures.logGroup(), ['trail.update.clear-logs']],
  ] as const
).map(([what, need, requirements]) =>
  check({
    id: `UpdateTrail/lifecycle/${what}`,
    title: `updates set the ${what} of a trail, keep it, and remove it with an empty string`,
    requirements: [...requirements, 'trail.update.merge'],
    body: async (t) => {
      // Skipped where there is none: without it the steps would ask for nothing.
      await t.apart(async () => need(t));
      const others = update({ validation: true });
      await followHistory(t, trails, [create(), update({ [what]: true }), others, update({ [what]: false })]);
    },
  }),
);

/** What is gone is not updated into being. */
export const afterwards = check({
  id: 'UpdateTrail/lifecycle/after-delete',
  title: 'an update does not restore a deleted trail',
  requirements: ['trail.delete.gone'],
  body: (t) => followHistory(t, trails, [create(), tag([kept]), remove, update({ prefix: 'a' })]),
});
