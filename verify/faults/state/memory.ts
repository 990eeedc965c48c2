/** What a fault remembers over a run. */
export class Memory {
  readonly #things = new Map<string, unknown>();

  /** The thing of this name; made where there is none yet. */
  of<T>(name: string, make: () => T): T {
    if (!this.#things.has(name)) this.#things.set(name, make());
    return this.#things.get(name) as T;
  }
}
