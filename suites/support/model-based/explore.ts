import fc from 'fast-check';
import type { ReportedFinding } from '../../../harness/engine/check/check-report.js';
import { type Replay, replayToken, replayVersions } from '../../../harness/engine/check/replay.js';
import { seedOf } from '../../../harness/engine/check/seed.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { gapId } from '../../../harness/validators/finding.js';
import type { Family, Step } from './family.js';
import { tellLate } from './tell-late.js';
import { isToldShortly } from './told-shortly.js';
import { Wait } from './wait.js';
import { type Met, Walk } from './walk.js';

/** Steps after the first one that a history has at most. */
const mostSteps = 8;
/** How many shorter histories are tried for each thing that is wrong. */
const shrinkBudget = 24;
/** And how many more once there are no steps to spare. */
const plainerBudget = 4;
/** Histories for each generated input that a property tries, unless the family has another number. */
const usualHistoriesPerRun = 2;

/** Rules that an operation breaks by refusing a call. */
const ofRefusals: ReadonlySet<string> = new Set(['refused-member', 'protection-off']);

/** Something wrong, and the history that it was first met in. */
interface Found {
  seed: number;
  finding: ReportedFinding;
}

/** Ends a history where it showed what was looked for. */
class Shown extends Error {}

/** The state is the walk's own: a command is possible whatever came before. */
type Possible = fc.AsyncCommand<object, Walk>;
type History = [Step, Iterable<Possible>];

/**
 * Goes through generated histories of a family beside their model. Each thing that is wrong is told once, with the
 * shortest history found for it; what is known to be wrong keeps nobody from finding the rest.
 */
export async function exploreHistories(t: CheckContext, family: Family): Promise<void> {
  const explorer = new Explorer(t, family);
  const { replay } = t.session.plan;
  if (replay?.check === t.check.id) return explorer.repeat(replay);
  const { makes, historiesPerRun = usualHistoriesPerRun } = family;
  for (let run = 0; run < t.runs * historiesPerRun; run++) await explorer.explore(seedOf(t.seed, `history ${run}`));
  await explorer.shrinkAll();
  if (!explorer.hasAccepted(makes))
    t.block(gapId(makes, 'valid-request', 'rejected'), `${makes} rejects every request`);
}

class Explorer {
  readonly #found = new Map<string, Found>();
  /** Operations that accepted a call at least once. */
  readonly #working = new Set<string>();
  readonly #wait: Wait;

  constructor(
    private readonly t: CheckContext,
    private readonly family: Family,
  ) {
    this.#wait = new Wait(t.session, family.patience);
  }

  /** One generated history; notes whatever is wrong in it for the first time. */
  async explore(seed: number): Promise<void> {
    await this.#check({ seed }, (history) =>
      this.#follow(history, (met) => {
        if (!this.#found.has(met.key)) this.#found.set(met.key, { seed, finding: this.#note(met) });
      }),
    );
  }

  /** One history again, as a token tells it. */
  async repeat({ seed, path, commands }: Replay): Promise<void> {
    await this.#check({ seed, path, commands }, (history) => this.#follow(history, (met) => void this.#note(met)));
  }

  /** Whether an operation accepted anything at all. */
  hasAccepted(operation: string): boolean {
    return this.#working.has(operation);
  }

  /** Looks for shorter histories, within the budget of each. */
  async shrinkAll(): Promise<void> {
    if (this.#found.size === 0) return;
    // Much of it is told by then with a history that is short already.
    await this.t.session.slots.afterAll();
    for (const [key, found] of this.#found) {
      const { operation, rule } = found.finding;
      // What an operation refuses that accepts nothing else is told by the check of a valid request.
      if (ofRefusals.has(rule) && !this.#working.has(operation)) this.t.withdraw(found.finding);
      else if (!isToldShortly(this.t.session, found.finding)) await this.#shrink(key, found);
    }
  }

  async #shrink(key: string, found: Found): Promise<void> {
    const { seed } = found;
    let left = shrinkBudget;
    const token = await this.#check({ seed }, async (history) => {
      if (left-- <= 0) return;
      await this.#follow(history, (met, steps) => {
        if (met.key !== key) return;
        // Fewer than two steps show no change: what is left to look for is plainer values. Where a member is refused, they
        // are all that says which.
        if (steps <= 2 && !ofRefusals.has(met.rule)) left = Math.min(left, plainerBudget);
        const finding = this.#note(met);
        this.t.withdraw(found.finding);
        found.finding = finding;
        throw new Shown();
      });
    });
    if (token) found.finding.replay = token;
  }

  #note({ key: _, operation, rule, judged, ...what }: Met): ReportedFinding {
    return this.t.missed({ operation, rule }, what, judged);
  }

  async #follow([first, commands]: History, met: (what: Met, steps: number) => void): Promise<void> {
    const { t, family } = this;
    await t.apart(async () => {
      try {
        const listener = {
          met: (what: Met) => met(what, walk.taken),
          late: (what: Met, ms: number) => tellLate(t, what, ms),
          accepted: (operation: string) => void this.#working.add(operation),
        };
        const walk: Walk = new Walk(t, family, await family.begin(t), listener, this.#wait);
        await walk.take(first);
        await fc.asyncModelRun(() => ({ model: {}, real: walk }), commands);
      } finally {
        await t.resources.cleanUp();
      }
    });
  }

  /** Has fast-check make a history, and smaller ones as long as `follow` shows what is looked for; the token of the last. */
  async #check(
    { seed, path, commands = '' }: { seed: number; path?: string; commands?: string },
    follow: (history: History) => Promise<void>,
  ): Promise<string | undefined> {
    let ended: unknown;
    let followed = 0;
    const histories = fc.tuple(
      this.family.first(),
      fc.commands(
        this.family.steps().map((steps) => steps.map((step): Possible => new Command(step))),
        { maxCommands: mostSteps, size: 'max', ...(commands ? { replayPath: commands } : {}) },
      ),
    );
    const property = fc.asyncProperty(histories, async (history) => {
      // Where a path leads to a history that shows nothing, fast-check goes on to the next.
      if (ended || (path && followed++ > 0)) return;
      try {
        await follow(history);
      } catch (error) {
        if (!(error instanceof Shown)) ended = error;
        throw error;
      }
    });
    const result = await fc.check(property, {
      seed,
      numRuns: 1,
      unbiased: true,
      ...(path ? { path, endOnFailure: true } : {}),
    });
    if (ended) throw ended;
    if (!result.failed || result.counterexamplePath === null) return undefined;
    const ran = /replayPath="([^"]*)"/.exec(String(result.counterexample?.[0][1]))?.[1] ?? '';
    const history = { check: this.t.check.id, seed, path: result.counterexamplePath, commands: ran };
    return replayToken(history, replayVersions(this.t.session.knowledge.spec));
  }
}

/** A step as fast-check takes it; it is possible in every state. */
class Command implements Possible {
  constructor(private readonly step: Step) {}

  check(): boolean {
    return true;
  }

  run(_: object, walk: Walk): Promise<void> {
    return walk.take(this.step);
  }

  toString(): string {
    return this.step.label;
  }
}
