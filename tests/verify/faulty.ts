import { onTestFinished } from 'vitest';
import type { JsonObject } from '../../common/json.js';
import type { Transform } from '../../verify/faults/transform.js';
import { startFaultyReference } from '../../verify/faulty-reference.js';

/** A reference with a fault, for the running test. */
export interface Faulty {
  url: string;
  /** What the reference has, as the command takes it. */
  capabilities: string;
  /** Operations that were asked for over the wire, in order. */
  asked: string[];
  /** Asks for an operation; the status and the body of the answer. */
  ask(operation: string, input?: JsonObject): Promise<{ status: number; body: JsonObject }>;
  /** Makes a trail with settings, a bucket for it included. */
  trail(name: string, settings?: JsonObject): Promise<{ status: number; body: JsonObject }>;
  /** Ends it at once, in the middle of whatever it does. */
  die(): void;
}

/** Starts a reference with a fault, by default none, for the running test. */
export async function faulty(
  transform: Transform = (call, forward) => forward(call),
  sees?: readonly string[],
): Promise<Faulty> {
  const asked: string[] = [];
  const { url, capabilities, close } = await startFaultyReference((call, forward, memory) => {
    asked.push(call.operation);
    return !sees || sees.includes(call.operation) ? transform(call, forward, memory) : forward(call);
  });
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
    capabilities: capabilities.join(','),
    asked,
    ask,
    async trail(Name, settings = {}) {
      await fetch(`${url}ctc-test-bucket`, { method: 'PUT', headers: { authorization: authorization('s3') } });
      return ask('CreateTrail', { Name, S3BucketName: 'ctc-test-bucket', ...settings });
    },
    die: () => void close(),
  };
}

/** The names of the trails in an answer of DescribeTrails. */
export function trailNames({ trailList }: JsonObject): string[] {
  return (trailList as { Name: string }[]).map(({ Name }) => Name);
}
