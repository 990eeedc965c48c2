import { describe, expect, test } from 'vitest';
import * as model from '../../../harness/models/channel-model.js';
import type { State } from '../../../harness/models/state.js';

const subject = { name: 'one', source: 'Custom', store: 'arn:of:a:store', region: 'us-east-1' };
const fresh = model.created(subject);
const holds = (state: State, member: string, value: unknown) => state.members.get(member)?.expected.holds(value);
const policy = (principal: unknown, Sid = 'a') =>
  JSON.stringify({ Statement: [{ Sid, Principal: { AWS: principal }, Action: 'cloudtrail-data:PutAuditEvents' }] });
const root = 'arn:aws:iam::123456789012:root';

describe('the model of a channel', () => {
  test('keeps what an update does not name, the source always', () => {
    const renamed = model.updated(fresh, { Name: 'two' });
    expect(holds(renamed, 'Name', 'two')).toBe(true);
    expect(holds(renamed, 'Source', 'Custom')).toBe(true);
    expect(holds(renamed, 'Destinations', [{ Type: 'EVENT_DATA_STORE', Location: 'arn:of:a:store' }])).toBe(true);
  });

  test('knows a policy by what it means', () => {
    const put = model.policyPut(fresh, policy([root]));
    expect(holds(put, 'ResourcePolicy', policy(root).replace('"Statement"', ' "Statement" '))).toBe(true);
    expect(holds(put, 'ResourcePolicy', policy('123456789012'))).toBe(true);
    expect(holds(put, 'ResourcePolicy', policy([root], 'b'))).toBe(false);
    expect(holds(put, 'ResourcePolicy', 'no policy')).toBe(false);
    expect(holds(model.policyDeleted(put), 'ResourcePolicy', policy(root))).toBe(false);
    expect(holds(model.policyDeleted(put), 'ResourcePolicy', undefined)).toBe(true);
  });
});
