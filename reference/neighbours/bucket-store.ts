/** The buckets that exist. Their names are global: no Region, no account. */
export class BucketStore {
  readonly #names = new Set<string>();

  /** False when a bucket of that name is there already. */
  create(name: string): boolean {
    if (this.#names.has(name)) return false;
    this.#names.add(name);
    return true;
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** False when there was no such bucket. */
  delete(name: string): boolean {
    return this.#names.delete(name);
  }
}
