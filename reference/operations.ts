import type { OperationHandler } from './call.js';
import { lookupEvents } from './events/lookup-events.js';
import { listPublicKeys } from './keys/list-public-keys.js';
import { getEventSelectors } from './selectors/get-event-selectors.js';
import { getInsightSelectors } from './selectors/get-insight-selectors.js';
import { putEventSelectors } from './selectors/put-event-selectors.js';
import { putInsightSelectors } from './selectors/put-insight-selectors.js';
import { addTags } from './tags/add-tags.js';
import { listTags } from './tags/list-tags.js';
import { removeTags } from './tags/remove-tags.js';
import { createTrail } from './trails/create-trail.js';
import { deleteTrail } from './trails/delete-trail.js';
import { describeTrails } from './trails/describe-trails.js';
import { getTrail } from './trails/get-trail.js';
import { getTrailStatus } from './trails/get-trail-status.js';
import { listTrails } from './trails/list-trails.js';
import { startLogging } from './trails/start-logging.js';
import { stopLogging } from './trails/stop-logging.js';
import { updateTrail } from './trails/update-trail.js';

/** The operations that the reference has. What is not here is answered as an operation that the API does not have. */
export const operations: ReadonlyMap<string, OperationHandler> = new Map<string, OperationHandler>([
  ['AddTags', addTags],
  ['CreateTrail', createTrail],
  ['DeleteTrail', deleteTrail],
  ['DescribeTrails', describeTrails],
  ['GetEventSelectors', getEventSelectors],
  ['GetInsightSelectors', getInsightSelectors],
  ['GetTrail', getTrail],
  ['GetTrailStatus', getTrailStatus],
  ['ListPublicKeys', listPublicKeys],
  ['ListTags', listTags],
  ['ListTrails', listTrails],
  ['LookupEvents', lookupEvents],
  ['PutEventSelectors', putEventSelectors],
  ['PutInsightSelectors', putInsightSelectors],
  ['RemoveTags', removeTags],
  ['StartLogging', startLogging],
  ['StopLogging', stopLogging],
  ['UpdateTrail', updateTrail],
]);
