import type { ServerResponse } from 'node:http';
import { answerCloudTrail, type EndpointSettings } from './cloudtrail-endpoint.js';
import { answerS3 } from './neighbours/s3-endpoint.js';
import { ServiceFault } from './service-fault.js';
import type { ReferenceState } from './state.js';
import { sendAnswer, sendFault } from './wire/answer.js';
import { readCredentialScope } from './wire/credential-scope.js';
import type { ReceivedRequest } from './wire/received-request.js';

const S3_METHODS: readonly string[] = ['PUT', 'HEAD', 'GET', 'DELETE'];
const S3_SCOPE = /\/s3\/aws4_request/;

/** Gives a request to the service that it is for, and sends what that answers. Throws nothing. */
export function route(
  request: ReceivedRequest,
  response: ServerResponse,
  state: ReferenceState,
  settings: EndpointSettings,
  now: number,
): void {
  try {
    if (isForS3(request)) {
      sendS3(response, request, state);
      return;
    }
    const scope = readCredentialScope(request.authorization);
    sendAnswer(response, request.id, answerCloudTrail(request, scope, state, settings, now));
  } catch (thrown) {
    // Anything but a fault is a bug of ours: the client hears what it would hear from a service with one.
    const bug = () => new ServiceFault('InternalFailure', 'The reference failed to answer this request', 500);
    sendFault(response, request.id, thrown instanceof ServiceFault ? thrown : bug());
  }
}

/** The scope says so, or, for clients that do not sign, a request that only S3 could mean. */
function isForS3(request: ReceivedRequest): boolean {
  if (S3_SCOPE.test(request.authorization ?? '')) return true;
  return request.amzTarget === undefined && S3_METHODS.includes(request.method) && /^\/[^/?]/.test(request.target);
}

function sendS3(response: ServerResponse, request: ReceivedRequest, state: ReferenceState): void {
  const { status, headers, body } = answerS3(request.method, request.target, state.buckets, request.id);
  const length = status === 204 ? {} : { 'Content-Length': Buffer.byteLength(body) };
  response.writeHead(status, { 'x-amz-request-id': request.id, ...headers, ...length });
  response.end(body);
}
