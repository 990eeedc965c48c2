import type { Header } from '../wire/header.js';
import type { Connection } from './connection.js';

/** A request as it is to be put on the wire, odd or not. What is left out is as in an ordinary call. */
export interface RawRequest {
  /** The operation that it asks for, by which it is paced and reported; `_` where it names none. */
  operation: string;
  method?: string;
  /** Path and query, from the root of the host. */
  path?: string;
  /** All but host, content-length and what a signature adds; order and case are kept. */
  headers?: readonly Header[];
  /** Default: an empty JSON object. */
  body?: string | Uint8Array;
  /** `none`: it is sent unsigned; `given`: it was signed before. */
  signature?: 'none' | 'given';
  /** A connection to send it on, instead of any that is free. */
  on?: Connection;
}

/** How the header X-Amz-Target begins: newer SDKs send the short form, botocore and the AWS CLI the long one. */
export const targetPrefixes = {
  short: 'CloudTrail_20131101.',
  long: 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.',
} as const;

/** One of the two ways to name an operation. */
export type TargetForm = keyof typeof targetPrefixes;

/** The headers of an ordinary call. */
export function callHeaders(operation: string, form: TargetForm): Header[] {
  return [
    ['content-type', 'application/x-amz-json-1.1'],
    ['x-amz-target', `${targetPrefixes[form]}${operation}`],
  ];
}
