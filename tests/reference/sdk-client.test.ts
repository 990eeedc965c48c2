import {
  CloudTrailClient,
  CreateTrailCommand,
  DescribeTrailsCommand,
  GetTrailStatusCommand,
  LookupEventsCommand,
  paginateLookupEvents,
  StartLoggingCommand,
  TrailNotFoundException,
} from '@aws-sdk/client-cloudtrail';
import { describe, expect, test } from 'vitest';
import { START, useReference } from './reference-client.js';

describe('the AWS SDK for JavaScript', () => {
  const { reference } = useReference();
  const client = () =>
    new CloudTrailClient({
      endpoint: reference().url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
      maxAttempts: 1,
    });

  test('makes a trail, reads it back, and meets its errors and pages', async () => {
    const cloudTrail = client();
    await cloudTrail.send(new CreateTrailCommand({ Name: 'first', S3BucketName: 'logs' }));
    await cloudTrail.send(new StartLoggingCommand({ Name: 'first' }));
    const { trailList } = await cloudTrail.send(new DescribeTrailsCommand({}));
    expect(trailList?.map((trail) => trail.Name)).toEqual(['first']);
    const status = await cloudTrail.send(new GetTrailStatusCommand({ Name: 'first' }));
    expect(status.StartLoggingTime?.getTime()).toBe(START);
    const missing = cloudTrail.send(new GetTrailStatusCommand({ Name: 'nobody' }));
    await expect(missing).rejects.toBeInstanceOf(TrailNotFoundException);
    const { Events } = await cloudTrail.send(new LookupEventsCommand({ MaxResults: 50 }));
    const paged: (string | undefined)[] = [];
    for await (const page of paginateLookupEvents({ client: cloudTrail, pageSize: 2 }, { EndTime: new Date(START) })) {
      paged.push(...(page.Events ?? []).map((event) => event.EventId));
    }
    expect(paged.slice(-5)).toEqual(Events?.map((event) => event.EventId));
    cloudTrail.destroy();
  });
});
