import type { Query } from './query.js';

/** Queries and their results are kept so long (behaviour.md section 4; API_ListQueries). */
const KEPT_MS = 7 * 24 * 3600 * 1000;
/** Limits of the reference's own, so that memory stays bounded: beyond them the oldest queries are forgotten. */
const MAX_QUERIES = 1000;
const MAX_MATCHES = 20_000;

/** The queries of all Regions of the last seven days. */
export class QueryStore {
  /** By id, oldest first. */
  readonly #queries = new Map<string, Query>();
  #matches = 0;
  #serial = 0;

  /** The next number in the order of starting. */
  nextSerial(): number {
    this.#serial += 1;
    return this.#serial;
  }

  add(query: Query): void {
    this.#queries.set(query.id, query);
    this.#matches += query.matches.length;
    for (const old of this.#queries.values()) {
      const fits = this.#queries.size <= MAX_QUERIES && this.#matches <= MAX_MATCHES;
      // The newest one stays, however much it found.
      if (fits || old === query) break;
      this.#forget(old);
    }
  }

  /** The query of that id in the Region. */
  find(region: string, id: string, now: number): Query | undefined {
    this.#forgetOld(now);
    const query = this.#queries.get(id);
    return query?.region === region ? query : undefined;
  }

  /** The queries of a Region, oldest first. */
  all(region: string, now: number): Query[] {
    this.#forgetOld(now);
    return [...this.#queries.values()].filter((query) => query.region === region);
  }

  #forgetOld(now: number): void {
    for (const query of this.#queries.values()) {
      if (now < query.createdAt + KEPT_MS) return;
      this.#forget(query);
    }
  }

  #forget(query: Query): void {
    this.#queries.delete(query.id);
    this.#matches -= query.matches.length;
  }
}
