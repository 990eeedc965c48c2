import { type Check, check } from '../../harness/engine/check.js';
import type { CheckContext } from '../../harness/engine/check-context.js';
import { followHistory } from '../histories/follow.js';
import { trails } from './trail-family.js';
import { create, putBasic, remove, start, tag, update } from './trail-steps.js';

/** An update changes what it names and nothing else. */
export const merge = check({
  id: 'UpdateTrail/lifecycle/merges',
  title: 'an update changes what it is given and keeps the rest',
  requirements: ['trail.update.merge'],
  body: (t) =>
    followHistory(t, trails, [
      create({ prefix: 'kept', globalEvents: false }, [{ Key: 'kept', Value: 'too' }]),
      start,
      putBasic(0),
      update({ validation: true }),
      update({ globalEvents: true }),
      update({ multiRegion: true }),
      update({ validation: false, multiRegion: false }),
      update({ prefix: 'changed' }),
    ]),
});

/** An empty text takes a setting away. */
export const clear = check({
  id: 'UpdateTrail/lifecycle/clears',
  title: 'an update with an empty prefix removes it, and only it',
  requirements: ['trail.update.clear', 'trail.update.merge'],
  body: (t) => followHistory(t, trails, [create({ prefix: 'to-go', validation: true }), update({ prefix: '' })]),
});

/** What points at something outside is set, kept by other updates, and taken away. */
export const pointers: Check[] = (
  [
    ['topic', (t: CheckContext) => t.own.topic(), ['trail.sns.both-members', 'trail.update.clear-topic']],
    ['key', (t: CheckContext) => t.own.key(), ['trail.kms.shown-as-arn', 'trail.update.clear-key']],
    ['logs', (t: CheckContext) => t.own.logGroup(), ['trail.update.clear-logs']],
  ] as const
).map(([what, need, requirements]) =>
  check({
    id: `UpdateTrail/lifecycle/${what}`,
    title: `an update sets the ${what} of a trail, keeps it, and takes it away with an empty text`,
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
  title: 'an update does not bring back a deleted trail',
  requirements: ['trail.delete.gone'],
  body: (t) => followHistory(t, trails, [create(), tag([{ Key: 'one', Value: '1' }]), remove, update({ prefix: 'a' })]),
});
