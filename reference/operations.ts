import type { OperationHandler } from './call.js';
import { createChannel } from './channels/create-channel.js';
import { deleteChannel } from './channels/delete-channel.js';
import { getChannel } from './channels/get-channel.js';
import { listChannels } from './channels/list-channels.js';
import { updateChannel } from './channels/update-channel.js';
import { createDashboard } from './dashboards/create-dashboard.js';
import { deleteDashboard } from './dashboards/delete-dashboard.js';
import { getDashboard } from './dashboards/get-dashboard.js';
import { listDashboards } from './dashboards/list-dashboards.js';
import { startDashboardRefresh } from './dashboards/start-dashboard-refresh.js';
import { updateDashboard } from './dashboards/update-dashboard.js';
import { getEventConfiguration } from './event-configuration/get-event-configuration.js';
import { putEventConfiguration } from './event-configuration/put-event-configuration.js';
import { lookupEvents } from './events/lookup-events.js';
import { disableFederation } from './federation/disable-federation.js';
import { enableFederation } from './federation/enable-federation.js';
import { getImport } from './imports/get-import.js';
import { listImportFailures } from './imports/list-import-failures.js';
import { listImports } from './imports/list-imports.js';
import { startImport } from './imports/start-import.js';
import { stopImport } from './imports/stop-import.js';
import { listInsightsData } from './insights/list-insights-data.js';
import { listInsightsMetricData } from './insights/list-insights-metric-data.js';
import { listPublicKeys } from './keys/list-public-keys.js';
import { createEventDataStore } from './lake/create-event-data-store.js';
import { deleteEventDataStore } from './lake/delete-event-data-store.js';
import { getEventDataStore } from './lake/get-event-data-store.js';
import { listEventDataStores } from './lake/list-event-data-stores.js';
import { restoreEventDataStore } from './lake/restore-event-data-store.js';
import { startEventDataStoreIngestion } from './lake/start-event-data-store-ingestion.js';
import { stopEventDataStoreIngestion } from './lake/stop-event-data-store-ingestion.js';
import { updateEventDataStore } from './lake/update-event-data-store.js';
import { deregisterDelegatedAdmin } from './organizations/deregister-delegated-admin.js';
import { registerDelegatedAdmin } from './organizations/register-delegated-admin.js';
import { deleteResourcePolicy } from './policies/delete-resource-policy.js';
import { getResourcePolicy } from './policies/get-resource-policy.js';
import { putResourcePolicy } from './policies/put-resource-policy.js';
import { cancelQuery } from './queries/cancel-query.js';
import { describeQuery } from './queries/describe-query.js';
import { generateQuery } from './queries/generate-query.js';
import { getQueryResults } from './queries/get-query-results.js';
import { listQueries } from './queries/list-queries.js';
import { searchSampleQueries } from './queries/search-sample-queries.js';
import { startQuery } from './queries/start-query.js';
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
  ['CancelQuery', cancelQuery],
  ['CreateEventDataStore', createEventDataStore],
  ['CreateChannel', createChannel],
  ['CreateDashboard', createDashboard],
  ['CreateTrail', createTrail],
  ['DeleteChannel', deleteChannel],
  ['DeleteDashboard', deleteDashboard],
  ['DeleteResourcePolicy', deleteResourcePolicy],
  ['DeleteEventDataStore', deleteEventDataStore],
  ['DeleteTrail', deleteTrail],
  ['DescribeQuery', describeQuery],
  ['DeregisterOrganizationDelegatedAdmin', deregisterDelegatedAdmin],
  ['DescribeTrails', describeTrails],
  ['GetChannel', getChannel],
  ['GetDashboard', getDashboard],
  ['DisableFederation', disableFederation],
  ['EnableFederation', enableFederation],
  ['GenerateQuery', generateQuery],
  ['GetEventConfiguration', getEventConfiguration],
  ['GetEventDataStore', getEventDataStore],
  ['GetEventSelectors', getEventSelectors],
  ['GetImport', getImport],
  ['GetInsightSelectors', getInsightSelectors],
  ['GetQueryResults', getQueryResults],
  ['GetResourcePolicy', getResourcePolicy],
  ['GetTrail', getTrail],
  ['GetTrailStatus', getTrailStatus],
  ['ListEventDataStores', listEventDataStores],
  ['ListImportFailures', listImportFailures],
  ['ListImports', listImports],
  ['ListInsightsData', listInsightsData],
  ['ListInsightsMetricData', listInsightsMetricData],
  ['ListChannels', listChannels],
  ['ListDashboards', listDashboards],
  ['ListPublicKeys', listPublicKeys],
  ['ListQueries', listQueries],
  ['ListTags', listTags],
  ['ListTrails', listTrails],
  ['LookupEvents', lookupEvents],
  ['PutEventConfiguration', putEventConfiguration],
  ['PutEventSelectors', putEventSelectors],
  ['PutInsightSelectors', putInsightSelectors],
  ['PutResourcePolicy', putResourcePolicy],
  ['RegisterOrganizationDelegatedAdmin', registerDelegatedAdmin],
  ['RemoveTags', removeTags],
  ['StartDashboardRefresh', startDashboardRefresh],
  ['RestoreEventDataStore', restoreEventDataStore],
  ['SearchSampleQueries', searchSampleQueries],
  ['StartEventDataStoreIngestion', startEventDataStoreIngestion],
  ['StartImport', startImport],
  ['StartLogging', startLogging],
  ['StartQuery', startQuery],
  ['StopEventDataStoreIngestion', stopEventDataStoreIngestion],
  ['StopImport', stopImport],
  ['StopLogging', stopLogging],
  ['UpdateEventDataStore', updateEventDataStore],
  ['UpdateChannel', updateChannel],
  ['UpdateDashboard', updateDashboard],
  ['UpdateTrail', updateTrail],
]);
