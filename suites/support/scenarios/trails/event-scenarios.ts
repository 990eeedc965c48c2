import { nobodysId, nobodysName } from '../../test-data/nobodys.js';
import type { Scenario, Scenarios } from '../scenario.js';
import { lastHour } from './last-hour.js';

/** What can be looked events up by, with a value that some event might have. */
const attributes = {
  EventName: 'CreateTrail',
  EventId: nobodysId,
  ReadOnly: 'false',
  Username: 'conformance',
  ResourceType: 'AWS::CloudTrail::Trail',
  ResourceName: nobodysName,
  EventSource: 'cloudtrail.amazonaws.com',
  AccessKeyId: 'AKIAIOSFODNN7EXAMPLE',
};

const lookupEvents = {
  operation: 'LookupEvents',
  access: 'read-only',
  // Which values an attribute has depends on which it is, and events older than 90 days may be refused.
  fixed: ['LookupAttributes[].AttributeKey', 'LookupAttributes[].AttributeValue', 'StartTime', 'EndTime'],
  echoes: {},
  repeatable: true,
  arrange: async () => ({
    requests: [
      {},
      ...Object.entries(attributes).map(([AttributeKey, AttributeValue]) => ({
        LookupAttributes: [{ AttributeKey, AttributeValue }],
      })),
      { ...lastHour(), MaxResults: 10 },
      { EventCategory: 'insight' },
    ],
  }),
  plain: async () => ({}),
} satisfies Scenario<'LookupEvents'>;

const listPublicKeys = {
  operation: 'ListPublicKeys',
  access: 'read-only',
  fixed: ['StartTime', 'EndTime'],
  echoes: {},
  repeatable: true,
  arrange: async () => ({ requests: [{}, lastHour()] }),
  plain: async () => ({}),
} satisfies Scenario<'ListPublicKeys'>;

/** Events, and the keys that their digests are signed with. */
export const eventScenarios = {
  LookupEvents: lookupEvents,
  ListPublicKeys: listPublicKeys,
} satisfies Partial<Scenarios>;
