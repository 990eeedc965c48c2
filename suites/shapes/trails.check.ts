import { check } from '../../harness/engine/context/check.js';
import { rejects } from './rejects.js';
import { validRequest } from './valid-request.js';

/** A name that keeps every rule and that no account will have. */
const nobodysTrail = 'ctc-no-trail-has-this-name-8f14e45f';
const unknownTrail = {
  slug: 'unknown-trail',
  title: 'the name of a trail that does not exist',
  codes: ['TrailNotFoundException'],
};

/** Every operation on trails, called as documented. */
export const valid = [
  validRequest('CreateTrail', (t) => t.trails.create()),
  validRequest('UpdateTrail', async (t) => {
    const { name } = await t.trails.create();
    await t.accepted('UpdateTrail', { Name: name, S3KeyPrefix: 'updated' });
  }),
  validRequest('DeleteTrail', async (t) => {
    const { name } = await t.trails.create();
    await t.accepted('DeleteTrail', { Name: name });
  }),
  validRequest('GetTrail', async (t) => {
    const { name } = await t.trails.create();
    await t.accepted('GetTrail', { Name: name });
  }),
  validRequest('GetTrailStatus', async (t) => {
    const { name } = await t.trails.create();
    await t.accepted('GetTrailStatus', { Name: name });
  }),
  validRequest('DescribeTrails', (t) => t.accepted('DescribeTrails', {}), 'read-only'),
  validRequest('ListTrails', (t) => t.accepted('ListTrails', {}), 'read-only'),
  validRequest('StartLogging', async (t) => {
    const { name } = await t.trails.create();
    await t.accepted('StartLogging', { Name: name });
  }),
  validRequest('StopLogging', async (t) => {
    const { name } = await t.trails.create();
    await t.accepted('StopLogging', { Name: name });
  }),
  validRequest('PutEventSelectors', async (t) => {
    const { name } = await t.trails.create();
    await t.accepted('PutEventSelectors', {
      TrailName: name,
      EventSelectors: [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true, DataResources: [] }],
    });
  }),
  validRequest('GetEventSelectors', async (t) => {
    const { name } = await t.trails.create();
    await t.accepted('GetEventSelectors', { TrailName: name });
  }),
];

/** Every operation on trails, called in a way that the service refuses. */
export const refused = [
  rejects('CreateTrail', {
    slug: 'blank-name',
    title: 'an empty name',
    input: { Name: '', S3BucketName: 'ctc-any-bucket' },
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
      await t.rejected('CreateTrail', { Name: '', S3BucketName: '' }, how);
    },
  }),
  check({
    id: 'CreateTrail/shapes/rejects-bad-name',
    title: 'rejects a name that ends in a hyphen',
    requirements: ['trail.name.rules'],
    body: async (t) =>
      t.rejected(
        'CreateTrail',
        { Name: `${await t.trails.takeName()}-`, S3BucketName: await t.fixtures.bucket() },
        { requirement: 'trail.name.rules', codes: ['InvalidTrailNameException'] },
      ),
  }),
  check({
    id: 'CreateTrail/shapes/rejects-missing-bucket',
    title: 'rejects a bucket that does not exist',
    requirements: ['trail.create.bucket-missing'],
    body: async (t) =>
      t.rejected(
        'CreateTrail',
        { Name: await t.trails.takeName(), S3BucketName: `${t.freshName()}-no-such-bucket` },
        { requirement: 'trail.create.bucket-missing', codes: ['S3BucketDoesNotExistException'] },
      ),
  }),
  check({
    id: 'CreateTrail/shapes/rejects-multi-region-without-global-events',
    title: 'rejects a multi-Region trail without global service events',
    requirements: ['trail.multi-region.global-events'],
    body: async (t) =>
      t.rejected(
        'CreateTrail',
        {
          Name: await t.trails.takeName(),
          S3BucketName: await t.fixtures.bucket(),
          IsMultiRegionTrail: true,
          IncludeGlobalServiceEvents: false,
        },
        { requirement: 'trail.multi-region.global-events', codes: ['InvalidParameterCombinationException'] },
      ),
  }),
  rejects('UpdateTrail', { ...unknownTrail, input: { Name: nobodysTrail }, requirement: 'trail.unknown.documented' }),
  rejects('DeleteTrail', { ...unknownTrail, input: { Name: nobodysTrail }, requirement: 'trail.unknown' }),
  rejects('GetTrail', {
    ...unknownTrail,
    input: { Name: nobodysTrail },
    requirement: 'trail.unknown',
    access: 'read-only',
  }),
  rejects('GetTrailStatus', {
    ...unknownTrail,
    input: { Name: nobodysTrail },
    requirement: 'trail.unknown',
    access: 'read-only',
  }),
  rejects('StartLogging', { ...unknownTrail, input: { Name: nobodysTrail }, requirement: 'trail.unknown.documented' }),
  rejects('StopLogging', { ...unknownTrail, input: { Name: nobodysTrail }, requirement: 'trail.unknown.documented' }),
  rejects('GetEventSelectors', {
    ...unknownTrail,
    input: { TrailName: nobodysTrail },
    requirement: 'trail.unknown',
    access: 'read-only',
  }),
  check({
    id: 'PutEventSelectors/shapes/rejects-empty-list',
    title: 'rejects an empty list of selectors',
    requirements: ['selectors.put.empty'],
    body: async (t) => {
      const { name } = await t.trails.create();
      await t.rejected(
        'PutEventSelectors',
        { TrailName: name, EventSelectors: [] },
        { requirement: 'selectors.put.empty', codes: ['InvalidEventSelectorsException'] },
      );
    },
  }),
  rejects('PutEventSelectors', {
    ...unknownTrail,
    input: { TrailName: nobodysTrail, EventSelectors: [{ ReadWriteType: 'All' }] },
    requirement: 'trail.unknown.documented',
  }),
  rejects('DescribeTrails', {
    slug: 'wrong-type',
    title: 'a string instead of a list',
    input: { trailNameList: 'not-a-list' },
    requirement: 'wire.request-types',
    access: 'read-only',
  }),
  rejects('ListTrails', {
    slug: 'wrong-type',
    title: 'an object instead of a token',
    input: { NextToken: { not: 'a token' } },
    requirement: 'wire.request-types',
    access: 'read-only',
  }),
];
