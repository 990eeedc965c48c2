import { createServer, type OutgoingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';
import { startReference } from '../../reference/server.js';
import { listening } from '../harness/scripted-server.js';

/** An answer of the reference on its way to the client. */
export interface PassingAnswer {
  operation: string;
  status: number;
  /** The body, parsed where it is a JSON object. It may be changed. */
  body: Record<string, unknown> | undefined;
}

/** The reference, with something between it and its clients. */
export interface ProxiedReference {
  url: string;
  /** What the reference has, as the command takes it. */
  capabilities: string;
  /** Operations that were asked for, in order. */
  asked: string[];
  /** Asks the reference itself. */
  ask(operation: string, input?: unknown): Promise<Record<string, unknown>>;
  /** Closes the proxy at once, in the middle of whatever it does. */
  die(): void;
}

/** Starts the reference for the running test behind a proxy; `change` sees each answer before it is passed on. */
export async function proxiedReference(
  change: (answer: PassingAnswer) => void | Promise<void> = () => undefined,
): Promise<ProxiedReference> {
  const reference = await startReference();
  onTestFinished(() => reference.close());
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const operation = String(request.headers['x-amz-target'] ?? '').replace('CloudTrail_20131101.', '');
    asked.push(operation);
    const { method = 'GET', headers, url: path = '/' } = request;
    const { host: _, connection: __, 'content-length': ___, 'transfer-encoding': ____, ...kept } = headers;
    const init: RequestInit = { method, headers: kept as Record<string, string> };
    if (chunks.length > 0) init.body = Buffer.concat(chunks);
    const answer = await fetch(`${reference.url}${path}`, init);
    const text = await answer.text();
    const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : undefined;
    await change({ operation, status: answer.status, body });
    const passed: OutgoingHttpHeaders = {};
    for (const [name, value] of answer.headers) {
      if (name !== 'content-length' && name !== 'connection' && name !== 'keep-alive') passed[name] = value;
    }
    response.writeHead(answer.status, passed);
    response.end(body ? JSON.stringify(body) : text);
  });
  const url = await listening(server);
  return {
    url,
    capabilities: reference.capabilities.join(','),
    asked,
    async ask(operation, input = {}) {
      const answer = await fetch(reference.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `CloudTrail_20131101.${operation}`,
          authorization: 'AWS4-HMAC-SHA256 Credential=t/20261121/us-east-1/cloudtrail/aws4_request, Signature=0',
        },
        body: JSON.stringify(input),
      });
      return (await answer.json()) as Record<string, unknown>;
    },
    die() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The names of the trails that a reference or an emulator shows. */
export function trailNames(described: Record<string, unknown>): string[] {
  return (described.trailList as { Name: string }[]).map(({ Name }) => Name);
}
