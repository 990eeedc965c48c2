import type { Import } from './import.js';

/** A limit of the reference's own, so that memory stays bounded: beyond it the oldest imports are forgotten. */
const MAX_IMPORTS = 1000;

/** The imports of all Regions. */
export class ImportStore {
  /** By id, oldest first. */
  readonly #imports = new Map<string, Import>();
  #serial = 0;

  /** The next number in the order of starting. */
  nextSerial(): number {
    this.#serial += 1;
    return this.#serial;
  }

  add(started: Import): void {
    this.#imports.set(started.id, started);
    for (const id of this.#imports.keys()) {
      if (this.#imports.size <= MAX_IMPORTS) break;
      this.#imports.delete(id);
    }
  }

  /** The import of that id in the Region. */
  find(region: string, id: string): Import | undefined {
    const found = this.#imports.get(id);
    return found?.region === region ? found : undefined;
  }

  /** The imports of a Region, oldest first. */
  all(region: string): Import[] {
    return [...this.#imports.values()].filter((one) => one.region === region);
  }
}
