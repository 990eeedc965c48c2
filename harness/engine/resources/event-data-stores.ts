import type { JsonObject } from '../../../common/json.js';
import { pollUntil } from '../../targets/poll-until.js';
import { type Exchange, errorCodeOf, isSuccessful } from '../../wire/exchange.js';
import type { Obstacle } from '../check/check-report.js';
import { Blocked, Skipped } from '../check/check-signals.js';
import type { CheckAccess } from './check-access.js';
import type { CheckResources } from './check-resources.js';
import { isAtRest, type StepBack, stepBack } from './event-data-store-state.js';
import type { RunResources } from './run-resources.js';
import { exclusiveStores } from './turns.js';

/** An event data store of ours. */
export interface EventDataStore {
  arn: string;
  /** What follows the last slash of the ARN: the name that queries have for it. */
  id: string;
  name: string;
}

/** A check that uses a store: what it may ask of the target, and what it holds until it ends. */
export interface StoreUser {
  check: CheckAccess;
  resources: CheckResources;
}

/** What became of the one attempt to make a store: the checks that come later get the same. */
type Made = { store: EventDataStore; made: Exchange } | { obstacle: Obstacle } | { skipped: string };

/**
 * The settings of every store of ours: without termination protection, so that it can be removed, and kept as short as
 * CloudTrail lets it be.
 */
export const storeSettings = { TerminationProtectionEnabled: false, RetentionPeriod: 7 } as const;

/**
 * What a channel writes to is in one Region and takes activity audit logs (API_CreateChannel, behaviour.md). Its retention
 * is the shortest that its price allows.
 */
const channelSettings = {
  BillingMode: 'FIXED_RETENTION_PRICING',
  MultiRegionEnabled: false,
  AdvancedEventSelectors: [
    { Name: 'activity', FieldSelectors: [{ Field: 'eventCategory', Equals: ['ActivityAuditLog'] }] },
  ],
};

/**
 * What Insights of another store are delivered to takes Insights events (API_PutInsightSelectors). It is kept as long as a
 * fixed price allows: one more store that asks for that would be one too many.
 */
const insightsSettings = {
  RetentionPeriod: 2557,
  BillingMode: 'FIXED_RETENTION_PRICING',
  AdvancedEventSelectors: [{ Name: 'insights', FieldSelectors: [{ Field: 'eventCategory', Equals: ['Insight'] }] }],
};

/** A place for a store that one check has for itself. */
interface Exclusive {
  which: string;
  /** It was left in a state from which it did not come back by itself. */
  astray: boolean;
}

/**
 * The event data stores that the checks of a run share. An account has ten, those that were deleted in the last seven
 * days included, so that a run makes four on AWS and six elsewhere, and a few that checks of CreateEventDataStore make.
 * Each is made when it is first needed, stands in the ledger, and is removed by the sweep when the run ends.
 */
export class EventDataStores {
  readonly #made = new Map<string, Promise<Made>>();
  /** Those that no check has at the moment: as many as may have one, some of them not made yet. */
  readonly #free: Exclusive[];
  /** What GetEventDataStore said of an exclusive store when it was new, by its ARN. */
  readonly #asMade = new Map<string, JsonObject>();
  #offered: Promise<string | undefined> | undefined;
  #known: string | undefined;

