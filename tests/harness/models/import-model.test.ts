import { describe, expect, test } from 'vitest';
import * as model from '../../../harness/models/import-model.js';
import { concluding, type State } from '../../../harness/models/state.js';

const request: model.ImportRequest = {
  Destinations: ['arn:one'],
  ImportSource: {
    S3: { S3LocationUri: 's3://a/AWSLogs/', S3BucketRegion: 'us-east-1', S3BucketAccessRoleArn: 'arn:r' },
  },
};
const statuses = ['INITIALIZING', 'IN_PROGRESS', 'COMPLETED', 'FAILED', 'STOPPED'];
const holds = (state: State, member: string, value: unknown) => state.members.get(member)?.expected.holds(value);
const legal = (state: State) => statuses.filter((status) => holds(state, 'ImportStatus', status));

/** What may be concluded once a read showed this status. */
function read(state: State, shown: string): State {
  const conclusion = state.members.get('ImportStatus')!;
  return concluding(state, { ImportStatus: { ...conclusion, expected: conclusion.expected.learns!([shown]) } });
}

describe('the model of an import', () => {
  const started = model.created(request, 'id');

  test('knows its id, source and destination, and nothing of its status', () => {
    expect([
      holds(started, 'ImportId', 'id'),
      holds(started, 'Destinations', ['arn:one']),
      holds(started, 'ImportSource.S3.S3LocationUri', 's3://a/AWSLogs/'),
      holds(started, 'ImportSource.S3.S3LocationUri', 's3://a/'),
    ]).toEqual([true, true, true, false]);
    expect(legal(started)).toEqual(statuses);
    expect(legal(read(started, 'IN_PROGRESS'))).toEqual(statuses.slice(1));
  });

  test('is STOPPED once it was stopped, unless it was over before', () => {
    expect(legal(model.stopped(started))).toEqual(['STOPPED']);
    expect(legal(model.stopped(read(started, 'IN_PROGRESS'), 'IN_PROGRESS'))).toEqual(['STOPPED']);
    expect(legal(model.stopped(started, 'COMPLETED'))).toEqual(['COMPLETED', 'STOPPED']);
    expect(legal(model.stopped(read(started, 'FAILED')))).toEqual(['FAILED', 'STOPPED']);
  });

  test('goes through its statuses again when it is tried again', () => {
    const retried = model.retried(model.stopped(started), 'id');
    expect(legal(retried)).toEqual(statuses.slice(0, -1));
    expect(model.isOver(retried)).toBe(false);
    expect(model.isOver(read(retried, 'COMPLETED'))).toBe(true);
    expect(holds(retried, 'ImportId', 'another')).toBe(false);
  });
});
