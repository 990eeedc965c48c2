import type { NeighbourRequest } from './target.js';

/** A call of IAM in the AWS query protocol (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html). */
export function iamRequest(parameters: Record<string, string>): NeighbourRequest {
  return {
    service: 'iam',
    method: 'POST',
    path: '/',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ Version: '2010-05-08', ...parameters }).toString(),
  };
}
