import { describe, expect, test } from 'vitest';
import { replicaOf, replicaViews } from '../../../harness/models/replica-model.js';
import { created, deleted, started, updated } from '../../../harness/models/trail-model.js';

const subject = { name: 'a-trail', bucket: 'a-bucket', region: 'us-east-1' };

describe('what another Region shows of a trail', () => {
  const multi = created(subject, { IsMultiRegionTrail: true, S3KeyPrefix: 'logs' });

  test('of a multi-Region one who it is, and no more', () => {
    const replica = replicaOf(started(multi));
    expect(replica.there).toBe(true);
    expect([...replica.members.keys()].sort()).toEqual(['HomeRegion', 'IsMultiRegionTrail', 'Name', 'TrailARN']);
    expect(replica.members.get('HomeRegion')?.expected.holds('us-east-1')).toBe(true);
    expect(replica.members.get('HomeRegion')?.expected.holds('eu-west-1')).toBe(false);
  });

  test('nothing of one that covers its own Region, that no longer covers others, or is gone', () => {
    expect(replicaOf(created(subject, {})).there).toBe(false);
    expect(replicaOf(updated(multi, { IsMultiRegionTrail: false })).there).toBe(false);
    expect(replicaOf(deleted()).there).toBe(false);
  });

  test('by the ARN where a trail is named, and nothing before that is known', () => {
    const [, ...named] = replicaViews;
    expect(named.map(({ input }) => input(subject))).toEqual([undefined, undefined, undefined]);
    expect(named.map(({ input }) => Object.values(input({ ...subject, arn: 'arn' }) ?? {}))).toEqual([
      ['arn'],
      ['arn'],
      ['arn'],
    ]);
  });
});
