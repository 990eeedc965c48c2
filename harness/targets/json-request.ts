import type { JsonObject } from '../../common/json.js';
import type { NeighbourRequest } from './target.js';

/** What stands before the operation in X-Amz-Target. */
const prefixes = { kms: 'TrentService', logs: 'Logs_20140328' } as const;

/** A call of a neighbour that speaks JSON 1.1 (https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html). */
export function jsonRequest(service: keyof typeof prefixes, operation: string, input: JsonObject): NeighbourRequest {
  return {
    service,
    method: 'POST',
    path: '/',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `${prefixes[service]}.${operation}`,
    },
    body: JSON.stringify(input),
  };
}
