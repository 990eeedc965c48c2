import { check } from '../../harness/engine/check.js';

/** What a trail is made without it gets by default, and shows in the answer that made it. */
export const defaults = check({
  id: 'CreateTrail/lifecycle/defaults',
  title: 'what is left out gets its default',
  requirements: [
    'trail.defaults.global-events',
    'trail.defaults.multi-region',
    'trail.defaults.organization',
    'trail.defaults.validation',
  ],
  body: async (t) => {
    const { created } = await t.own.trail();
    t.expectMember(created, 'IncludeGlobalServiceEvents', true, 'trail.defaults.global-events');
    t.expectMember(created, 'IsMultiRegionTrail', false, 'trail.defaults.multi-region');
    t.expectMember(created, 'IsOrganizationTrail', false, 'trail.defaults.organization');
    t.expectMember(created, 'LogFileValidationEnabled', false, 'trail.defaults.validation');
  },
});

/** The answer that made a trail shows what it was given. */
export const echo = check({
  id: 'CreateTrail/lifecycle/echo',
  title: 'the answer shows what was asked for',
  requirements: ['trail.create.echo', 'trail.arn'],
  body: async (t) => {
    const { name, created } = await t.own.trail({ S3KeyPrefix: 'a/prefix', EnableLogFileValidation: true });
    t.expectMember(created, 'Name', name, 'trail.create.echo', 'echo');
    t.expectMember(created, 'S3BucketName', await t.own.bucket(), 'trail.create.echo', 'echo');
    t.expectMember(created, 'S3KeyPrefix', 'a/prefix', 'trail.create.echo', 'echo');
    t.expectMember(created, 'LogFileValidationEnabled', true, 'trail.create.echo', 'echo');
    if (t.objected(created, 'TrailARN')) return;
    const arn = String(created.body.TrailARN);
    t.expect(
      new RegExp(`^arn:aws[a-z-]*:cloudtrail:${t.session.plan.settings.region}:\\d{12}:trail/${name}$`).test(arn),
      {
        path: 'TrailARN',
        expected: `arn:<partition>:cloudtrail:${t.session.plan.settings.region}:<account>:trail/${name}`,
        actual: arn,
        requirement: 'trail.arn',
      },
      created,
    );
  },
});

/** A name is given once. */
export const duplicate = check({
  id: 'CreateTrail/lifecycle/duplicate-name',
  title: 'a second trail of the same name is refused',
  requirements: ['trail.create.duplicate'],
  body: async (t) => {
    const { name } = await t.own.trail();
    await t.rejected(
      'CreateTrail',
      { Name: name, S3BucketName: await t.own.bucket() },
      { requirement: 'trail.create.duplicate', codes: ['TrailAlreadyExistsException'] },
    );
  },
});
