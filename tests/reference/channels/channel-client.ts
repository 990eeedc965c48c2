import type { useReference } from '../reference-client.js';

type Ok = ReturnType<typeof useReference>['ok'];

/** Event data stores that a channel may send events to, and channels, made with what they need at least. */
export function channelClient(ok: Ok) {
  const selectors = (category: string) => [{ FieldSelectors: [{ Field: 'eventCategory', Equals: [category] }] }];

  /** The ARN of a new event data store without termination protection. */
  async function store(
    Name: string,
    more: object = {},
    category = 'ActivityAuditLog',
    region?: string,
  ): Promise<string> {
    const input = {
      Name,
      MultiRegionEnabled: false,
      TerminationProtectionEnabled: false,
      AdvancedEventSelectors: selectors(category),
      ...more,
    };
    return String((await ok('CreateEventDataStore', input, region)).EventDataStoreArn);
  }

  const to = (...arns: string[]) => arns.map((Location) => ({ Type: 'EVENT_DATA_STORE', Location }));
  const channel = (Name: string, arn: string, more: object = {}, region?: string) =>
    ok('CreateChannel', { Name, Source: Name, Destinations: to(arn), ...more }, region);
  return { store, to, channel };
}
