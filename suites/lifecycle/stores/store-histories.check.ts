import { check } from '../../../harness/engine/context/check.js';
import { exploreHistories } from '../../support/model-based/explore.js';
import { onLake } from '../../support/resources/on-lake.js';
import { stores } from './store-family.js';

/** Any history of an event data store shows what its steps come to. */
export const histories = onLake(
  check({
    id: '_/lifecycle/store-histories',
    beginsFirst: true,
    title: 'after any sequence of calls, every read shows the expected state of an event data store',
    requirements: [
      'lake.create.visible',
      'lake.update.merge',
      'lake.update.timestamps',
      'lake.retention.extendable',
      'lake.ingestion.stop',
      'lake.ingestion.start',
      'lake.delete.pending',
      'lake.delete.protected',
      'lake.restore.enabled',
      'lake.configuration.put',
      'lake.configuration.names-resource',
      'insights.put.replaces',
      'insights.put.names-resource',
      'tags.add.visible',
      'tags.add.overwrite',
      'tags.remove.gone',
      'tags.remove.absent',
      'wire.read-after-write',
    ],
    access: 'full',
    body: (t) => exploreHistories(t, stores({ insights: true })),
  }),
);
