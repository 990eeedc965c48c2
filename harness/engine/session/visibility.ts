import type { JsonObject } from '../../../common/json.js';
import { patienceWith } from '../../targets/patience.js';
import { namedKinds } from '../../targets/resource-kinds.js';
import type { Target } from '../../targets/target.js';
import type { TargetSettings } from '../../targets/target-settings.js';
import { type Exchange, errorCodeOf, isSuccessful, successBody } from '../../wire/exchange.js';

const creations = new Map(Object.values(namedKinds).map((kind) => [kind.create.operation as string, kind]));

/** How long what was made may take to be seen, in milliseconds. The embedded reference shows it at once. */
const lagMs = { aws: 30_000, reference: 0, endpoint: 3_000 } as const;
/** Things of a kind that an endpoint has to show at once before it is believed to do so always. */
const convincing = 3;

/**
 * Waits until what a call made can be seen: a target may show it late, and what a check asks next is not about that. An
 * endpoint that shows all at once is soon not asked any more, nor one that shows nothing.
 */
export class Visibility {
  readonly #shownAtOnce = new Map<string, number>();
  readonly #neverShown = new Set<string>();
  #isLate = false;

  constructor(private readonly kind: TargetSettings['kind']) {}

  /** Reads what an exchange made until the target shows it, or its time is up. The answers are not judged. */
  async awaitMade(made: Exchange, target: Target): Promise<void> {
    const { operation } = made;
    const creation = creations.get(operation);
    if (!creation || lagMs[this.kind] === 0 || this.#isBelieved(operation)) return;
    const arn = successBody(made)?.[creation.create.answers];
    if (typeof arn !== 'string') return;
    const { read } = creation;
    const input = { [read.by]: arn };
    if (!(await isAbsent(target, read.operation, input))) {
      this.#shownAtOnce.set(operation, (this.#shownAtOnce.get(operation) ?? 0) + 1);
      return;
    }
    const patience = patienceWith(this.kind, lagMs[this.kind], this.kind === 'aws' ? undefined : 50);
    while (await patience.more()) {
      if (await isAbsent(target, read.operation, input)) continue;
      this.#isLate = true;
      return;
    }
    this.#neverShown.add(operation);
  }

  #isBelieved(operation: string): boolean {
    if (this.kind === 'aws') return false;
    const shown = this.#shownAtOnce.get(operation) ?? 0;
    return this.#neverShown.has(operation) || (!this.#isLate && shown >= convincing);
  }
}

/** Whether a target says that there is no such thing. Whatever else it says, waiting would not change. */
async function isAbsent(target: Target, read: string, input: JsonObject): Promise<boolean> {
  const exchange = await target.call(read, input);
  return !isSuccessful(exchange) && /NotFound/.test(errorCodeOf(exchange) ?? '');
}
