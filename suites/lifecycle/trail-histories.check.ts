import { check } from '../../harness/engine/check.js';
import { exploreHistories } from '../histories/explore.js';
import { trails } from './trail-family.js';

/** Any history of a trail shows what its steps come to. */
export const histories = check({
  id: '_/lifecycle/trail-histories',
  takesLong: true,
  title: 'any history of a trail shows in every read what its steps come to',
  requirements: [
    'trail.create.echo',
    'trail.create.visible',
    'trail.update.merge',
    'trail.update.clear',
    'trail.update.clear-topic',
    'trail.update.clear-key',
    'trail.update.clear-logs',
    'trail.sns.both-members',
    'trail.kms.shown-as-arn',
    'trail.delete.gone',
    'trail.status.new',
    'trail.logging.start',
    'trail.logging.stop',
    'trail.logging.restart',
    'trail.logging.idempotent',
    'trail.create.duplicate',
    'selectors.default',
    'selectors.put.replaces',
    'selectors.put.defaults',
    'selectors.put.custom',
    'selectors.put.advanced',
    'selectors.put.basic-again',
    'insights.put.replaces',
    'insights.put.empty',
    'insights.put.flag',
    'tags.create.visible',
    'tags.add.visible',
    'tags.add.overwrite',
    'tags.remove.gone',
    'tags.remove.absent',
    'wire.read-after-write',
  ],
  body: (t) => exploreHistories(t, trails),
});
