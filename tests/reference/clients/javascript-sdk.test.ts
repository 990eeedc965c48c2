import * as cloudtrail from '@aws-sdk/client-cloudtrail';
import { describe, expect, test } from 'vitest';
import { openTarget } from '../../../harness/targets/target.js';
import { defaultLimits } from '../../../harness/targets/target-settings.js';
import { isAnswered } from '../../../harness/wire/exchange.js';
import { useSignedReference } from './client-process.js';

describe('the AWS SDK for JavaScript', () => {
  const { reference } = useSignedReference();
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a secret of this test' };

  /** The neighbours, through our own signer: this project depends on no client of S3 or SNS. */
  async function neighbour(service: string, method: string, path: string, body = ''): Promise<string> {
    const settings = {
      kind: 'endpoint',
      endpointUrl: reference().url,
      region: 'us-east-1',
      credentials,
      credentialSource: 'chain',
      limits: defaultLimits,
      connections: 1,
    } as const;
    const target = openTarget(settings);
    const exchange = await target.neighbour({ service, method, path, body });
    await target.close();
    return isAnswered(exchange) ? exchange.result.body : exchange.result.message;
  }

  test('makes a trail with bucket and topic, selects, tags, looks events up by pages, queries a store', async () => {
    const client = new cloudtrail.CloudTrail({
      endpoint: reference().url,
      region: 'us-east-1',
      credentials,
      maxAttempts: 1,
    });
    await neighbour('s3', 'PUT', '/sdk-logs');
    const topic = await neighbour('sns', 'POST', '/', 'Action=CreateTopic&Name=sdk-topic&Version=2010-03-31');
    const made = await client.createTrail({ Name: 'sdk-trail', S3BucketName: 'sdk-logs', SnsTopicName: 'sdk-topic' });
    expect(topic).toContain(made.SnsTopicARN);
    await client.putEventSelectors({ TrailName: 'sdk-trail', EventSelectors: [{ ReadWriteType: 'WriteOnly' }] });
    await client.addTags({ ResourceId: made.TrailARN!, TagsList: [{ Key: 'team', Value: 'audit' }] });
    const tags = await client.listTags({ ResourceIdList: [made.TrailARN!] });
    expect(tags.ResourceTagList?.[0]?.TagsList).toEqual([{ Key: 'team', Value: 'audit' }]);
    const names: (string | undefined)[] = [];
    for await (const page of cloudtrail.paginateLookupEvents({ client, pageSize: 2 }, {}))
      names.push(...(page.Events ?? []).map((event) => event.EventName));
    expect(names.filter((name) => name !== 'ListTags')).toEqual(['AddTags', 'PutEventSelectors', 'CreateTrail']);

    const store = await client.createEventDataStore({ Name: 'sdk-store', TerminationProtectionEnabled: false });
    const { QueryId } = await client.startQuery({
      QueryStatement: `SELECT eventName FROM ${store.EventDataStoreArn?.split('/')[1]}`,
    });
    let status: string | undefined;
    // A query of the reference takes a fraction of a second.
    for (let attempt = 0; attempt < 200 && status !== 'FINISHED'; attempt++) {
      status = (await client.describeQuery({ QueryId: QueryId! })).QueryStatus;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect((await client.getQueryResults({ QueryId: QueryId! })).QueryStatus).toBe('FINISHED');
    await client.deleteEventDataStore({ EventDataStore: store.EventDataStoreArn! });
    expect((await client.getEventDataStore({ EventDataStore: store.EventDataStoreArn! })).Status).toBe(
      'PENDING_DELETION',
    );
    client.destroy();
  });
});
