import { onLake } from '../support/resources/on-lake.js';
import { requestOn } from '../support/scenarios/requests.js';
import { validRequest } from './valid-request.js';

/** What is kept of the events of a trail or of an event data store: the answer names the one, and repeats the setting. */
export const eventConfigurations = {
  GetEventConfiguration: validRequest('GetEventConfiguration', 'standard', async (t) => {
    const trail = await t.trails.create();
    const request = await requestOn(t, 'GetEventConfiguration', 'trail', trail.name);
    const read = await t.accepted('GetEventConfiguration', request);
    t.expectMember(read, 'TrailARN', await t.trails.arnOf(trail), 'lake.configuration.names-resource');
  }),
  PutEventConfiguration: onLake(
    validRequest('PutEventConfiguration', 'full', async (t) => {
      const { arn } = await t.stores.exclusive();
      const request = await requestOn(t, 'PutEventConfiguration', 'store', arn);
      const put = await t.accepted('PutEventConfiguration', request);
      t.expectMember(put, 'MaxEventSize', request.MaxEventSize, 'lake.configuration.put', 'echo');
    }),
  ),
};
