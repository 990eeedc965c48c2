import type { Call } from '../call.js';
import type { EventDataStore } from '../lake/event-data-store.js';
import { findEventDataStore } from '../lake/find-event-data-store.js';
import { categoriesOf } from '../lake/store-selectors.js';
import { ServiceFault } from '../service-fault.js';
import type { AdvancedEventSelector } from './event-selector.js';
import type { InsightSelector } from './insight-selector.js';

/** Put- and GetInsightSelectors declare neither of the codes that event data stores have elsewhere. */
const CODES = { arn: 'CloudTrailARNInvalidException', absent: 'InvalidParameterException' };

/**
 * The event data store that Insights is to be set or read for.
 *
 * @throws {ServiceFault} CloudTrailARNInvalidException, InvalidParameterException
 */
export function findInsightStore(name: string, call: Call): EventDataStore {
  return findEventDataStore(name, call, CODES);
}

/**
 * Sets the Insights of a store, or turns it off with an empty list. To turn it on the source must log management
 * events, and the destination, which must be named, Insights events (API_PutInsightSelectors).
 *
 * @throws {ServiceFault} InvalidParameterCombinationException, InvalidInsightSelectorsException,
 * OperationNotPermittedException for a store that is pending deletion, which no declared code is about
 */
export function setStoreInsights(
  source: EventDataStore,
  selectors: InsightSelector[],
  destinationName: string | undefined,
  call: Call,
): void {
  const destination = destinationName === undefined ? undefined : findInsightStore(destinationName, call);
  for (const store of [source, destination]) {
    if (store?.deletedAt !== undefined) {
      throw new ServiceFault('OperationNotPermittedException', `${store.arn} is pending deletion`);
    }
  }
  if (selectors.length === 0) {
    source.insights = undefined;
    return;
  }
  if (destination === undefined) {
    throw new ServiceFault('InvalidParameterCombinationException', 'EventDataStore needs InsightsDestination');
  }
  if (selectors.some(({ EventCategories }) => EventCategories.includes('Data'))) {
    throw invalid('Event data stores log Insights on management events only');
  }
  checkInsightsFit(selectors, source.settings.selectors);
  if (!categoriesOf(destination.settings.selectors).has('Insight')) {
    throw invalid(`The destination ${destination.arn} does not log Insights events`);
  }
  source.insights = { selectors, destinationArn: destination.arn };
}

/**
 * Call rates are those of writing management events, error rates those of management events
 * (API_UpdateEventDataStore, InvalidInsightSelectorsException).
 *
 * @throws {ServiceFault} InvalidInsightSelectorsException
 */
export function checkInsightsFit(
  insights: readonly InsightSelector[],
  selectors: readonly AdvancedEventSelector[],
): void {
  const management = selectors.filter((one) => categoriesOf([one]).has('Management'));
  if (management.length === 0) throw invalid('The event data store does not log management events');
  const writes = management.some(({ FieldSelectors }) => {
    const readOnly = FieldSelectors.find(({ Field }) => Field === 'readOnly')?.Equals;
    return readOnly === undefined || readOnly.includes('false');
  });
  if (!writes && insights.some(({ InsightType }) => InsightType === 'ApiCallRateInsight')) {
    throw invalid('ApiCallRateInsight needs an event data store that logs write management events');
  }
}

function invalid(message: string): ServiceFault {
  return new ServiceFault('InvalidInsightSelectorsException', message);
}
