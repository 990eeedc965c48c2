import { noSql, protectedDashboard, refreshRunning, tooManyWidgets } from '../conditions/dashboards.js';
import { duplicateDashboard } from '../conditions/naming/duplicate-name.js';
import { unknownStoreOfWidget } from '../conditions/naming/unknown-resource.js';
import { closedKeyOfStore } from '../conditions/stores/closed-key-of-store.js';
import { tagTwice } from '../conditions/tags.js';
import { askedBy, needing, pairs, provokedBy } from '../pair-entry.js';

const both = ['CreateDashboard', 'UpdateDashboard'] as const;
const create = ['CreateDashboard'] as const;
const update = ['UpdateDashboard'] as const;
const refresh = ['StartDashboardRefresh'] as const;

/** Dashboards. */
export const dashboardPairs = {
  ...pairs('ConflictException', create, provokedBy(duplicateDashboard)),
  ...pairs('ConflictException', ['DeleteDashboard'], provokedBy(protectedDashboard)),
  ...pairs('InvalidQueryStatementException', create, askedBy('shapes/rejects-no-sql')),
  ...pairs('InvalidQueryStatementException', update, provokedBy(noSql)),
  ...pairs('EventDataStoreNotFoundException', both, provokedBy(unknownStoreOfWidget)),
  ...pairs('EventDataStoreNotFoundException', refresh, needing('time')),
  ...pairs('InsufficientEncryptionPolicyException', both, needing('neighbours', closedKeyOfStore)),
  ...pairs('ServiceQuotaExceededException', both, provokedBy(tooManyWidgets)),
  ...pairs('ServiceQuotaExceededException', refresh, provokedBy(refreshRunning)),
  ...pairs('InvalidTagParameterException', create, provokedBy(tagTwice)),
};
