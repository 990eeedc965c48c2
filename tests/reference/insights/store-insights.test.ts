import { describe, expect, test } from 'vitest';
import { NOBODY, selecting, storeArn, useLake } from '../lake/lake-client.js';

const RATE = { InsightType: 'ApiCallRateInsight' };
const ERRORS = { InsightType: 'ApiErrorRateInsight' };
const readOnly = (...values: string[]) => ({
  AdvancedEventSelectors: values.map((value) => ({
    FieldSelectors: [
      { Field: 'eventCategory', Equals: ['Management'] },
      { Field: 'readOnly', Equals: [value] },
    ],
  })),
});

describe('Insights selectors of an event data store, behaviour.md section 3', () => {
  const { ok, refused, store } = useLake();

  async function stores(more: object = {}) {
    const source = await store('source', more);
    const destination = await store('destination', selecting('Insight'));
    return { EventDataStore: source.id, InsightsDestination: destination.id, source, destination };
  }

  test('are put with a destination, read back, and turned off with an empty list', async () => {
    const { source, destination, ...named } = await stores();
    expect(await refused('GetInsightSelectors', named)).toBe('InsightNotEnabledException');
    const answer = await ok('PutInsightSelectors', { ...named, InsightSelectors: [RATE, ERRORS] });
    expect(answer).toEqual({
      EventDataStoreArn: source.arn,
      InsightSelectors: [RATE, ERRORS].map((one) => ({ ...one, EventCategories: ['Management'] })),
      InsightsDestination: destination.arn,
    });
    expect(await ok('GetInsightSelectors', { EventDataStore: source.arn })).toEqual(answer);
    const off = { EventDataStore: source.arn, InsightSelectors: [] };
    expect(await ok('PutInsightSelectors', off)).toEqual({ EventDataStoreArn: source.arn, InsightSelectors: [] });
    expect(await refused('GetInsightSelectors', { EventDataStore: source.arn })).toBe('InsightNotEnabledException');
  });

  test.each([
    ['no destination', { InsightsDestination: null }, 'InvalidParameterCombinationException'],
    ['a destination that is not there', { InsightsDestination: NOBODY }, 'InvalidParameterException'],
    ['a source that is not there', { EventDataStore: NOBODY }, 'InvalidParameterException'],
    [
      'an ARN of another account',
      { EventDataStore: storeArn(NOBODY, 'us-east-1', '999999999999') },
      'CloudTrailARNInvalidException',
    ],
    ['a trail beside it', { TrailName: 'first' }, 'InvalidParameterCombinationException'],
    ['data events', { InsightSelectors: [{ ...RATE, EventCategories: ['Data'] }] }, 'InvalidInsightSelectorsException'],
    ['an unknown type', { InsightSelectors: [{ InsightType: 'Other' }] }, 'InvalidInsightSelectorsException'],
    ['no list', { InsightSelectors: null }, 'InvalidInsightSelectorsException'],
  ])('%s is refused', async (_what, change, code) => {
    const { source, destination, ...named } = await stores();
    expect(await refused('PutInsightSelectors', { ...named, InsightSelectors: [RATE], ...change })).toBe(code);
    expect(await refused('GetInsightSelectors', source)).toBe('InsightNotEnabledException');
    expect(destination.arn).not.toBe(source.arn);
  });

  test('the destination must log Insights events, and the source management events', async () => {
    const { source, destination } = await stores();
    const input = { EventDataStore: source.arn, InsightsDestination: source.arn, InsightSelectors: [RATE] };
    expect(await refused('PutInsightSelectors', input)).toBe('InvalidInsightSelectorsException');
    const reverse = { EventDataStore: destination.arn, InsightsDestination: destination.arn };
    expect(await refused('PutInsightSelectors', { ...reverse, InsightSelectors: [ERRORS] })).toBe(
      'InvalidInsightSelectorsException',
    );
  });

  test('call rates need events that write, error rates do not', async () => {
    const { source, destination, ...named } = await stores(readOnly('true'));
    expect(await refused('PutInsightSelectors', { ...named, InsightSelectors: [RATE] })).toBe(
      'InvalidInsightSelectorsException',
    );
    await ok('PutInsightSelectors', { ...named, InsightSelectors: [ERRORS] });
    await ok('UpdateEventDataStore', { EventDataStore: source.id, ...readOnly('true', 'false') });
    await ok('PutInsightSelectors', { ...named, InsightSelectors: [RATE] });
    expect(destination.arn).not.toBe(source.arn);
  });

  test('the selectors of the store must go on to fit', async () => {
    const { source, destination, ...named } = await stores();
    await ok('PutInsightSelectors', { ...named, InsightSelectors: [RATE] });
    const code = 'InvalidInsightSelectorsException';
    expect(await refused('UpdateEventDataStore', { ...source, ...readOnly('true') })).toBe(code);
    expect(await refused('UpdateEventDataStore', { ...source, ...selecting('NetworkActivity') })).toBe(code);
    await ok('UpdateEventDataStore', { ...source, ...readOnly('false') });
    await ok('UpdateEventDataStore', { ...destination, RetentionPeriod: 8 });
  });

  test('neither store may be pending deletion', async () => {
    const { source, destination, ...named } = await stores();
    await ok('DeleteEventDataStore', destination);
    expect(await refused('PutInsightSelectors', { ...named, InsightSelectors: [RATE] })).toBe(
      'OperationNotPermittedException',
    );
    expect(source.arn).not.toBe(destination.arn);
  });
});
