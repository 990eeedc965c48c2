import { type Patience, patienceWith } from '../../targets/patience.js';
import type { Target } from '../../targets/target.js';
import { isMutating } from '../../wire/is-mutating.js';
import type { CheckNotes } from './check-notes.js';

/** Asks a question again while a target may not show yet what the check changed. */
export class LateChanges {
  /** Of the question that is being asked again, if one is. */
  #patience: Patience | undefined;

  constructor(
    private readonly target: Target,
    private readonly notes: CheckNotes,
  ) {}

  /**
   * Asks once where the check changed nothing. Else asks again what was missed or rejected, for as long as the target may
   * need to show a change; the last attempt alone counts.
   */
  async ask<T>(question: () => Promise<T>): Promise<T> {
    const changed = this.notes.calls.some(({ operation, kind }) => kind === 'success' && isMutating(operation));
    if (this.#patience || !changed) return question();
    this.#patience = patienceWith(this.target.settings.kind);
    try {
      for (;;) {
        const attempt = this.notes.beginAttempt();
        const outcome = await question().then(
          (value) => ({ value }),
          (error: unknown) => ({ error }),
        );
        if (!attempt.hasFailed() || this.target.halted || !(await this.#patience.more())) {
          if ('error' in outcome) throw outcome.error;
          return outcome.value;
        }
        attempt.undo();
      }
    } finally {
      this.#patience = undefined;
    }
  }
}
