/** A request as it stood on the wire, signature included, to be sent again as it is. */
export interface RawRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer;
}
