import { KeyStore } from './key-store.js';
import type { PolicyHolder } from './policy-holder.js';

/** A role: who may assume it, and what its inline policies allow, by policy name. */
export interface Role {
  readonly arn: string;
  readonly id: string;
  readonly trustPolicy: string;
  readonly policies: Map<string, string>;
}

/** What the services beside CloudTrail and S3 remember: everything that a trail may point at. */
export class NeighbourState {
  readonly keys = new KeyStore();
  /** By ARN. */
  readonly topics = new Map<string, PolicyHolder>();
  /** ARNs, without the `:*` at the end. */
  readonly logGroups = new Set<string>();
  /** By ARN. */
  readonly roles = new Map<string, Role>();
}
