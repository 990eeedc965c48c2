import type { IncomingHttpHeaders } from 'node:http';

/** An HTTP request that has arrived in full. */
export interface ReceivedRequest {
  id: string;
  method: string;
  /** Path and query, as sent. */
  target: string;
  headers: IncomingHttpHeaders;
  authorization: string | undefined;
  amzTarget: string | undefined;
  userAgent: string;
  sourceAddress: string;
  body: Buffer;
}
