import { describe, expect, test } from 'vitest';
import type { State } from '../../../harness/models/state.js';
import * as model from '../../../harness/models/store-model.js';

const arn = 'arn:aws:cloudtrail:us-east-1:123456789012:eventdatastore/11111111-2222-3333-4444-555555555555';
const subject = { arn, name: 'one', region: 'us-east-1' };
const shown = { EventDataStoreArn: arn, Name: 'one', Status: 'ENABLED', RetentionPeriod: 7, CreatedTimestamp: 5 };
const fresh = model.found(subject, shown, { MaxEventSize: 'Standard' });
const holds = (state: State, member: string, value: unknown) => state.members.get(member)?.expected.holds(value);

describe('the model of an event data store', () => {
  test('begins with what is there, and concludes nothing of what nobody told', () => {
    expect(holds(fresh, 'RetentionPeriod', 7)).toBe(true);
    expect(holds(fresh, 'KmsKeyId', 'a-key')).toBe(false);
    expect(['InsightSelectors', 'Tags', 'FederationStatus'].filter((one) => fresh.members.has(one))).toEqual([]);
    expect(model.hasNoKeys(model.found(subject, shown))).toBe(false);
  });

  test('knows the form of its ARN, and that no change lies before the creation', () => {
    expect(
      [arn, arn.slice(-36), arn.replace('us-east-1', 'eu-west-1')].map((one) => holds(fresh, 'EventDataStoreArn', one)),
    ).toEqual([true, false, false]);
    expect([4, 5, 6].map((one) => holds(fresh, 'UpdatedTimestamp', one))).toEqual([false, true, true]);
  });

  test('comes back from its deletion with its settings', () => {
    const deleted = model.deleted(model.updated(fresh, { RetentionPeriod: 90 }));
    expect(model.isPending(deleted)).toBe(true);
    const restored = model.restored(deleted);
    expect(holds(restored, 'Status', 'ENABLED')).toBe(true);
    expect(holds(restored, 'RetentionPeriod', 7)).toBe(false);
    expect(holds(restored, 'RetentionPeriod', 90)).toBe(true);
  });

  test('concludes nothing of keys that a request does not speak of', () => {
    const keys = [{ Type: 'TagContext', Equals: ['b', 'a'] }];
    const enriched = model.configured(fresh, { MaxEventSize: 'Large', ContextKeySelectors: keys });
    expect(holds(enriched, 'ContextKeySelectors', [{ Type: 'TagContext', Equals: ['a', 'b'] }])).toBe(true);
    expect(model.hasNoKeys(enriched)).toBe(false);
    const again = model.configured(enriched, { MaxEventSize: 'Large' });
    expect(again.members.has('ContextKeySelectors')).toBe(false);
    expect(model.hasNoKeys(model.configured(fresh, { MaxEventSize: 'Large' }))).toBe(true);
  });

  test('concludes nothing of the role once the federation is over', () => {
    const role = 'arn:aws:iam::123456789012:role/one';
    const over = model.unfederated(model.federated(fresh, role));
    expect(holds(over, 'FederationStatus', 'ENABLED')).toBe(false);
    expect(over.members.has('FederationRoleArn')).toBe(false);
  });
});
