import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isJsonObject, type Json, type JsonObject } from '../common/json.js';
import { readBody } from '../reference/wire/read-body.js';
import type { ReceivedRequest } from '../reference/wire/received-request.js';
import type { Call } from './faults/call.js';
import { Memory } from './faults/state/memory.js';
import { cut, type Forward, type Transform } from './faults/transform.js';
import type { FaultyAnswer } from './faults/wire/faulty-answer.js';
import { inProcessReference } from './in-process-reference.js';

/** A server that speaks as the reference does, but for one fault. */
export interface FaultyReference {
  /** `http://127.0.0.1:<port>/` */
  readonly url: string;
  readonly capabilities: readonly string[];
  /** Names that a user would have to give a run elsewhere. */
  readonly fixtures: Readonly<Record<string, string>>;
  /** Stops listening and cuts all connections at once. Can be called twice. */
  close(): Promise<void>;
}

/** Both prefixes are in use, and operations that cannot exist have an underscore. */
const target = /(?:^|\.)CloudTrail_20131101\.(\w+)$/;

/**
 * Starts a fresh reference on 127.0.0.1 with a fault in its CloudTrail; every other service is as it is. Signatures are not
 * verified. `sees` are the operations whose calls the fault sees; undefined: all of them; `wire`: whatever is sent to
 * CloudTrail. `pageSize` is that of lists which take none.
 */
export async function startFaultyReference(
  transform: Transform,
  sees?: readonly string[] | 'wire',
  pageSize?: number,
): Promise<FaultyReference> {
  const reference = inProcessReference(pageSize);
  const memory = new Memory();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = receivedRequest(request, await readBody(request));
    const operation = target.exec(received.amzTarget ?? '')?.[1];
    const seen =
      sees === 'wire' ? isForCloudTrail(received) : operation !== undefined && (sees?.includes(operation) ?? true);
    if (!seen) return reference.pass(received, response);
    const forward: Forward = async (call) => {
      const answered = await reference.ask({
        ...received,
        headers: call.headers as IncomingMessage['headers'],
        amzTarget: String(call.headers['x-amz-target'] ?? ''),
        body: call.rawBody,
      });
      return { ...answered, body: objectIn(answered.body) ?? answered.body };
    };
    const answered = await transform(callOf(received, request, operation ?? ''), forward, memory);
    if (answered === cut) response.destroy();
    else send(response, answered);
  }

  const server = createServer((request, response) => {
    // A fault that fails is no answer: the run hears a cut connection, and the console why.
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    capabilities: reference.capabilities,
    fixtures: reference.fixtures,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function receivedRequest(request: IncomingMessage, body: Buffer): ReceivedRequest {
  const { headers } = request;
  return {
    id: randomUUID(),
    method: request.method ?? '',
    target: request.url ?? '',
    headers,
    authorization: headers.authorization,
    amzTarget: [headers['x-amz-target']].flat()[0],
    userAgent: headers['user-agent'] ?? '',
    sourceAddress: '127.0.0.1',
    body,
  };
}

/** What is signed for another service is meant for that. */
function isForCloudTrail({ authorization = '' }: ReceivedRequest): boolean {
  return authorization === '' || authorization.includes('/cloudtrail/aws4_request');
}

function callOf(
  { headers, body, method, target: path }: ReceivedRequest,
  request: IncomingMessage,
  operation: string,
): Call {
  const headerNames = request.rawHeaders.filter((_, index) => index % 2 === 0);
  const wire = { method, path, headerNames, connection: request.socket };
  return { operation, input: objectIn(body.toString()) ?? {}, headers, rawBody: body, wire };
}

function objectIn(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, headers, body }: FaultyAnswer): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const kept = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length');
  response.writeHead(status, { ...Object.fromEntries(kept), 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
}
