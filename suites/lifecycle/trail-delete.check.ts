import { check } from '../../harness/engine/check.js';
import { isJsonObject } from '../../harness/wire/json-body.js';

const gone = { requirement: 'trail.delete.gone', codes: ['TrailNotFoundException'] };

/** A deleted trail is not found any more. */
export const absence = check({
  id: 'DeleteTrail/lifecycle/gone',
  title: 'a deleted trail is gone from every read',
  requirements: ['trail.delete.gone'],
  body: async (t) => {
    const { name } = await t.own.trail();
    await t.accepted('DeleteTrail', { Name: name });
    await t.rejected('GetTrail', { Name: name }, gone);
    await t.rejected('GetTrailStatus', { Name: name }, gone);
    await t.readBack('DescribeTrails', {}, (described) => {
      if (t.objected(described, 'trailList[].Name')) return;
      const list = described.body.trailList;
      const left = Array.isArray(list) && list.some((trail) => isJsonObject(trail) && trail.Name === name);
      t.expect(
        !left,
        {
          path: 'DescribeTrails.trailList',
          expected: `no trail ${name}`,
          actual: 'it is still there',
          requirement: 'trail.delete.gone',
        },
        described,
      );
    });
  },
});

/** The second delete finds nothing. */
export const twice = check({
  id: 'DeleteTrail/lifecycle/twice',
  title: 'deleting a trail a second time is refused',
  requirements: ['trail.delete.twice'],
  body: async (t) => {
    const { name } = await t.own.trail();
    await t.prepare('DeleteTrail', { Name: name });
    await t.rejected(
      'DeleteTrail',
      { Name: name },
      { requirement: 'trail.delete.twice', codes: ['TrailNotFoundException'] },
    );
  },
});

/** A name is free again once its trail is gone. */
export const again = check({
  id: 'CreateTrail/lifecycle/name-is-free-again',
  title: 'the name of a deleted trail can be given again',
  requirements: ['trail.delete.gone'],
  body: async (t) => {
    const { name } = await t.own.trail({ S3KeyPrefix: 'first' });
    await t.prepare('DeleteTrail', { Name: name });
    const created = await t.accepted('CreateTrail', { Name: name, S3BucketName: await t.own.bucket() });
    t.expectMember(created, 'S3KeyPrefix', undefined, 'trail.delete.gone');
  },
});
