import { describe, expect, test } from 'vitest';
import { isThere, runClient, useSignedReference } from './client-process.js';

const boto3 = isThere('python3', ['-c', 'import boto3']);

const script = `
import boto3, json, time
s3, sns, trail = boto3.client('s3'), boto3.client('sns'), boto3.client('cloudtrail')
s3.create_bucket(Bucket='boto3-logs')
topic = sns.create_topic(Name='boto3-topic')['TopicArn']
made = trail.create_trail(Name='boto3-trail', S3BucketName='boto3-logs', SnsTopicName='boto3-topic')
trail.put_event_selectors(TrailName='boto3-trail', EventSelectors=[{'ReadWriteType': 'WriteOnly'}])
trail.add_tags(ResourceId=made['TrailARN'], TagsList=[{'Key': 'team', 'Value': 'audit'}])
pages = trail.get_paginator('lookup_events').paginate(PaginationConfig={'PageSize': 2})
names = [event['EventName'] for page in pages for event in page['Events']]
store = trail.create_event_data_store(Name='boto3-store', TerminationProtectionEnabled=False)['EventDataStoreArn']
for _ in range(100):
    if trail.get_event_data_store(EventDataStore=store)['Status'] == 'ENABLED': break
    time.sleep(0.05)
trail.stop_logging(Name='boto3-trail')
query = trail.start_query(QueryStatement="SELECT eventName FROM %s WHERE eventName = 'StopLogging'" % store.split('/')[-1])['QueryId']
for _ in range(100):
    result = trail.get_query_results(QueryId=query)
    if result['QueryStatus'] == 'FINISHED': break
    time.sleep(0.05)
trail.delete_event_data_store(EventDataStore=store)
try:
    trail.get_trail(Name='nobody')
    error = None
except trail.exceptions.TrailNotFoundException as found:
    error = found.response['Error']['Code']
print(json.dumps({
  'topic': made['SnsTopicARN'] == topic,
  'selector': trail.get_event_selectors(TrailName='boto3-trail')['EventSelectors'][0]['ReadWriteType'],
  'tags': trail.list_tags(ResourceIdList=[made['TrailARN']])['ResourceTagList'][0]['TagsList'],
  'events': names,
  'rows': result['QueryResultRows'],
  'status': trail.get_event_data_store(EventDataStore=store)['Status'],
  'error': error,
}))
`;

describe.skipIf(!boto3)(`boto3${boto3 ? '' : ' (skipped: python3 has no boto3 here)'}`, () => {
  const { reference } = useSignedReference();

  test('makes a trail with bucket and topic, selects, tags, looks events up by pages, queries a store', async () => {
    const seen = JSON.parse(await runClient('python3', ['-c', script], reference().url)) as Record<string, unknown>;
    expect(seen).toMatchObject({
      topic: true,
      selector: 'WriteOnly',
      tags: [{ Key: 'team', Value: 'audit' }],
      rows: [[{ eventName: 'StopLogging' }]],
      status: 'PENDING_DELETION',
      error: 'TrailNotFoundException',
    });
    expect(seen.events).toEqual(['AddTags', 'PutEventSelectors', 'CreateTrail']);
  });
});
