import { faults } from '../conditions/fault.js';
import { needing, pairs } from '../pair-entry.js';

/** The pace of calls, and the rights of callers in other services. */
export const rightsPairs = {
  ...pairs(
    'ThrottlingException',
    [
      'CreateEventDataStore',
      'CreateTrail',
      'DeleteTrail',
      'GetInsightSelectors',
      'PutEventConfiguration',
      'PutEventSelectors',
      'PutInsightSelectors',
      'StartLogging',
      'StopLogging',
      'UpdateEventDataStore',
      'UpdateTrail',
    ],
    needing('throttling', faults.throttled),
  ),
  ...pairs(
    'InsufficientDependencyServiceAccessPermissionException',
    [
      'CreateEventDataStore',
      'CreateTrail',
      'DeleteEventDataStore',
      'DeleteTrail',
      'DeregisterOrganizationDelegatedAdmin',
      'DisableFederation',
      'EnableFederation',
      'PutEventConfiguration',
      'PutEventSelectors',
      'RegisterOrganizationDelegatedAdmin',
      'RestoreEventDataStore',
      'StartEventDataStoreIngestion',
      'StartLogging',
      'StopEventDataStoreIngestion',
      'StopLogging',
      'UpdateEventDataStore',
      'UpdateTrail',
    ],
    needing('denial', faults.dependencies),
  ),
  ...pairs(
    'InsufficientIAMAccessPermissionException',
    ['PutEventConfiguration', 'RegisterOrganizationDelegatedAdmin'],
    needing('denial', faults.serviceRole),
  ),
};
