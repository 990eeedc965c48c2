import type { CredentialScope } from '../wire/credential-scope.js';
import type { ReceivedRequest } from '../wire/received-request.js';
import { iam } from './iam.js';
import { answerJson } from './json-protocol.js';
import { kms } from './kms.js';
import { logs } from './logs.js';
import type { NeighbourAnswer, NeighbourCall } from './neighbour-call.js';
import { answerQuery } from './query-protocol.js';
import { sns } from './sns.js';
import { sts } from './sts.js';

const QUERY_SERVICES = new Map([
  ['sns', sns],
  ['iam', iam],
  ['sts', sts],
]);
const JSON_SERVICES = new Map([
  ['kms', kms],
  ['logs', logs],
]);

/** Whether a call is for a service beside CloudTrail and S3: its scope says so, and it names no operation of CloudTrail. */
export function isForNeighbour(request: ReceivedRequest, scope: CredentialScope): boolean {
  if (/CloudTrail_20131101\./.test(request.amzTarget ?? '')) return false;
  return QUERY_SERVICES.has(scope.service) || JSON_SERVICES.has(scope.service);
}

/** Answers a call that is for a neighbour. */
export function answerNeighbour(request: ReceivedRequest, service: string, call: NeighbourCall): NeighbourAnswer {
  const query = QUERY_SERVICES.get(service);
  if (query !== undefined) return answerQuery(query, request.body, call);
  return answerJson(JSON_SERVICES.get(service) ?? new Map(), request.amzTarget, request.body, call);
}
