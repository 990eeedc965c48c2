import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { onTestFinished } from 'vitest';
import { startReference } from '../../reference/server.js';
import { listening } from '../harness/scripted-server.js';

/** A request on its way to the reference, as it came. */
export interface PassingRequest {
  method: string;
  path: string;
  /** Names and values in turn, names in the case that was sent. */
  rawHeaders: string[];
  /** A header by its name in small letters, or an empty text. */
  header(name: string): string;
  /** The operation that the target names, or an empty text. */
  operation: string;
  body: Buffer;
  /** One number for each connection. */
  connection: number;
}

/** An answer on its way back. */
export interface PassingReply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Something wrong with a server: it may change a request, answer in its place, or change the answer. */
export interface Fault {
  before?(request: PassingRequest): PassingReply | 'cut' | undefined;
  after?(reply: PassingReply, request: PassingRequest): void | Promise<void>;
}

/** An error as CloudTrail answers it. */
export function errorReply(code: string, status = 400): PassingReply {
  return reply(JSON.stringify({ __type: code, Message: 'say why' }), status);
}

/** An answer with a request id of its own and the content type of the protocol. */
export function reply(body: string, status = 200): PassingReply {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': crypto.randomUUID() };
  return { status, headers, body };
}

/** Starts the reference for the running test, with a fault between it and its clients. */
export async function faultyReference(fault: Fault): Promise<{ url: string; capabilities: readonly string[] }> {
  const reference = await startReference();
  onTestFinished(() => reference.close());
  const connections = new WeakMap<object, number>();
  let opened = 0;
  const server = createServer({ maxHeaderSize: 64 * 1024 }, async (incoming, outgoing) => {
    const passing = await received(incoming, connections.get(incoming.socket) ?? 0);
    const instead = fault.before?.(passing);
    if (instead === 'cut') return void incoming.socket.resetAndDestroy();
    const answer = instead ?? (await forward(reference.url, passing));
    await fault.after?.(answer, passing);
    respond(outgoing, answer);
  });
  server.on('connection', (socket) => connections.set(socket, ++opened));
  return { url: await listening(server), capabilities: reference.capabilities };
}

async function received(incoming: IncomingMessage, connection: number): Promise<PassingRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = '', url: path = '', rawHeaders } = incoming;
  const header = (name: string) => String(incoming.headers[name] ?? '');
  const operation = header('x-amz-target').split('.').at(-1) ?? '';
  return { method, path, rawHeaders, header, operation, body: Buffer.concat(chunks), connection };
}

function forward(url: string, { method, path, rawHeaders, body }: PassingRequest): Promise<PassingReply> {
  const { hostname, port } = new URL(url);
  const lengthAt = rawHeaders.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === 'content-length');
  // A fault may have changed the body; the length of what is sent is told anew.
  const headers = lengthAt < 0 ? rawHeaders : rawHeaders.toSpliced(lengthAt, 2);
  return new Promise((resolve, reject) => {
    const outgoing = send({ hostname, port, method, path, headers }, async (answer) => {
      let text = '';
      for await (const chunk of answer.setEncoding('utf8')) text += chunk;
      const { 'content-length': _, connection: __, 'transfer-encoding': ___, ...headers } = answer.headers;
      resolve({ status: answer.statusCode ?? 0, headers: headers as Record<string, string>, body: text });
    });
    outgoing.on('error', reject).end(body);
  });
}

function respond(outgoing: ServerResponse, { status, headers, body }: PassingReply): void {
  outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  outgoing.end(body);
}
