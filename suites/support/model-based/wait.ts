import type { Session } from '../../../harness/engine/session/session.js';
import { historyPatience, type Patience } from '../../../harness/targets/patience.js';
import type { TargetSettings } from '../../../harness/targets/target-settings.js';

type Patiences = (kind: TargetSettings['kind'], share?: number) => Patience;

/** What a run learned about how late its target is. */
interface Lateness {
  /** What was waited for in vain. */
  inVain: Set<string>;
  /** Something that was waited for came. */
  wasLate: boolean;
}

const latenessByPatience = Symbol('lateness, by how long is waited');

/** So often in vain, and never with success: an endpoint on one machine is at once what it will be. */
const enough = 2;
const shareFromThenOn = 0.2;

/** Patience of a run with its target: what one check waited for in vain, no other waits for again. */
export class Wait {
  readonly #lateness: Lateness;
  readonly #kind: TargetSettings['kind'];

  constructor(
    session: Session,
    private readonly patienceWith: Patiences = historyPatience,
  ) {
    this.#kind = session.target.settings.kind;
    const ofRun = session.once(latenessByPatience, () => new Map<Patiences, Lateness>());
    this.#lateness = ofRun.get(patienceWith) ?? { inVain: new Set(), wasLate: false };
    ofRun.set(patienceWith, this.#lateness);
  }

  /** For one step. */
  patience(): Patience {
    const { inVain, wasLate } = this.#lateness;
    const isPrompt = this.#kind === 'endpoint' && !wasLate && inVain.size >= enough;
    return this.patienceWith(this.#kind, isPrompt ? shareFromThenOn : 1);
  }

  isWorthIt(cause: string): boolean {
    return !this.#lateness.inVain.has(cause);
  }

  wasInVain(cause: string): void {
    this.#lateness.inVain.add(cause);
  }

  /** What was waited for came. */
  wasWorthIt(): void {
    this.#lateness.wasLate = true;
  }
}
