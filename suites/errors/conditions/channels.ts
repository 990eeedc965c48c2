import { plainRequest } from '../../support/scenarios/requests.js';
import type { Condition } from '../condition.js';
import { provocation } from '../provocation.js';

/** The source of the channels that AWS makes for its own services: nobody else can have one. */
export const unknownSource: Condition<'CreateChannel'> = {
  slug: 'unknown-source',
  title: 'a source that channels do not support',
  requirement: 'channels.create.source',
  access: 'full',
  provoke: async (t, operation) =>
    provocation(t, operation, { ...(await plainRequest(t, operation)), Source: 'CloudTrail' }),
};
