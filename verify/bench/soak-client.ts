import { Pool } from 'undici';

/** One answer as the soak needs it. */
export interface SoakAnswer {
  status: number;
  body: Record<string, unknown>;
}

/** A client that costs little beside the server: requests carry a scope to route by, and no real signature. */
export interface SoakClient {
  call(region: string, operation: string, input: object): Promise<SoakAnswer>;
  /** Requests sent so far. */
  readonly requests: number;
  close(): Promise<void>;
}

/** Opens `connections` keep-alive connections to a server. */
export function openSoakClient(url: string, connections: number): SoakClient {
  const pool = new Pool(url, { connections });
  let requests = 0;
  const authorization = (region: string, service: string) =>
    `AWS4-HMAC-SHA256 Credential=test/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=${'0'.repeat(64)}`;
  return {
    get requests() {
      return requests;
    },
    async call(region, operation, input) {
      requests++;
      const bucket = operation === 'PutBucket';
      const { statusCode, body } = await pool.request({
        method: bucket ? 'PUT' : 'POST',
        path: bucket ? '/ctc-soak-bucket' : '/',
        headers: {
          authorization: authorization(region, bucket ? 's3' : 'cloudtrail'),
          ...(bucket
            ? {}
            : { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `CloudTrail_20131101.${operation}` }),
        },
        body: bucket ? null : JSON.stringify(input),
      });
      const text = await body.text();
      return { status: statusCode, body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {} };
    },
    close: () => pool.close(),
  };
}
