/** A statement that GenerateQuery made. */
interface GeneratedQuery {
  readonly region: string;
  readonly alias: string;
  readonly prompt: string;
  readonly statement: string;
}

/** How many are remembered; the oldest give way. */
const MAX = 1000;

/** What GenerateQuery made, by alias, so that StartQuery can run it. */
export class GeneratedQueries {
  readonly #queries = new Map<string, GeneratedQuery>();

  add(query: GeneratedQuery): void {
    this.#queries.set(query.alias, query);
    for (const alias of this.#queries.keys()) {
      if (this.#queries.size <= MAX) break;
      this.#queries.delete(alias);
    }
  }

  find(region: string, alias: string): GeneratedQuery | undefined {
    const query = this.#queries.get(alias);
    return query?.region === region ? query : undefined;
  }
}
