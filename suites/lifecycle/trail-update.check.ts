import { check } from '../../harness/engine/check.js';
import { memberAt } from '../../harness/engine/member-at.js';

/** An update changes what it names and nothing else. */
export const merge = check({
  id: 'UpdateTrail/lifecycle/merges',
  title: 'an update changes what it is given and keeps the rest',
  requirements: ['trail.update.merge'],
  body: async (t) => {
    const { name } = await t.own.trail({ S3KeyPrefix: 'kept', IncludeGlobalServiceEvents: true });
    const answer = await t.accepted('UpdateTrail', { Name: name, EnableLogFileValidation: true });
    t.expectMember(answer, 'LogFileValidationEnabled', true, 'trail.update.merge', 'echo');
    t.expectMember(answer, 'S3KeyPrefix', 'kept', 'trail.update.merge');
    await t.readBack('GetTrail', { Name: name }, async (read) => {
      const bucket = await t.own.bucket();
      const expected = {
        LogFileValidationEnabled: true,
        S3KeyPrefix: 'kept',
        IncludeGlobalServiceEvents: true,
        S3BucketName: bucket,
      };
      for (const [member, value] of Object.entries(expected))
        t.expectMember(read, `Trail.${member}`, value, 'trail.update.merge');
    });
  },
});

/** An empty prefix removes the prefix. */
export const clear = check({
  id: 'UpdateTrail/lifecycle/clears',
  title: 'an update with an empty prefix removes it',
  requirements: ['trail.update.clear'],
  body: async (t) => {
    const { name } = await t.own.trail({ S3KeyPrefix: 'to-go' });
    await t.accepted('UpdateTrail', { Name: name, S3KeyPrefix: '' });
    await t.readBack('GetTrail', { Name: name }, (read) => {
      if (t.objected(read, 'Trail.S3KeyPrefix')) return;
      const prefix = memberAt(read.body, 'Trail.S3KeyPrefix');
      // Whether a cleared member is left out or printed empty, the facts do not say.
      t.expect(
        prefix === undefined || prefix === '',
        {
          path: 'GetTrail.Trail.S3KeyPrefix',
          expected: 'no prefix',
          actual: JSON.stringify(prefix),
          requirement: 'trail.update.clear',
        },
        read,
      );
    });
  },
});
