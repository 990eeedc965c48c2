import { describe, expect, test } from 'vitest';
import { NOBODY, selecting, useLake } from '../lake/lake-client.js';
import { trailArn } from '../reference-client.js';

const keys = (count: number, Type = 'TagContext') => ({
  Type,
  Equals: Array.from({ length: count }, (_, i) => `key-${i}`),
});
const aggregation = { Templates: ['API_ACTIVITY', 'RESOURCE_ACCESS', 'USER_ACTIONS'], EventCategory: 'Data' };

describe('the event configuration of an event data store, behaviour.md section 3', () => {
  const { ok, refused, store } = useLake();

  test('is Standard without context keys, until something else is put', async () => {
    const made = await store('first');
    expect(await ok('GetEventConfiguration', made)).toEqual({
      EventDataStoreArn: made.arn,
      MaxEventSize: 'Standard',
      ContextKeySelectors: [],
    });
    const configuration = { MaxEventSize: 'Large', ContextKeySelectors: [keys(50), keys(1, 'RequestContext')] };
    const answer = await ok('PutEventConfiguration', { ...made, ...configuration });
    expect(answer).toEqual({ EventDataStoreArn: made.arn, ...configuration });
    expect(await ok('GetEventConfiguration', { EventDataStore: made.id })).toEqual(answer);
  });

  test('context keys need large events, also when the size alone is changed', async () => {
    const made = await store('first');
    const ContextKeySelectors = [keys(1)];
    const code = 'InvalidParameterCombinationException';
    expect(await refused('PutEventConfiguration', { ...made, ContextKeySelectors })).toBe(code);
    await ok('PutEventConfiguration', { ...made, MaxEventSize: 'Large', ContextKeySelectors });
    expect(await refused('PutEventConfiguration', { ...made, MaxEventSize: 'Standard' })).toBe(code);
    expect(await ok('GetEventConfiguration', made)).toMatchObject({ MaxEventSize: 'Large', ContextKeySelectors });
    await ok('PutEventConfiguration', { ...made, MaxEventSize: 'Standard', ContextKeySelectors: [] });
  });

  test.each([
    [{ MaxEventSize: 'Huge' }, 'InvalidParameterException'],
    [{ ContextKeySelectors: [keys(1), keys(1), keys(1)] }, 'InvalidParameterException'],
    [{ ContextKeySelectors: [keys(51)] }, 'InvalidParameterException'],
    [{ ContextKeySelectors: [keys(0)] }, 'InvalidParameterException'],
    [{ ContextKeySelectors: [keys(1, 'Other')] }, 'InvalidParameterException'],
    [{ ContextKeySelectors: [{ Type: 'TagContext', Equals: ['x'.repeat(129)] }] }, 'InvalidParameterException'],
    [{ ContextKeySelectors: [{ Type: 'TagContext', Equals: [''] }] }, 'InvalidParameterException'],
    [{ AggregationConfigurations: [aggregation] }, 'InvalidParameterCombinationException'],
    [{ TrailName: 'first' }, 'InvalidParameterCombinationException'],
    [{ EventDataStore: null }, 'InvalidParameterException'],
    [{ EventDataStore: NOBODY }, 'EventDataStoreNotFoundException'],
  ])('%.80j is refused with %s', async (input, code) => {
    const made = await store('first');
    expect(await refused('PutEventConfiguration', { ...made, MaxEventSize: 'Large', ...input })).toBe(code);
    expect(await ok('GetEventConfiguration', made)).toMatchObject({ MaxEventSize: 'Standard' });
  });

  test('a store for other events than those of trails has none', async () => {
    const made = await store('first', selecting('Insight'));
    const code = 'InvalidEventDataStoreCategoryException';
    expect(await refused('PutEventConfiguration', { ...made, MaxEventSize: 'Large' })).toBe(code);
    expect(await refused('GetEventConfiguration', made)).toBe(code);
  });

  test('a store that is pending deletion is refused, each with a code that is declared', async () => {
    const made = await store('first');
    await ok('DeleteEventDataStore', made);
    expect(await refused('PutEventConfiguration', { ...made, MaxEventSize: 'Large' })).toBe(
      'InactiveEventDataStoreException',
    );
    expect(await refused('GetEventConfiguration', made)).toBe('InvalidEventDataStoreStatusException');
  });
});

describe('the event configuration of a trail', () => {
  const { ok, refused, trail } = useLake();

  test('is its aggregations', async () => {
    await trail('first');
    expect(await ok('GetEventConfiguration', { TrailName: 'first' })).toEqual({
      TrailARN: trailArn('first'),
      AggregationConfigurations: [],
    });
    const answer = await ok('PutEventConfiguration', { TrailName: 'first', AggregationConfigurations: [aggregation] });
    expect(answer).toEqual({ TrailARN: trailArn('first'), AggregationConfigurations: [aggregation] });
    expect(await ok('GetEventConfiguration', { TrailName: trailArn('first') })).toEqual(answer);
    await ok('PutEventConfiguration', { TrailName: 'first', AggregationConfigurations: [] });
    expect(await ok('GetEventConfiguration', { TrailName: 'first' })).toMatchObject({ AggregationConfigurations: [] });
  });

  test.each([
    [{ AggregationConfigurations: [aggregation, aggregation] }, 'InvalidParameterException'],
    [{ AggregationConfigurations: [{ ...aggregation, EventCategory: 'Management' }] }, 'InvalidParameterException'],
    [{ AggregationConfigurations: [{ ...aggregation, Templates: [] }] }, 'InvalidParameterException'],
    [{ AggregationConfigurations: [{ ...aggregation, Templates: ['OTHER'] }] }, 'InvalidParameterException'],
    [{ AggregationConfigurations: [{}] }, 'InvalidParameterException'],
    [{ MaxEventSize: 'Large' }, 'InvalidParameterCombinationException'],
    [{ ContextKeySelectors: [] }, 'InvalidParameterCombinationException'],
    [{ TrailName: 'nobody' }, 'TrailNotFoundException'],
    [{ TrailName: 'a' }, 'InvalidTrailNameException'],
    [{ TrailName: trailArn('first', 'eu-west-1') }, 'InvalidHomeRegionException'],
    [{ TrailName: null }, 'InvalidParameterException'],
  ])('%.100j is refused with %s', async (input, code) => {
    await trail('first');
    expect(await refused('PutEventConfiguration', { TrailName: 'first', ...input })).toBe(code);
  });

  test('one of the two is to be named', async () => {
    expect(await refused('GetEventConfiguration', {})).toBe('InvalidParameterException');
    expect(await refused('GetEventConfiguration', { TrailName: 'first', EventDataStore: NOBODY })).toBe(
      'InvalidParameterCombinationException',
    );
  });
});
