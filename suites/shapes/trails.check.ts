import type { JsonObject } from '../../common/json.js';
import { check } from '../../harness/engine/context/check.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { plainRequest, requestOn, unpreparedRequest } from '../support/scenarios/requests.js';
import { rejects } from './rejects.js';

/** A trail that would write to a bucket, with a name that is removed when the check ends. */
async function trailTo(t: CheckContext, bucket: string): Promise<JsonObject & { Name: string }> {
  return { ...(await requestOn(t, 'CreateTrail', 'bucket', bucket)), Name: await t.trails.takeName() };
}

/** Operations on trails, called in a way that the service refuses. */
export const refused = [
  rejects('CreateTrail', {
    slug: 'blank-name',
    title: 'an empty name',
    wrong: { Name: '' },
    requirement: 'trail.name.blank',
    codes: ['InvalidTrailNameException'],
  }),
  check({
    id: 'CreateTrail/shapes/rejects-blank-name-and-bucket',
    title: 'reports an empty name before an empty bucket',
    requirements: ['trail.name.order'],
    body: async (t) => {
      // Whether an empty name is accepted, the check before asks.
      const how = { requirement: 'trail.name.order', codes: ['InvalidTrailNameException'], mayAccept: true };
      const request = { ...(await unpreparedRequest(t, 'CreateTrail')), Name: '', S3BucketName: '' };
      await t.rejected('CreateTrail', request, how);
    },
  }),
  check({
    id: 'CreateTrail/shapes/rejects-bad-name',
    title: 'rejects a name that ends in a hyphen',
    requirements: ['trail.name.rules'],
    body: async (t) => {
      const request = await trailTo(t, await t.fixtures.bucket());
      const rejection = { requirement: 'trail.name.rules', codes: ['InvalidTrailNameException'] };
      await t.rejected('CreateTrail', { ...request, Name: `${request.Name}-` }, rejection);
    },
  }),
  check({
    id: 'CreateTrail/shapes/rejects-missing-bucket',
    title: 'rejects a bucket that does not exist',
    requirements: ['trail.create.bucket-missing'],
    body: async (t) => {
      const request = await trailTo(t, `${t.freshName()}-no-such-bucket`);
      const rejection = { requirement: 'trail.create.bucket-missing', codes: ['S3BucketDoesNotExistException'] };
      await t.rejected('CreateTrail', request, rejection);
    },
  }),
  check({
    id: 'CreateTrail/shapes/rejects-multi-region-without-global-events',
    title: 'rejects a multi-Region trail without global service events',
    requirements: ['trail.multi-region.global-events'],
    body: async (t) => {
      const request = await trailTo(t, await t.fixtures.bucket());
      const wrong = { IsMultiRegionTrail: true, IncludeGlobalServiceEvents: false };
      const codes = ['InvalidParameterCombinationException'];
      await t.rejected(
        'CreateTrail',
        { ...request, ...wrong },
        { requirement: 'trail.multi-region.global-events', codes },
      );
    },
  }),
  check({
    id: 'PutEventSelectors/shapes/rejects-empty-list',
    title: 'rejects an empty list of selectors',
    requirements: ['selectors.put.empty'],
    body: async (t) => {
      const request = { ...(await plainRequest(t, 'PutEventSelectors')), EventSelectors: [] };
      const rejection = { requirement: 'selectors.put.empty', codes: ['InvalidEventSelectorsException'] };
      await t.rejected('PutEventSelectors', request, rejection);
    },
  }),
  rejects('DescribeTrails', {
    slug: 'wrong-type',
    title: 'a string instead of a list',
    wrong: { trailNameList: 'not-a-list' },
    requirement: 'wire.request-types',
    access: 'read-only',
  }),
  rejects('ListTrails', {
    slug: 'wrong-type',
    title: 'an object instead of a token',
    wrong: { NextToken: { not: 'a token' } },
    requirement: 'wire.request-types',
    access: 'read-only',
  }),
];
