import { expect, test } from 'vitest';
import { toAwsCli } from '../../../harness/wire/aws-cli.js';
import type { SentRequest } from '../../../harness/wire/exchange.js';
import { toTypescript } from '../../../harness/wire/typescript.js';

function request(body: string, more: Partial<SentRequest> = {}): SentRequest {
  const scope = { region: 'eu-west-1', service: 'cloudtrail' };
  return { method: 'POST', url: 'http://127.0.0.1:5000/', headers: [], body, scope, ...more };
}

test('a call is one command of the AWS CLI', () => {
  expect(toAwsCli('PutEventSelectors', request('{"TrailName":"it\'s"}'))).toBe(
    `aws cloudtrail put-event-selectors --cli-input-json '{"TrailName":"it'\\''s"}' --endpoint-url http://127.0.0.1:5000 --region eu-west-1`,
  );
});

test('what the CLI would not send so has no command', () => {
  expect(toAwsCli('UpdateTrail', request('{"RecursiveLogging":true}'))).toBeUndefined();
  expect(toAwsCli('UpdateTrail', request('no JSON'))).toBeUndefined();
  expect(toAwsCli('UpdateTrail', request('{}', { unsigned: true }))).toBeUndefined();
  expect(toAwsCli('_', request('{}'))).toBeUndefined();
});

test('the bucket before it is made in each language', () => {
  const bucket = request('', {
    method: 'PUT',
    url: 'http://127.0.0.1:5000/my-bucket',
    scope: { region: 'us-east-1', service: 's3' },
  });
  expect(toAwsCli('_', bucket)).toContain('aws s3api create-bucket --bucket my-bucket');
  expect(toTypescript('_', bucket)).toContain('CreateBucketCommand({ Bucket: "my-bucket" })');
});

test('times are dates to the SDK', () => {
  expect(toTypescript('LookupEvents', request('{"StartTime":1.5,"MaxResults":2}'))).toContain(
    'LookupEventsCommand({ StartTime: new Date(1500), MaxResults: 2 })',
  );
});
