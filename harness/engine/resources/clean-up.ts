import { isSignal } from '../check/check-signals.js';

/** What one check has to do when it ends. */
export class CleanUp {
  readonly #actions: (() => Promise<void>)[] = [];

  /** Adds an action; what was added last is done first. */
  add(action: () => Promise<void>): void {
    this.#actions.push(action);
  }

  /**
   * Does all that was added, whatever becomes of a single action: a target that is lost, or a run that is interrupted, ends
   * some. Throws the first internal error among what they threw.
   */
  async run(): Promise<void> {
    const errors: unknown[] = [];
    for (const action of this.#actions.splice(0).reverse()) {
      try {
        await action();
      } catch (error) {
        if (!isSignal(error)) errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
