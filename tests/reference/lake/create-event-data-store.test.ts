import { describe, expect, test } from 'vitest';
import { START } from '../reference-client.js';
import { SETTLED, selecting, useLake } from './lake-client.js';

const defaultSelectors = [
  { Name: 'Default management events', FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] },
];

describe('CreateEventDataStore, behaviour.md section 4', () => {
  const { ok, refused, clock, store, status } = useLake();

  test('fills in every default, and answers with numbers for timestamps', async () => {
    const answer = await ok('CreateEventDataStore', { Name: 'first' });
    expect(answer).toEqual({
      EventDataStoreArn: expect.stringMatching(
        /^arn:aws:cloudtrail:us-east-1:123456789012:eventdatastore\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      ),
      Name: 'first',
      Status: 'CREATED',
      AdvancedEventSelectors: defaultSelectors,
      MultiRegionEnabled: true,
      OrganizationEnabled: false,
      RetentionPeriod: 366,
      TerminationProtectionEnabled: true,
      CreatedTimestamp: START / 1000,
      UpdatedTimestamp: START / 1000,
      BillingMode: 'EXTENDABLE_RETENTION_PRICING',
    });
  });

  test('is CREATED at first, and soon ENABLED', async () => {
    const { arn } = await store('first');
    expect(await status(arn)).toBe('CREATED');
    clock.advance(SETTLED);
    expect(await status(arn)).toBe('ENABLED');
  });

  test('is STOPPED_INGESTION when it is not to start', async () => {
    const { arn } = await store('first', { StartIngestion: false });
    expect(await status(arn)).toBe('CREATED');
    clock.advance(SETTLED);
    expect(await status(arn)).toBe('STOPPED_INGESTION');
  });

  test('the billing mode decides the default retention', async () => {
    const fixed = await ok('CreateEventDataStore', { Name: 'fixed', BillingMode: 'FIXED_RETENTION_PRICING' });
    expect(fixed).toMatchObject({ BillingMode: 'FIXED_RETENTION_PRICING', RetentionPeriod: 2557 });
  });

  test.each([
    ['EXTENDABLE_RETENTION_PRICING', 7, true],
    ['EXTENDABLE_RETENTION_PRICING', 6, false],
    ['EXTENDABLE_RETENTION_PRICING', 3653, true],
    ['EXTENDABLE_RETENTION_PRICING', 3654, false],
    ['FIXED_RETENTION_PRICING', 6, false],
    ['FIXED_RETENTION_PRICING', 7, true],
    ['FIXED_RETENTION_PRICING', 2557, true],
    ['FIXED_RETENTION_PRICING', 2558, false],
  ])('%s with %d days: %s', async (BillingMode, RetentionPeriod, allowed) => {
    const input = { Name: 'first', BillingMode, RetentionPeriod };
    if (allowed) expect(await ok('CreateEventDataStore', input)).toMatchObject({ RetentionPeriod });
    else expect(await refused('CreateEventDataStore', input)).toBe('InvalidParameterException');
  });

  test.each([
    [{}, 'InvalidParameterException'],
    [{ Name: 'ab' }, 'InvalidParameterException'],
    [{ Name: 'x'.repeat(129) }, 'InvalidParameterException'],
    [{ Name: 'with blank' }, 'InvalidParameterException'],
    [{ Name: 'first', BillingMode: 'FREE' }, 'InvalidParameterException'],
    [{ Name: 'first', AdvancedEventSelectors: [] }, 'InvalidEventSelectorsException'],
    [{ Name: 'first', ...selecting('Nothing') }, 'InvalidEventSelectorsException'],
    [{ Name: 'first', ...selecting('Data') }, 'InvalidEventSelectorsException'],
    [{ Name: 'first', KmsKeyId: 'no key' }, 'InvalidKmsKeyIdException'],
    [{ Name: 'first', KmsKeyId: 'alias/nobody' }, 'KmsKeyNotFoundException'],
    [{ Name: 'first', TagsList: [{ Key: 'a' }, { Key: 'a' }] }, 'InvalidTagParameterException'],
    [
      { Name: 'first', TagsList: Array.from({ length: 51 }, (_, i) => ({ Key: `k${i}` })) },
      'InvalidTagParameterException',
    ],
    [{ Name: 'first', OrganizationEnabled: true }, 'OrganizationsNotInUseException'],
  ])('%.90j is refused with %s, and makes nothing', async (input, code) => {
    expect(await refused('CreateEventDataStore', input)).toBe(code);
    expect((await ok('ListEventDataStores')).EventDataStores).toEqual([]);
  });

  test.each(['abc', 'x'.repeat(128), 'Aa0._-'])('the name %.20s is allowed', async (name) => {
    await store(name);
  });

  test.each(['NetworkActivity', 'Insight', 'ConfigurationItem', 'Evidence', 'ActivityAuditLog'])(
    'a store can select %s',
    async (category) => {
      const input = { Name: 'first', ...selecting(category) };
      expect(await ok('CreateEventDataStore', input)).toMatchObject(selecting(category));
    },
  );

  test('there is nothing to filter by beside a category that is chosen as a whole', async () => {
    const FieldSelectors = [
      { Field: 'eventCategory', Equals: ['ConfigurationItem'] },
      { Field: 'readOnly', Equals: ['true'] },
    ];
    expect(await refused('CreateEventDataStore', { Name: 'first', AdvancedEventSelectors: [{ FieldSelectors }] })).toBe(
      'InvalidEventSelectorsException',
    );
  });

  test('a condition without an operator is refused', async () => {
    const FieldSelectors = [{ Field: 'eventCategory', Equals: ['Management'] }, { Field: 'eventName' }];
    expect(await refused('CreateEventDataStore', { Name: 'first', AdvancedEventSelectors: [{ FieldSelectors }] })).toBe(
      'InvalidEventSelectorsException',
    );
  });

  test('six selectors are allowed, as in the user guide', async () => {
    await store('first', selecting(...Array.from({ length: 6 }, () => 'Management')));
  });

  test('a name is there once per Region, also while it waits for its deletion', async () => {
    const first = await store('first');
    expect(await refused('CreateEventDataStore', { Name: 'first' })).toBe('EventDataStoreAlreadyExistsException');
    await ok('DeleteEventDataStore', first);
    expect(await refused('CreateEventDataStore', { Name: 'first' })).toBe('EventDataStoreAlreadyExistsException');
    await store('first', {}, 'eu-west-1');
  });

  test('ten per Region, those pending deletion among them', async () => {
    const [first] = await Promise.all(Array.from({ length: 10 }, (_, i) => store(`store-${i}`)));
    expect(await refused('CreateEventDataStore', { Name: 'more' })).toBe('EventDataStoreMaxLimitExceededException');
    await ok('DeleteEventDataStore', first);
    expect(await refused('CreateEventDataStore', { Name: 'more' })).toBe('EventDataStoreMaxLimitExceededException');
    await store('more', {}, 'eu-west-1');
  });

  test('tags are returned, and are those of ListTags, AddTags and RemoveTags', async () => {
    const TagsList = [{ Key: 'a', Value: '1' }, { Key: 'b' }];
    const created = await ok('CreateEventDataStore', { Name: 'first', TagsList });
    expect(created.TagsList).toEqual(TagsList);
    const ResourceId = created.EventDataStoreArn;
    await ok('AddTags', { ResourceId, TagsList: [{ Key: 'c', Value: '3' }] });
    await ok('RemoveTags', { ResourceId, TagsList: [{ Key: 'a' }] });
    expect(await ok('ListTags', { ResourceIdList: [ResourceId] })).toEqual({
      ResourceTagList: [{ ResourceId, TagsList: [{ Key: 'b' }, { Key: 'c', Value: '3' }] }],
    });
  });
});

describe('CreateEventDataStore in the management account', () => {
  const { ok } = useLake({ managementAccount: true });

  test('can make a store of the organization', async () => {
    const input = { Name: 'first', OrganizationEnabled: true };
    expect(await ok('CreateEventDataStore', input)).toMatchObject({ OrganizationEnabled: true });
  });
});
