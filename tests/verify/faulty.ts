import { onTestFinished } from 'vitest';
import type { JsonObject } from '../../harness/wire/json-body.js';
import type { Transform } from '../../verify/faults/transform.js';
import { startFaultyReference } from '../../verify/faulty-reference.js';

/** A reference with a fault, for the running test. */
export interface Faulty {
  url: string;
  /** Asks for an operation; the status and the body of the answer. */
  ask(operation: string, input?: JsonObject): Promise<{ status: number; body: JsonObject }>;
  /** Makes a trail with settings, a bucket for it included. */
  trail(name: string, settings?: JsonObject): Promise<{ status: number; body: JsonObject }>;
}

/** Starts a reference with a fault for the running test. */
export async function faulty(transform: Transform, sees?: readonly string[]): Promise<Faulty> {
  const { url, close } = await startFaultyReference(transform, sees);
  onTestFinished(close);
  const authorization = (service: string) =>
    `AWS4-HMAC-SHA256 Credential=t/20261121/us-east-1/${service}/aws4_request, Signature=0`;
  const ask: Faulty['ask'] = async (operation, input = {}) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `CloudTrail_20131101.${operation}`,
        authorization: authorization('cloudtrail'),
      },
      body: JSON.stringify(input),
    });
    return { status: answer.status, body: (await answer.json()) as JsonObject };
  };
  return {
    url,
    ask,
    async trail(Name, settings = {}) {
      await fetch(`${url}ctc-test-bucket`, { method: 'PUT', headers: { authorization: authorization('s3') } });
      return ask('CreateTrail', { Name, S3BucketName: 'ctc-test-bucket', ...settings });
    },
  };
}
