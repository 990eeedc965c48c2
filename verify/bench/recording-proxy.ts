import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import type { RawRequest } from './raw-request.js';

/** A proxy that keeps what it passes on, in the order in which it came. */
export interface RecordingProxy {
  url: string;
  recorded: RawRequest[];
  close(): Promise<void>;
}

/** Headers of one connection, not of the request. undici writes its own. */
const hopByHop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

/** Opens a proxy before a server. `host` stays as the client signed it. */
export async function openRecordingProxy(serverUrl: string): Promise<RecordingProxy> {
  const pool = new Pool(serverUrl);
  const recorded: RawRequest[] = [];
  const server = createServer(async (incoming, outgoing) => {
    try {
      const request = await read(incoming);
      recorded.push(request);
      const answer = await pool.request({ ...request, method: request.method as 'POST' });
      const body = Buffer.from(await answer.body.arrayBuffer());
      outgoing.writeHead(answer.statusCode, withoutHops(answer.headers)).end(body);
    } catch {
      // What the server broke off is broken off for the client too.
      outgoing.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    recorded,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.destroy();
    },
  };
}

async function read(incoming: IncomingMessage): Promise<RawRequest> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  const { method = 'GET', url: path = '/' } = incoming;
  return { method, path, headers: withoutHops(incoming.headers), body: Buffer.concat(pieces) };
}

function withoutHops<T>(headers: NodeJS.Dict<T>): Record<string, T & string> {
  const kept = Object.entries(headers).filter(([name, value]) => value !== undefined && !hopByHop.has(name));
  return Object.fromEntries(kept) as Record<string, T & string>;
}
