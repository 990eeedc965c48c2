import type { ApiDocument, Topic } from '../documents/api-document.js';
import type { Change, Difference, Uncompared } from './change.js';
import { type ClassifiedFact, classify } from './classify.js';

/** What a change is about, before it is classed. */
type Fact = ClassifiedFact & Pick<Change, 'operation' | 'path' | 'before' | 'after'>;

/** Collects the changes between two documents, and the facts about which one of them is silent. */
export class Comparison {
  readonly #changes: Change[] = [];
  readonly #uncompared: Uncompared[] = [];

  constructor(
    readonly before: ApiDocument,
    readonly after: ApiDocument,
  ) {}

  change({ kind, aspect, side, detail, operation, path, before, after }: Fact): void {
    const rule = classify({ kind, aspect, side, ...(detail === undefined ? {} : { detail }) });
    const place = [operation, path].filter((part) => part !== null && part !== '').join('.');
    // One enum has several values at one place, and one operation several errors; their names are in before or after.
    const which = aspect === 'enum value' || aspect === 'error' ? ` ${before ?? after}` : '';
    const id = `${place}: ${aspect}${which} ${kind}`;
    this.#changes.push({ id, ...rule, kind, aspect, operation, path, before, after });
  }

  /** Notes a fact that cannot be compared, because `silent`, one of the two documents, says nothing of it. */
  uncompared(topic: Topic, place: string, silent: 'before' | 'after'): void {
    const source = this[silent];
    const reason = source.silence[topic] ?? 'the source does not say';
    this.#uncompared.push({ topic, place, source: source.name, reason });
  }

  result(): Difference {
    return {
      from: this.before.name,
      to: this.after.name,
      changes: this.#changes,
      uncompared: this.#uncompared,
    };
  }
}
