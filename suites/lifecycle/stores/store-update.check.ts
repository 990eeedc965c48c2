import { check } from '../../../harness/engine/context/check.js';
import { followHistories, followHistory } from '../../support/model-based/follow.js';
import { onLake } from '../../support/resources/on-lake.js';
import { stores } from './store-family.js';
import { look, takeName, update } from './store-steps.js';

/** A store is found by the operations that show it, under its ARN. */
export const finds = onLake(
  check({
    id: 'GetEventDataStore/lifecycle/finds-created',
    title: 'a created event data store is found and listed, with an ARN of the documented form',
    requirements: ['lake.create.visible', 'lake.arn'],
    access: 'full',
    body: (t) => followHistory(t, stores(), [look]),
  }),
);

/** An update changes what it names and nothing else. */
export const merge = onLake(
  check({
    id: 'UpdateEventDataStore/lifecycle/merges',
    title: 'after an update, every read shows the changed members and the others unchanged',
    requirements: ['lake.update.merge', 'lake.update.timestamps', 'lake.retention.extendable'],
    access: 'full',
    body: (t) =>
      followHistories(t, stores(), [
        [update({ retention: 3653 }), update({ name: 1 })],
        [update({ selectors: 2, multiRegion: false }), update({ protection: true }), update({ selectors: 1 })],
      ]),
  }),
);

/** A name is given once. */
export const nameTaken = onLake(
  check({
    id: 'UpdateEventDataStore/lifecycle/name-taken',
    title: 'rejects the name of another event data store and changes nothing',
    requirements: ['lake.name.unique'],
    access: 'full',
    body: (t) => followHistory(t, stores({ another: true }), [takeName]),
  }),
);
