import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createNetServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { requestId } from './exchanges.js';

/** A request as a scripted server got it. */
export interface SeenRequest {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
  /** The operation that `x-amz-target` names, or an empty text. */
  operation: string;
  /** How many requests for that operation came before. */
  before: number;
}

/** What a scripted server answers. A body that is no text is sent as JSON. */
export interface ScriptedAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A server that answers as a test tells it. */
export interface ScriptedServer {
  url: string;
  port: number;
  seen: SeenRequest[];
}

/** Starts an HTTP server for the running test. The answers are right but for what the script says. */
export async function scriptedServer(script: (request: SeenRequest) => ScriptedAnswer): Promise<ScriptedServer> {
  const seen: SeenRequest[] = [];
  const url = await listening(
    createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request.setEncoding('utf8')) body += chunk;
      const operation = String(request.headers['x-amz-target'] ?? '').replace('CloudTrail_20131101.', '');
      const { method = '', url: path = '', headers } = request;
      const before = seen.filter((one) => one.operation === operation).length;
      const got = { method, path, headers, body, operation, before };
      seen.push(got);
      const answer = script(got);
      const right = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': requestId };
      response.writeHead(answer.status ?? 200, { ...right, ...answer.headers });
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {}));
    }),
  );
  return { url, port: Number(new URL(url).port), seen };
}

/** Starts an HTTP server with a listener of its own for the running test. Resolves to its URL. */
export function httpServer(listener: RequestListener): Promise<string> {
  return listening(createServer(listener));
}

/** Starts a server of bare sockets for the running test. Resolves to its URL, `http` by scheme. */
export async function socketServer(onConnection: (socket: Socket) => void): Promise<string> {
  const server = createNetServer((socket) => {
    // Clients that are told nonsense go away in every manner.
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  await listen(server as Server);
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A port of this machine on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createNetServer();
  await listen(server as Server);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Lets a server listen for the running test. Resolves to its URL. */
export async function listening(server: Server, scheme = 'http'): Promise<string> {
  await listen(server);
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}
