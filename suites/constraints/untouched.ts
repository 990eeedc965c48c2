import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../../common/json.js';
import { type StructuralDifference, structuralDifferences } from '../../common/structural-difference.js';
import type { Judged } from '../../harness/engine/check/judged.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { isSuccessful } from '../../harness/wire/exchange.js';
import { type Reads, withReads } from '../support/reads/shown-state.js';
import type { PreparedScenario } from '../support/scenarios/scenario.js';

/** A request that was refused, and changed what there was all the same. */
export interface Stored {
  judged: Judged;
  difference: StructuralDifference | undefined;
}

interface Refused {
  request: JsonObject;
  before: Json;
  judged: Judged;
  onStored: (stored: Stored) => void;
}

/**
 * Finds out whether requests that were refused left everything as it was. What there is afterwards is read once for all of
 * them; where that is not what there was before, they are sent again one by one, to learn which of them did it. Where what
 * they did could not be taken back (`repeatable` is false), it is read after each.
 */
export class Untouched {
  /** What there was, as far as it was read: the same until a request is accepted. */
  #before: Reads = new Map();
  /** Nothing but refusals came since these. */
  #refused: Refused[] = [];
  /** An accepted request was reverted since these: what they changed may have gone with it. */
  #covered: Refused[] = [];

  constructor(
    private readonly t: CheckContext,
    private readonly prepared: PreparedScenario,
    private readonly repeatable: boolean,
    private readonly call: (request: JsonObject) => Promise<Judged>,
  ) {}

  /** What there is that a request is about, before it is sent; undefined where nothing shows it. */
  async before(request: JsonObject): Promise<Json | undefined> {
    return this.#state(request, this.#before);
  }

  /** Notes a request that was refused. `onStored` is called where it turns out to have changed something. */
  async refused(refused: Omit<Refused, 'before'>, before: Json | undefined): Promise<void> {
    if (before === undefined) return;
    const { request, judged, onStored } = refused;
    if (this.repeatable) {
      this.#refused.push({ ...refused, before });
      return;
    }
    this.#before = new Map();
    const after = await this.before(request);
    if (isDeepStrictEqual(before, after)) return;
    onStored(stored(judged, before, after));
    await this.takeBack(request);
  }

  /** Takes back a request that was accepted. */
  async takeBack(request: JsonObject): Promise<void> {
    await this.t.unjudged(async () => this.prepared.revert?.(request));
    this.#covered.push(...this.#refused.splice(0));
    this.#before = new Map();
  }

  /** Looks at what became of all that were refused. */
  async look(): Promise<void> {
    await this.t.unjudged(async () => {
      for (const covered of this.#covered.splice(0)) {
        const before = await this.before(covered.request);
        const judged = await this.call(covered.request);
        if (isTaken(judged)) await this.takeBack(covered.request);
        else await this.refused({ ...covered, judged }, before);
      }
    });
    const after: Reads = new Map();
    const suspects: Refused[] = [];
    for (const refused of this.#refused.splice(0)) {
      if (!isDeepStrictEqual(refused.before, await this.#state(refused.request, after))) suspects.push(refused);
    }
    for (const suspect of suspects) await this.t.apart(() => this.#again(suspect));
    this.#before = new Map();
  }

  async #again({ request, onStored }: Refused): Promise<void> {
    await this.t.unjudged(async () => this.prepared.revert?.(request));
    const before = await this.#state(request, new Map());
    const judged = await this.t.unjudged(() => this.call(request));
    const after = await this.#state(request, new Map());
    if (!isTaken(judged) && !isDeepStrictEqual(before, after)) onStored(stored(judged, before, after));
    await this.t.unjudged(async () => this.prepared.revert?.(request));
  }

  /** What reading shows is compared; what is wrong in it other checks tell, and it may come from a request of before. */
  async #state(request: JsonObject, reads: Reads): Promise<Json | undefined> {
    return this.t.unjudged(() => withReads(this.t, reads, async () => this.prepared.state?.(request)));
  }
}

function stored(judged: Judged, before: Json = null, after: Json = null): Stored {
  return { judged, difference: structuralDifferences(before, after)[0] };
}

function isTaken({ exchange }: Judged): boolean {
  return isSuccessful(exchange);
}
