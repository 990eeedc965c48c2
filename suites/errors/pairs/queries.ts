import { outOfItsBounds } from '../conditions/parameters.js';
import { queryQuota } from '../conditions/quota.js';
import { closedKeyOfStore } from '../conditions/stores/closed-key-of-store.js';
import { deliveries, endedBefore, queryLists, senselessPrompt } from '../conditions/stores/queries.js';
import { askedBy, eitherBy, needing, pairs, provokedBy } from '../pair-entry.js';

const onQuery = ['CancelQuery', 'DescribeQuery', 'GetQueryResults'] as const;
const onStore = ['ListQueries', 'GenerateQuery'] as const;
const start = ['StartQuery'] as const;
const unknownStore = 'shapes/rejects-unknown-event-data-store';

/** Queries. */
export const queryPairs = {
  ...pairs('EventDataStoreNotFoundException', start, askedBy(unknownStore)),
  // A statement names a store by its id, and has no place for an ARN.
  ...pairs('EventDataStoreARNInvalidException', start, eitherBy(unknownStore)),
  ...pairs('InvalidParameterException', [...onQuery, ...onStore, ...start], provokedBy(outOfItsBounds)),
  ...pairs('InvalidParameterException', ['SearchSampleQueries'], askedBy('shapes/rejects-max-results-too-large')),
  ...pairs('InvalidQueryStatementException', start, askedBy('shapes/rejects-no-sql')),
  ...pairs('MaxConcurrentQueriesException', start, needing('other-region', queryQuota)),
  ...pairs('InvalidS3BucketNameException', start, provokedBy(deliveries.bucketName)),
  ...pairs('InvalidS3PrefixException', start, provokedBy(deliveries.prefix)),
  ...pairs('S3BucketDoesNotExistException', start, provokedBy(deliveries.missingBucket)),
  ...pairs('InsufficientS3BucketPolicyException', start, needing('neighbours', deliveries.closedBucket)),
  ...pairs(
    'InsufficientEncryptionPolicyException',
    ['StartQuery', 'GetQueryResults'],
    needing('neighbours', closedKeyOfStore),
  ),
  ...pairs('InactiveQueryException', ['CancelQuery'], provokedBy(endedBefore)),
  ...pairs('InvalidDateRangeException', ['ListQueries'], provokedBy(queryLists.dates)),
  ...pairs('InvalidQueryStatusException', ['ListQueries'], provokedBy(queryLists.status)),
  ...pairs('InvalidNextTokenException', ['ListQueries'], provokedBy(queryLists.token)),
  ...pairs('InvalidNextTokenException', ['GetQueryResults'], provokedBy(queryLists.resultsToken)),
  ...pairs('InvalidMaxResultsException', ['ListQueries'], provokedBy(queryLists.maxResults)),
  ...pairs('InvalidMaxResultsException', ['GetQueryResults'], provokedBy(queryLists.maxQueryResults)),
  ...pairs('GenerateResponseException', ['GenerateQuery'], provokedBy(senselessPrompt)),
};
