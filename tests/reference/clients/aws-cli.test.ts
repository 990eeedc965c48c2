import { describe, expect, test } from 'vitest';
import { isThere, runClient, useSignedReference } from './client-process.js';

const cli = isThere('aws', ['--version']);

describe.skipIf(!cli)(`the aws CLI${cli ? '' : ' (skipped: there is no aws on the PATH)'}`, () => {
  const { reference } = useSignedReference();
  const aws = async (...args: string[]): Promise<Record<string, unknown>> => {
    const output = await runClient('aws', [...args, '--output', 'json'], reference().url);
    return output.trim() ? (JSON.parse(output) as Record<string, unknown>) : {};
  };
  const cloudtrail = (...args: string[]) => aws('cloudtrail', ...args);

  test('makes a trail with bucket and topic, selects, tags and looks events up by pages', async () => {
    await aws('s3api', 'create-bucket', '--bucket', 'cli-logs');
    const { TopicArn } = await aws('sns', 'create-topic', '--name', 'cli-topic');
    const trail = ['--name', 'cli-trail', '--s3-bucket-name', 'cli-logs', '--sns-topic-name', 'cli-topic'];
    const made = await cloudtrail('create-trail', ...trail);
    expect(made).toMatchObject({ SnsTopicARN: TopicArn, IncludeGlobalServiceEvents: true });
    const selectors = JSON.stringify([{ ReadWriteType: 'ReadOnly' }]);
    await cloudtrail('put-event-selectors', '--trail-name', 'cli-trail', '--event-selectors', selectors);
    const arn = String(made.TrailARN);
    await cloudtrail('add-tags', '--resource-id', arn, '--tags-list', 'Key=team,Value=audit');
    const tags = await cloudtrail('list-tags', '--resource-id-list', arn);
    expect(tags.ResourceTagList).toEqual([{ ResourceId: arn, TagsList: [{ Key: 'team', Value: 'audit' }] }]);
    const { Events } = await cloudtrail('lookup-events', '--page-size', '2');
    const names = (Events as { EventName: string }[]).map((event) => event.EventName);
    expect(names.filter((name) => name !== 'ListTags')).toEqual(['AddTags', 'PutEventSelectors', 'CreateTrail']);
  });

  test('makes, queries and deletes an event data store', async () => {
    const store = ['--name', 'cli-store', '--no-termination-protection-enabled'];
    const made = await cloudtrail('create-event-data-store', ...store);
    const arn = String(made.EventDataStoreArn);
    const statement = `SELECT eventName FROM ${arn.split('/')[1]} LIMIT 1`;
    const { QueryId } = await cloudtrail('start-query', '--query-statement', statement);
    // A query takes half a second: the CLI may start faster than that, or slower.
    let status: unknown;
    for (let look = 0; look < 20 && status !== 'FINISHED'; look++)
      status = (await cloudtrail('get-query-results', '--query-id', String(QueryId))).QueryStatus;
    expect(status).toBe('FINISHED');
    await cloudtrail('delete-event-data-store', '--event-data-store', arn);
    const after = await cloudtrail('get-event-data-store', '--event-data-store', arn);
    expect(after.Status).toBe('PENDING_DELETION');
  });
});
