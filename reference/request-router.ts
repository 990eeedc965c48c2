import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from './clock.js';
import { answerCloudTrail, type EndpointSettings } from './cloudtrail-endpoint.js';
import type { Conditions } from './conditions/conditions.js';
import { mishapFault } from './conditions/mishaps.js';
import { answerControlCall, isControlCall } from './control/control-endpoint.js';
import { answerNeighbour, isForNeighbour } from './neighbours/answer-neighbour.js';
import type { NeighbourAnswer } from './neighbours/neighbour-call.js';
import { answerS3 } from './neighbours/s3-endpoint.js';
import { ServiceFault } from './service-fault.js';
import type { ReferenceState } from './state.js';
import { sendAnswer, sendFault } from './wire/answer.js';
import { type CredentialScope, readCredentialScope } from './wire/credential-scope.js';
import type { ReceivedRequest } from './wire/received-request.js';
import type { SigningKey } from './wire/verify-signature.js';

/** What the router gives requests to. */
export interface RouterContext {
  readonly state: ReferenceState;
  readonly settings: EndpointSettings;
  readonly conditions: Conditions;
  readonly clock: Clock;
  /** Undefined: signatures are not verified. */
  readonly signingKey: SigningKey | undefined;
  /** Whether connections stay open after a refusal. */
  readonly keepConnections: boolean;
  /** Whether control calls are answered. */
  readonly control: boolean;
  reset(): void;
}

const S3_METHODS: readonly string[] = ['PUT', 'HEAD', 'GET', 'DELETE'];
const S3_SCOPE = /\/s3\/aws4_request/;

/** Gives a request to the service that it is for, and sends what that answers. Throws nothing. */
export async function route(request: ReceivedRequest, response: ServerResponse, context: RouterContext): Promise<void> {
  const { state, settings, conditions, clock } = context;
  try {
    if (context.control && isControlCall(request)) {
      const controlled = { clock, injected: conditions.injected, reset: context.reset };
      sendAnswer(response, request.id, answerControlCall(request, controlled));
      return;
    }
    if (isForS3(request)) {
      if (context.signingKey !== undefined) await verified(request, context.signingKey);
      sendNeighbour(response, request.id, answerS3(request, state.buckets));
      return;
    }
    const scope =
      context.signingKey === undefined
        ? readCredentialScope(request.authorization)
        : await verified(request, context.signingKey);
    if (isForNeighbour(request, scope)) {
      const { region, accessKeyId } = scope;
      const { account } = settings;
      const ids = state.ids;
      const call = {
        account,
        region,
        accessKeyId,
        requestId: request.id,
        now: clock.now(),
        ids,
        state: state.neighbours,
      };
      sendNeighbour(response, request.id, answerNeighbour(request, scope.service, call));
      return;
    }
    const mishap = conditions.nextMishap();
    if (conditions.latencyMs > 0) await delay(conditions.latencyMs);
    if (mishap === 'internal' || mishap === 'unavailable') throw mishapFault(mishap);
    if (mishap === 'reset-before') {
      response.destroy();
      return;
    }
    const answer = answerCloudTrail(request, scope, state, settings, conditions, clock.now());
    if (mishap === 'reset-after') response.destroy();
    else sendAnswer(response, request.id, answer);
  } catch (thrown) {
    // Anything but a fault is a bug of ours: the client hears what it would hear from a service with one.
    const bug = () => new ServiceFault('InternalFailure', 'The reference failed to answer this request', 500);
    sendFault(response, request.id, thrown instanceof ServiceFault ? thrown : bug(), context.keepConnections);
  }
}

async function verified(request: ReceivedRequest, key: SigningKey): Promise<CredentialScope> {
  const scope = readCredentialScope(request.authorization);
  // Most references never verify one, and the signer takes as long to load as the rest of the reference.
  const { verifySignature } = await import('./wire/verify-signature.js');
  await verifySignature(request, scope, key, Date.now());
  return scope;
}

/** The scope says so, or, for clients that do not sign, a request that only S3 could mean. */
function isForS3(request: ReceivedRequest): boolean {
  if (S3_SCOPE.test(request.authorization ?? '')) return true;
  return request.amzTarget === undefined && S3_METHODS.includes(request.method) && /^\/[^/?]/.test(request.target);
}

function sendNeighbour(response: ServerResponse, requestId: string, answer: NeighbourAnswer): void {
  const { status, headers, body } = answer;
  const length = status === 204 ? {} : { 'Content-Length': Buffer.byteLength(body) };
  const ids = { 'x-amz-request-id': requestId, 'x-amzn-RequestId': requestId };
  response.writeHead(status, { ...ids, ...headers, ...length });
  response.end(body);
}