  constructor(private readonly run: RunResources) {
    const { kind } = run.target.settings;
    this.#free = Array.from({ length: exclusiveStores[kind] }, (_, index) => ({
      which: `exclusive-${index + 1}`,
      astray: false,
    }));
  }

  /** The ARN of a store that was made in this run, if any was. */
  get anyArn(): string | undefined {
    return this.#known;
  }

  /** A store that is read and queried only. Blocks the check where the target makes none. */
  async shared(user: StoreUser): Promise<EventDataStore> {
    return this.#once('shared', user, {});
  }

  /** A store for channels to write to. Blocks the check where the target makes none. */
  async forChannels(user: StoreUser): Promise<EventDataStore> {
    return this.#once('channels', user, channelSettings);
  }

  /** A store for the Insights of others to be delivered to. Blocks the check where the target makes none. */
  async forInsights(user: StoreUser): Promise<EventDataStore> {
    return this.#once('insights', user, insightsSettings);
  }

  /**
   * A store that the check has for itself until it ends; then it is brought back. Where that fails, the next check gets a
   * new one: a missing RestoreEventDataStore is no reason to leave other operations unasked. On AWS, where each store
   * counts, the check is skipped instead.
   */
  async exclusive(user: StoreUser): Promise<EventDataStore> {
    await user.resources.takeTurn('exclusive-store');
    // Who has a turn finds one that is free, the one that was given back last.
    const one = this.#free.shift()!;
    user.resources.atEnd(async () => void this.#free.unshift(one));
    if (one.astray) {
      if (this.run.target.settings.kind === 'aws')
        throw new Skipped('the event data store did not return to its initial state in time');
      this.#made.delete(one.which);
      one.astray = false;
    }
    const store = await this.#once(one.which, user, {});
    // What state a store is in, and whether it came back from it, GetEventDataStore alone tells.
    if (!this.#asMade.has(store.arn)) {
      const read = await user.check.prepare('GetEventDataStore', { EventDataStore: store.arn });
      user.check.idFrom(read, 'Status');
      this.#asMade.set(store.arn, read.body);
    }
    user.resources.atEnd(async () => {
      one.astray = !(await this.#takeBack(store, async (operation, input) => {
        const exchange = await this.run.target.call(operation, input);
        return isSuccessful(exchange);
      }));
    });
    return store;
  }

  /**
   * Brings an exclusive store back while the check that has it goes on. The check is blocked where the target refuses a
   * call that this takes, and skipped where the store does not come back in time.
   */
  async bringBack(user: StoreUser, store: EventDataStore): Promise<void> {
    const back = await this.#takeBack(store, async (operation, input) => {
      await user.check.prepare(operation, input);
      return true;
    });
    if (!back) throw new Skipped('the event data store did not return to its initial state in time');
  }

  /**
   * Skips the check where AWS says that it has no CloudTrail Lake here: whether an account may use it, AWS decides. Of
   * other targets the user says so (`--capability`).
   */
  async expectOffered(): Promise<void> {
    if (this.run.target.settings.kind !== 'aws') return;
    this.#offered ??= (async () => {
      const exchange = await this.run.target.call('ListEventDataStores', {});
      const code = errorCodeOf(exchange);
      return code === 'UnsupportedOperationException' ? 'CloudTrail Lake is not available in this Region' : undefined;
    })();
    const reason = await this.#offered;
    if (reason) throw new Skipped(reason);
  }

  async #once(which: string, user: StoreUser, settings: JsonObject): Promise<EventDataStore> {
    let making = this.#made.get(which);
    if (!making) {
      making = this.#make(user, settings);
      this.#made.set(which, making);
      const made = await making;
      // What weather prevented may be had by the next that asks.
      if ('obstacle' in made && made.obstacle.uncertain) this.#made.delete(which);
      if ('obstacle' in made) throw new Blocked(made.obstacle);
    }
    const made = await this.run.slots.aside(making);
    if ('skipped' in made) throw new Skipped(made.skipped);
    if ('obstacle' in made) return user.check.blockBy(made.obstacle);
    user.check.depend(made.made);
    return made.store;
  }

  async #make(user: StoreUser, settings: JsonObject): Promise<Made> {
    const name = this.run.freshName();
    try {
      const { id: arn, created } = await user.resources.create({
        kind: 'event-data-store',
        input: { Name: name, ...storeSettings, ...settings },
        lifetime: 'run',
      });
      const store = { arn, id: arn.slice(arn.lastIndexOf('/') + 1), name };
      this.#known ??= arn;
      await this.#until(store, (state) => isAtRest(state) && state.Status !== 'CREATED');
      return { store, made: created.judged.exchange };
    } catch (error) {
      const uncertain = user.check.calls.some((call) => call.uncertain);
      if (error instanceof Blocked)
        return { obstacle: uncertain ? { ...error.obstacle, uncertain: true } : error.obstacle };
      if (error instanceof Skipped) return { skipped: error.message };
      throw error;
    }
  }

  #until({ arn }: EventDataStore, holds: (state: JsonObject) => boolean): Promise<JsonObject | undefined> {
    const { run } = this;
    const read = { operation: 'GetEventDataStore', input: { EventDataStore: arn } };
    return pollUntil(run.target, read, holds, { pause: (ms) => run.pause(ms) });
  }

  /** Takes an exclusive store back to how it was made, step by step. False where it does not get there. */
  async #takeBack(
    store: EventDataStore,
    send: (operation: string, input: JsonObject) => Promise<boolean>,
  ): Promise<boolean> {
    const { target } = this.run;
    const asMade = this.#asMade.get(store.arn);
    const sent = new Set<string>();
    const next = (state: JsonObject): StepBack | undefined => {
      const step = stepBack(state, asMade);
      return step && !sent.has(step.operation) ? step : undefined;
    };
    for (;;) {
      const state = await this.#until(store, (read) => isAtRest(read, asMade) || next(read) !== undefined);
      if (target.halted) return true;
      // A target may show a deleted store no more, and have it all the same.
      const step = state ? next(state) : sent.size === 0 ? { operation: 'RestoreEventDataStore' } : undefined;
      if (!step) return state !== undefined && !stepBack(state, asMade);
      sent.add(step.operation);
      if (!(await send(step.operation, { EventDataStore: store.arn, ...step.input }))) return false;
    }
  }
}
