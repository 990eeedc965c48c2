import type { IncomingMessage } from 'node:http';
import { ServiceFault } from '../service-fault.js';

/** The largest input of the API is far below one MiB; what goes beyond this is no request. */
const MAX_BODY_BYTES = 2 * 1024 * 1024;

/**
 * The body of a request. What comes after the limit is read and dropped, so that the client gets to hear the refusal
 * instead of a reset; a client that goes on sending long after it is cut off by the server's request time-out.
 *
 * @throws {ServiceFault} RequestEntityTooLargeException (413) beyond MAX_BODY_BYTES
 */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.on('end', () => {
      if (size > MAX_BODY_BYTES) {
        const message = `The request body is larger than ${MAX_BODY_BYTES} bytes`;
        reject(new ServiceFault('RequestEntityTooLargeException', message, 413));
      } else if (chunks.length === 1) resolve(chunks[0]!);
      else resolve(Buffer.concat(chunks));
    });
    request.on('error', reject);
  });
}
