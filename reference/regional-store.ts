/** Something that belongs to a Region, has an id there, and a place in the order in which things were made. */
interface Regional {
  readonly serial: number;
  readonly region: string;
  /** The suffix of the ARN. */
  readonly id: string;
}

/** The resources of one family, by Region and id. */
export class RegionalStore<T extends Regional> {
  readonly #regions = new Map<string, Map<string, T>>();
  #serial = 0;

  /** The next number in the order of creation. */
  nextSerial(): number {
    this.#serial += 1;
    return this.#serial;
  }

  find(region: string, id: string): T | undefined {
    return this.#regions.get(region)?.get(id);
  }

  /** The resources of a Region, oldest first. */
  all(region: string): T[] {
    return [...(this.#regions.get(region)?.values() ?? [])];
  }

  add(resource: T): void {
    const resources = this.#regions.get(resource.region) ?? new Map<string, T>();
    this.#regions.set(resource.region, resources.set(resource.id, resource));
  }

  remove(resource: T): void {
    const resources = this.#regions.get(resource.region);
    resources?.delete(resource.id);
    // Region names come from clients: an empty one must not stay behind.
    if (resources?.size === 0) this.#regions.delete(resource.region);
  }
}
