import { beforeEach, describe, expect, test } from 'vitest';
import { channelClient } from '../channels/channel-client.js';
import { ACCOUNT, useReference } from '../reference-client.js';

const PARTNER = 'arn:aws:iam::111122223333:root';

/** A policy document around statements. */
const policy = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });

describe('resource policies of channels, behaviour.md section 5', () => {
  const { ok, refused } = useReference();
  const { store, channel } = channelClient(ok);
  let ResourceArn: string;
  beforeEach(async () => {
    ResourceArn = String((await channel('first', await store('outside'))).ChannelArn);
  });
  const statement = (more: object = {}) => ({
    Sid: 'Partner',
    Effect: 'Allow',
    Principal: { AWS: [PARTNER, '444455556666'] },
    Action: 'cloudtrail-data:PutAuditEvents',
    Resource: ResourceArn,
    ...more,
  });
  const put = (ResourcePolicy: string) => ok('PutResourcePolicy', { ResourceArn, ResourcePolicy });

  test('are put, replaced, read and deleted', async () => {
    expect(await refused('GetResourcePolicy', { ResourceArn })).toBe('ResourcePolicyNotFoundException');
    expect(await refused('DeleteResourcePolicy', { ResourceArn })).toBe('ResourcePolicyNotFoundException');
    const first = policy(statement());
    expect(await put(first)).toEqual({ ResourceArn, ResourcePolicy: first });
    const second = ` ${policy(statement({ Condition: { StringEquals: { 'cloudtrail:ExternalId': 'x' } } }))}\n`;
    await put(second);
    expect(await ok('GetResourcePolicy', { ResourceArn })).toEqual({ ResourceArn, ResourcePolicy: second });
    expect(await ok('DeleteResourcePolicy', { ResourceArn })).toEqual({});
    expect(await refused('GetResourcePolicy', { ResourceArn })).toBe('ResourcePolicyNotFoundException');
  });

  test('20 statements and 50 principals are the limits, and a single statement needs no list', async () => {
    const principals = (count: number) => ({ AWS: Array.from({ length: count }, (_, i) => String(100000000000 + i)) });
    await put(policy(...Array(20).fill(statement())));
    await put(policy(statement({ Principal: principals(50) })));
    await put(JSON.stringify({ Statement: statement({ Principal: '*' }) }));
    for (const broken of [policy(...Array(21).fill(statement())), policy(statement({ Principal: principals(51) }))]) {
      expect(broken.length).toBeLessThan(8192);
      expect(await refused('PutResourcePolicy', { ResourceArn, ResourcePolicy: broken })).toBe(
        'ResourcePolicyNotValidException',
      );
    }
  });

  test.each([
    ['nothing', () => ''],
    ['no JSON', () => '{'],
    ['a list', () => '[]'],
    ['no statement', () => policy()],
    ['another version', () => JSON.stringify({ Version: '2020-01-01', Statement: [statement()] })],
    ['no effect', () => policy(statement({ Effect: undefined }))],
    ['another effect', () => policy(statement({ Effect: 'Maybe' }))],
    ['no principal', () => policy(statement({ Principal: undefined }))],
    ['an empty principal', () => policy(statement({ Principal: { AWS: [] } }))],
    ['a principal that is none', () => policy(statement({ Principal: { AWS: 'somebody' } }))],
    ['a principal of no kind', () => policy(statement({ Principal: { Planet: PARTNER } }))],
    ['no action', () => policy(statement({ Action: undefined }))],
    ['another action', () => policy(statement({ Action: 'cloudtrail:GetChannel' }))],
    [
      'a second action',
      () => policy(statement({ Action: ['cloudtrail-data:PutAuditEvents', 'cloudtrail:GetChannel'] })),
    ],
    ['another resource', () => policy(statement({ Resource: `${ResourceArn}x` }))],
    ['a condition that is none', () => policy(statement({ Condition: 'x' }))],
    ['too long a text', () => policy(statement({ Sid: 'x'.repeat(8192) }))],
  ])('%s is not valid, and changes nothing', async (_what, broken) => {
    const before = policy(statement());
    await put(before);
    expect(await refused('PutResourcePolicy', { ResourceArn, ResourcePolicy: broken() })).toBe(
      'ResourcePolicyNotValidException',
    );
    expect((await ok('GetResourcePolicy', { ResourceArn })).ResourcePolicy).toBe(before);
  });

  test.each([
    ['first', 'ResourceARNNotValidException'],
    [undefined, 'ResourceARNNotValidException'],
    ['arn:aws:s3:::logs', 'ResourceARNNotValidException'],
    [`arn:aws:cloudtrail:eu-west-1:${ACCOUNT}:channel/12345678`, 'ResourceARNNotValidException'],
    ['arn:aws:cloudtrail:us-east-1:999999999999:channel/12345678', 'ResourceARNNotValidException'],
    [`arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/first`, 'ResourceTypeNotSupportedException'],
    [`arn:aws:cloudtrail:us-east-1:${ACCOUNT}:channel/12345678`, 'ResourceNotFoundException'],
    [`arn:aws:cloudtrail:us-east-1:${ACCOUNT}:dashboard/nobody`, 'ResourceNotFoundException'],
    [`arn:aws:cloudtrail:us-east-1:${ACCOUNT}:eventdatastore/12345678`, 'ResourceNotFoundException'],
  ])('the resource %j is refused with %s', async (arn, code) => {
    const input = { ResourceArn: arn, ResourcePolicy: policy(statement()) };
    expect(await refused('PutResourcePolicy', input)).toBe(code);
    expect(await refused('GetResourcePolicy', { ResourceArn: arn })).toBe(code);
    expect(await refused('DeleteResourcePolicy', { ResourceArn: arn })).toBe(code);
  });
});

