import { historyPatience, type Patience } from '../../harness/engine/patience.js';
import type { TargetSettings } from '../../harness/targets/target-settings.js';

/** Patience of one check with a target: what was waited for in vain once is not waited for again. */
export class Wait {
  readonly #inVain = new Set<string>();

  constructor(
    private readonly kind: TargetSettings['kind'],
    private readonly patienceWith: (kind: TargetSettings['kind']) => Patience = historyPatience,
  ) {}

  /** For one step. */
  patience(): Patience {
    return this.patienceWith(this.kind);
  }

  isWorthIt(cause: string): boolean {
    return !this.#inVain.has(cause);
  }

  wasInVain(cause: string): void {
    this.#inVain.add(cause);
  }
}
