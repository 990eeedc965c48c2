import { onLake } from '../support/resources/on-lake.js';
import { nobodysId, nobodysName, unknownStore } from '../support/test-data/nobodys.js';
import { rejects } from './rejects.js';
import { validRequest } from './valid-request.js';

const namesResource = 'lake.configuration.names-resource';

/** What is kept of events, called as documented. */
export const valid = [
  validRequest('GetEventConfiguration', async (t) => {
    const trail = await t.trails.create();
    const read = await t.accepted('GetEventConfiguration', { TrailName: trail.name });
    t.expectMember(read, 'TrailARN', await t.trails.arnOf(trail), namesResource);
  }),
  onLake(
    validRequest(
      'PutEventConfiguration',
      async (t) => {
        const { arn } = await t.stores.exclusive();
        const put = await t.accepted('PutEventConfiguration', { EventDataStore: arn, MaxEventSize: 'Large' });
        t.expectMember(put, 'MaxEventSize', 'Large', 'lake.configuration.put', 'echo');
      },
      'full',
    ),
  ),
];

const unknownTrail = {
  slug: 'unknown-trail',
  title: 'the name of a trail that does not exist',
  codes: ['TrailNotFoundException'],
  requirement: 'lake.configuration.unknown-trail',
};

/** What is kept of events, called in a way that the service refuses. */
export const refused = [
  rejects('GetEventConfiguration', { ...unknownTrail, input: { TrailName: nobodysName }, access: 'read-only' }),
  rejects('PutEventConfiguration', {
    ...unknownTrail,
    input: {
      TrailName: nobodysName,
      AggregationConfigurations: [{ Templates: ['API_ACTIVITY'], EventCategory: 'Data' }],
    },
  }),
  onLake(
    rejects('GetEventConfiguration', { ...unknownStore, input: { EventDataStore: nobodysId }, access: 'read-only' }),
  ),
  onLake(
    rejects('PutEventConfiguration', { ...unknownStore, input: { EventDataStore: nobodysId, MaxEventSize: 'Large' } }),
  ),
];
