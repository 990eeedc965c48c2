import { check } from '../../../harness/engine/context/check.js';
import { followHistories, followHistory } from '../../support/model-based/follow.js';
import { onLake } from '../../support/resources/on-lake.js';
import { stores } from './store-family.js';
import { federate, remove, restore, start, stop, unfederate, update } from './store-steps.js';

/** Ingestion stops and starts, and nothing else changes. */
export const ingestion = onLake(
  check({
    id: 'StopEventDataStoreIngestion/lifecycle/stops-and-starts',
    title: 'a stop call stops the ingestion of an event data store, and a start call enables it again',
    requirements: ['lake.ingestion.stop', 'lake.ingestion.start'],
    access: 'full',
    body: (t) => followHistory(t, stores(), [stop, start]),
  }),
);

/** A deleted store waits, and comes back as it was. */
export const deletion = onLake(
  check({
    id: 'DeleteEventDataStore/lifecycle/waits-and-comes-back',
    title: 'a deleted event data store is pending deletion and can be restored with its settings',
    requirements: ['lake.delete.pending', 'lake.create.visible', 'lake.delete.protection-off', 'lake.restore.enabled'],
    access: 'full',
    body: (t) =>
      followHistories(t, stores(), [
        [update({ retention: 90 }), remove, restore],
        [remove, restore, update({ protection: true }), update({ protection: false }), remove],
      ]),
  }),
);

/** A federation shows as long as it lasts. */
export const federation = onLake(
  check({
    id: 'EnableFederation/lifecycle/shows',
    title: 'reads show the federation and its role until federation is disabled',
    requirements: ['federation.enable.visible', 'federation.disable.visible', 'lake.update.merge'],
    access: 'full',
    body: (t) => followHistory(t, stores({ role: true }), [federate, update({ retention: 8 }), unfederate]),
  }),
);
