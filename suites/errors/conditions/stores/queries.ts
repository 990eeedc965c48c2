import type { Json } from '../../../../common/json.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { ownQuery, untilEnded } from '../../../support/resources/own-query.js';
import { plainRequest, requestOn } from '../../../support/scenarios/requests.js';
import { nobodysToken } from '../../../support/test-data/nobodys.js';
import type { Condition } from '../../condition.js';

/** ListQueries on a store that is there, with a member that is wrong. */
const listing = (
  slug: string,
  title: string,
  aspect: string,
  wrong: Record<string, Json>,
): Condition<'ListQueries'> => ({
  slug,
  title,
  requirement: `queries.list.${aspect}`,
  access: 'full',
  async provoke(t, operation) {
    const { arn } = await t.stores.shared();
    return { input: { ...(await requestOn(t, operation, 'store', arn)), ...wrong } };
  },
});

/** GetQueryResults of a query that is there, with a member that is wrong. */
const results = (
  slug: string,
  title: string,
  aspect: string,
  wrong: Record<string, Json>,
): Condition<'GetQueryResults'> => ({
  slug,
  title,
  requirement: `queries.list.${aspect}`,
  access: 'full',
  provoke: async (t, operation) => ({
    input: { ...(await requestOn(t, operation, 'query', await endedQuery(t))), ...wrong },
  }),
});

/** StartQuery on a store that is there, with its results delivered where that cannot be. */
const delivery = (
  slug: string,
  title: string,
  aspect: string,
  uri: (t: CheckContext) => string | Promise<string>,
): Condition<'StartQuery'> => ({
  slug,
  title,
  requirement: `queries.start.${aspect}`,
  access: 'full',
  async provoke(t, operation) {
    const DeliveryS3Uri = await uri(t);
    const { arn } = await t.stores.shared();
    return { input: { ...(await requestOn(t, operation, 'statement', arn)), DeliveryS3Uri } };
  },
});

const later = 1_700_000_000;

/** What lists of queries, and their results, are refused for. */
export const queryLists = {
  dates: listing('reversed-time-range', 'a start after the end', 'date-range', {
    StartTime: later,
    EndTime: later - 3600,
  }),
  status: listing('unknown-status', 'an unknown query status', 'status', { QueryStatus: 'NO_SUCH_STATUS' }),
  token: listing('unknown-token', 'an unknown token', 'token', { NextToken: nobodysToken }),
  maxResults: listing('max-results-too-large', 'MaxResults above 1000', 'max-results', { MaxResults: 1001 }),
  resultsToken: results('unknown-token', 'an unknown token', 'token', { NextToken: nobodysToken }),
  maxQueryResults: results('max-results-too-large', 'MaxQueryResults above 1000', 'max-results', {
    MaxQueryResults: 1001,
  }),
};

/** Where the results of a query cannot be delivered. */
export const deliveries = {
  bucketName: delivery(
    'bad-bucket-name',
    'delivery to a bucket name that S3 does not allow',
    'bucket-name',
    () => 's3://ctc..two-dots-in-a-row',
  ),
  missingBucket: delivery(
    'missing-bucket',
    'delivery to a bucket that does not exist',
    'bucket-missing',
    (t) => `s3://${t.freshName()}-no-such-bucket`,
  ),
  prefix: delivery(
    'long-prefix',
    'delivery to a key prefix of 900 characters',
    'prefix',
    async (t) => `s3://${await t.fixtures.bucket()}/${'p'.repeat(900)}`,
  ),
  closedBucket: delivery(
    'closed-bucket',
    'delivery to a bucket whose policy denies CloudTrail',
    'bucket-policy',
    async (t) => `s3://${await t.dependencies.closedBucket()}`,
  ),
};

/** The id of a query that has come to its end. */
async function endedQuery(t: CheckContext): Promise<string> {
  const { id } = await ownQuery(t);
  await untilEnded(t, id);
  return id;
}

/** The cancellation of a query that has ended. */
export const endedBefore: Condition<'CancelQuery'> = {
  slug: 'ended-query',
  title: 'the cancellation of a query that has ended',
  requirement: 'queries.cancel.ended',
  access: 'full',
  provoke: async (t, operation) => ({ input: await requestOn(t, operation, 'query', await endedQuery(t)) }),
};

/** A prompt that is about nothing. A service that makes a query of it all the same is not wrong. */
export const senselessPrompt: Condition<'GenerateQuery'> = {
  slug: 'senseless-prompt',
  title: 'a prompt from which no query can be generated',
  requirement: 'queries.generate.nothing',
  access: 'full',
  provoke: async (t, operation) => ({
    input: { ...(await plainRequest(t, operation)), Prompt: 'zzz qqq xxx' },
    mayAccept: true,
  }),
};
