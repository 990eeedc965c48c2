import type { NeighbourRequest } from './target.js';

/** Versions of the APIs that speak the AWS query protocol. */
const versions = { iam: '2010-05-08', sns: '2010-03-31' } as const;

/** A call in the AWS query protocol (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html). */
export function queryRequest(
  service: keyof typeof versions,
  Action: string,
  parameters: Record<string, string>,
): NeighbourRequest {
  return {
    service,
    method: 'POST',
    path: '/',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ Action, Version: versions[service], ...parameters }).toString(),
  };
}
