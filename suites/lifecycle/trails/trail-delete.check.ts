import { check } from '../../../harness/engine/context/check.js';
import type { Step } from '../../support/model-based/family.js';
import { followHistories, followHistory } from '../../support/model-based/follow.js';
import { trails } from './trail-family.js';
import { create, putAdvanced, putInsights, remove, start, tag } from './trail-steps.js';

/** A deleted trail is not found any more. */
export const absence = check({
  id: 'DeleteTrail/lifecycle/gone',
  title: 'a deleted trail disappears from every read and cannot be started',
  requirements: ['trail.delete.gone', 'tags.resource.unknown'],
  body: (t) => followHistory(t, trails, [create(), remove, start]),
});

/** The second delete finds nothing. */
export const twice = check({
  id: 'DeleteTrail/lifecycle/twice',
  title: 'rejects a second deletion of a trail',
  requirements: ['trail.delete.twice'],
  body: (t) => followHistory(t, trails, [create(), remove, remove]),
});

const furnishings: Step[] = [
  start,
  putAdvanced(0),
  putInsights(['ApiCallRateInsight']),
  tag([{ Key: 'one', Value: '1' }]),
];

/** A name is free again once its trail is gone, and nothing of that is left. */
export const again = check({
  id: 'CreateTrail/lifecycle/name-is-free-again',
  title: 'the name of a deleted trail can be reused for a trail that inherits nothing',
  requirements: ['trail.delete.gone'],
  body: (t) =>
    followHistories(t, trails, [
      [create({ prefix: 'first', validation: true, globalEvents: false }), remove, create()],
      ...furnishings.map((furnish) => [create(), furnish, remove, create()]),
    ]),
});
