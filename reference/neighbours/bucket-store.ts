import type { PolicyHolder } from './policy-holder.js';

/** The buckets that exist. Their names are global: no Region, no account. */
export class BucketStore {
  readonly #buckets = new Map<string, PolicyHolder>();

  /** False when a bucket of that name is there already. */
  create(name: string): boolean {
    if (this.#buckets.has(name)) return false;
    this.#buckets.set(name, { policy: undefined });
    return true;
  }

  has(name: string): boolean {
    return this.#buckets.has(name);
  }

  find(name: string): PolicyHolder | undefined {
    return this.#buckets.get(name);
  }

  /** False when there was no such bucket. */
  delete(name: string): boolean {
    return this.#buckets.delete(name);
  }
}
