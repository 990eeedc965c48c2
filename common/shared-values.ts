/** Values that are created when they are first asked for, and kept for as long as this holder lives. */
export class SharedValues {
  readonly #values = new Map<unknown, unknown>();

  /**
   * The value of a key, created where there is none yet. A key belongs to one place in the code, which gives its values
   * one type: a symbol or an object that this place keeps to itself.
   */
  once<T>(key: symbol | object, create: () => T): T {
    if (!this.#values.has(key)) this.#values.set(key, create());
    return this.#values.get(key) as T;
  }
}
