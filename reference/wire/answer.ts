import type { ServerResponse } from 'node:http';
import type { ServiceFault } from '../service-fault.js';

const CONTENT_TYPE = 'application/x-amz-json-1.1';

/** Sends the answer of a call; members that are undefined are left out, an empty answer is `{}` (behaviour.md section 1). */
export function sendAnswer(response: ServerResponse, requestId: string, answer: object): void {
  const body = JSON.stringify(answer);
  response.writeHead(200, {
    'x-amzn-RequestId': requestId,
    'Content-Type': CONTENT_TYPE,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

/**
 * Sends a refusal: no namespace before the code, `Message` with a capital, and `Connection: close`, as seen from the
 * service (error-conditions.json, `wireForm`). That costs a client a connection per refusal; `keep` is for one that is in
 * a hurry.
 */
export function sendFault(response: ServerResponse, requestId: string, fault: ServiceFault, keep = false): void {
  const body = JSON.stringify({ __type: fault.code, Message: fault.message });
  response.writeHead(fault.status, {
    'x-amzn-RequestId': requestId,
    'Content-Type': CONTENT_TYPE,
    'Content-Length': Buffer.byteLength(body),
    ...(keep ? {} : { Connection: 'close' }),
  });
  response.end(body);
}
