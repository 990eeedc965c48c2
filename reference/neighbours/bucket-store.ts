import type { PolicyHolder } from './policy-holder.js';

/** A bucket, with what is known of its objects: by key, whether an object is a log file of CloudTrail. */
export interface Bucket extends PolicyHolder {
  readonly objects: Map<string, boolean>;
}

/** The buckets that exist. Their names are global: no Region, no account. */
export class BucketStore {
  readonly #buckets = new Map<string, Bucket>();

  /** False when a bucket of that name is there already. */
  create(name: string): boolean {
    if (this.#buckets.has(name)) return false;
    this.#buckets.set(name, { policy: undefined, objects: new Map() });
    return true;
  }

  has(name: string): boolean {
    return this.#buckets.has(name);
  }

  find(name: string): Bucket | undefined {
    return this.#buckets.get(name);
  }

  /** False when there was no such bucket. */
  delete(name: string): boolean {
    return this.#buckets.delete(name);
  }
}
