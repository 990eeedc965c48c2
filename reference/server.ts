import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { referenceCapabilities } from './capabilities.js';
import { systemClock } from './clock.js';
import { Conditions } from './conditions/conditions.js';
import { operations } from './operations.js';
import type { Reference, ReferenceOptions } from './reference-options.js';
import { refuseBrokenRequest } from './refuse-broken-request.js';
import { type RouterContext, route } from './request-router.js';
import { ServiceFault } from './service-fault.js';
import { ReferenceState } from './state.js';
import { sendFault } from './wire/answer.js';
import { readBody } from './wire/read-body.js';

const HOST = '127.0.0.1';
/** Longer than the pause of any pooled client between two calls, so that none meets a connection that is being closed. */
const KEEP_ALIVE_MS = 30_000;
const REQUEST_MS = 30_000;
/** The service keeps the size of these pages to itself; this one holds what most accounts have. */
const PAGE_SIZE = 100;
const QUERY_MS = 500;
const IMPORT_MS = 500;
const FEDERATION_MS = 250;
/** The example accounts of the AWS documentation. */
const MEMBER_ACCOUNTS = ['111122223333', '444455556666', '777788889999', '999988887777'];
/** Each idle client holds a socket; beyond this number new ones are turned away rather than the machine filled. */
const MAX_CONNECTIONS = 4096;

/**
 * Starts the reference on 127.0.0.1 and resolves once it listens.
 *
 * @throws the error of the system when the port cannot be had
 */
export async function startReference(options: ReferenceOptions = {}): Promise<Reference> {
  const { port = 0, account = '123456789012', region = 'us-east-1', clock = systemClock, seed = 1 } = options;
  const { managementAccount = false, memberAccount = false, memberAccounts = MEMBER_ACCOUNTS } = options;
  const {
    requestTimeoutMs = REQUEST_MS,
    pageSize = PAGE_SIZE,
    regionsWithoutLake = [],
    queryMs = QUERY_MS,
    importMs = IMPORT_MS,
    federationMs = FEDERATION_MS,
    tls,
  } = options;
  let state = new ReferenceState(seed);
  let conditions = new Conditions(options, seed);
  const context: RouterContext = {
    settings: {
      account,
      managementAccount,
      memberAccount,
      memberAccounts,
      regionsWithoutLake,
      pageSize,
      queryMs,
      importMs,
      federationMs,
    },
    clock,
    signingKey: options.requireSignature,
    keepConnections: options.keepConnections ?? false,
    control: options.control ?? false,
    get state() {
      return state;
    },
    get conditions() {
      return conditions;
    },
    reset() {
      state = new ReferenceState(seed);
      conditions = new Conditions(options, seed);
    },
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const id = randomUUID();
    try {
      const body = await readBody(request);
      await route(receivedRequest(request, id, body), response, context);
    } catch (thrown) {
      if (thrown instanceof ServiceFault) sendFault(response, id, thrown);
      // The client went away in the middle of its request: nobody is there to be answered.
      else response.destroy();
    }
  };

  const limits = {
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: requestTimeoutMs,
    headersTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.min(requestTimeoutMs, REQUEST_MS),
    noDelay: true,
  };
  const onRequest = (request: IncomingMessage, response: ServerResponse) => void answer(request, response);
  const server =
    tls === undefined ? createServer(limits, onRequest) : createTlsServer({ ...limits, ...tls }, onRequest);
  server.maxConnections = MAX_CONNECTIONS;
  server.on('clientError', refuseBrokenRequest);
  const actualPort = await listen(server, port);
  let closing: Promise<void> | undefined;

  return {
    url: `${tls === undefined ? 'http' : 'https'}://${HOST}:${actualPort}`,
    port: actualPort,
    account,
    region,
    clock,
    capabilities: referenceCapabilities.filter((name) => name !== 'organizations' || managementAccount),
    implementedOperations: [...operations.keys()],
    reset: context.reset,
    close() {
      closing ??= new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      return closing;
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function receivedRequest(request: IncomingMessage, id: string, body: Buffer) {
  const amzTarget = request.headers['x-amz-target'];
  return {
    id,
    method: request.method ?? '',
    target: request.url ?? '',
    headers: request.headers,
    authorization: request.headers.authorization,
    amzTarget: Array.isArray(amzTarget) ? amzTarget[0] : amzTarget,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 256),
    sourceAddress: request.socket.remoteAddress ?? HOST,
    body,
  };
}