describe('resource policies of event data stores and dashboards', () => {
  const { ok, refused } = useReference({ managementAccount: true });
  const { store } = channelClient(ok);
  const policyOf = (Resource: string, Action: string) =>
    policy({ Effect: 'Allow', Principal: { Service: 'cloudtrail.amazonaws.com' }, Action, Resource });

  test('take actions of CloudTrail', async () => {
    const eds = await store('events', {}, 'Management');
    const { DashboardArn } = await ok('CreateDashboard', { Name: 'board' });
    for (const [ResourceArn, action] of [
      [eds, 'cloudtrail:StartQuery'],
      [DashboardArn, 'cloudtrail:StartDashboardRefresh'],
    ] as const) {
      const ResourcePolicy = policyOf(String(ResourceArn), action);
      expect(await ok('PutResourcePolicy', { ResourceArn, ResourcePolicy })).toEqual({ ResourceArn, ResourcePolicy });
      const other = { ResourceArn, ResourcePolicy: policyOf(String(ResourceArn), 's3:PutObject') };
      expect(await refused('PutResourcePolicy', other)).toBe('ResourcePolicyNotValidException');
    }
    await ok('DeleteDashboard', { DashboardId: 'board' });
    await ok('CreateDashboard', { Name: 'board' });
    expect(await refused('GetResourcePolicy', { ResourceArn: DashboardArn })).toBe('ResourcePolicyNotFoundException');
  });

  test('of a store that is pending deletion can be read, and not changed', async () => {
    const ResourceArn = await store('events', {}, 'Management');
    const ResourcePolicy = policyOf(ResourceArn, 'cloudtrail:StartQuery');
    await ok('PutResourcePolicy', { ResourceArn, ResourcePolicy });
    await ok('DeleteEventDataStore', { EventDataStore: ResourceArn });
    expect(await refused('PutResourcePolicy', { ResourceArn, ResourcePolicy })).toBe('ConflictException');
    expect(await refused('DeleteResourcePolicy', { ResourceArn })).toBe('ConflictException');
    expect((await ok('GetResourcePolicy', { ResourceArn })).ResourcePolicy).toBe(ResourcePolicy);
  });

  test('delegated administrators have one of their own on stores of the organization', async () => {
    await ok('RegisterOrganizationDelegatedAdmin', { MemberAccountId: '111122223333' });
    const ResourceArn = await store('theirs', { OrganizationEnabled: true }, 'Management');
    const answer = await ok('GetResourcePolicy', { ResourceArn });
    expect(answer).not.toHaveProperty('ResourcePolicy');
    expect(JSON.parse(String(answer.DelegatedAdminResourcePolicy)).Statement[0]).toMatchObject({
      Effect: 'Allow',
      Principal: { AWS: ['arn:aws:iam::111122223333:root'] },
      Resource: ResourceArn,
    });
    const ResourcePolicy = policyOf(ResourceArn, 'cloudtrail:StartQuery');
    expect(await ok('PutResourcePolicy', { ResourceArn, ResourcePolicy })).toEqual({ ...answer, ResourcePolicy });
    const own = await store('own', {}, 'Management');
    expect(await refused('GetResourcePolicy', { ResourceArn: own })).toBe('ResourcePolicyNotFoundException');
  });
});
