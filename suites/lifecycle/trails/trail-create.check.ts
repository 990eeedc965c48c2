import { check } from '../../../harness/engine/context/check.js';
import { followHistory } from '../../support/model-based/follow.js';
import { trails } from './trail-family.js';
import { create } from './trail-steps.js';

/** What a trail is made without it gets by default, and shows in the answer that made it. */
export const defaults = check({
  id: 'CreateTrail/lifecycle/defaults',
  title: 'omitted members get their defaults',
  requirements: [
    'trail.defaults.global-events',
    'trail.defaults.multi-region',
    'trail.defaults.organization',
    'trail.defaults.validation',
    'trail.defaults.recursive-logging',
  ],
  body: (t) => followHistory(t, trails, [create()]),
});

/** The answer that made a trail shows what it was given. */
export const echo = check({
  id: 'CreateTrail/lifecycle/echo',
  title: 'the answer shows the requested settings',
  requirements: ['trail.create.echo', 'trail.arn'],
  body: (t) => followHistory(t, trails, [create({ prefix: 'a/prefix', validation: true, globalEvents: false })]),
});

/** A name is given once. */
export const duplicate = check({
  id: 'CreateTrail/lifecycle/duplicate-name',
  title: 'rejects a second trail with the same name and changes nothing',
  requirements: ['trail.create.duplicate', 'trail.create.echo'],
  body: (t) => followHistory(t, trails, [create({ prefix: 'first' }), create({ validation: true })]),
});
