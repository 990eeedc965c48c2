import { setTimeout as delay } from 'node:timers/promises';
import type { TargetSettings } from './target-settings.js';

/**
 * How long what a check changed may take to show, in milliseconds. AWS promises no time at which every read shows a
 * change; of an endpoint on one machine it is asked at once.
 */
const lagMs = { aws: 30_000, reference: 0, endpoint: 0 } as const;
/** The same for what histories read back: there it is told, and no gap, that a change came late. */
const historyLagMs = { aws: 30_000, reference: 0, endpoint: 1_000 } as const;
/** And for what another Region shows of it: nothing says how soon a replica follows its trail. */
const replicaLagMs = { ...historyLagMs, aws: 300_000 } as const;
/** How long a call may take to become an event: AWS speaks of minutes, the facts give it a quarter of an hour. */
const eventLagMs = { aws: 900_000, reference: 0, endpoint: 10_000 } as const;
const eventPauseMs = { aws: 30_000, reference: 0, endpoint: 500 } as const;
const firstPauseMs = 500;
const longestPauseMs = 5_000;
/** At least so many looks are taken in the whole time. */
const fewestLooks = 8;

/** The time that a target is given to show a change. */
export interface Patience {
  /** Waits a while, longer each time; false, and at once, where there is no time left. */
  more(): Promise<boolean>;
  /** Milliseconds waited by now. */
  readonly waited: number;
}

/** Patience with what a step of a history changed, or a share of it. */
export function historyPatience(kind: TargetSettings['kind'], share = 1): Patience {
  return withLooks(kind, share * historyLagMs[kind]);
}

/** Patience with what another Region shows of a change, or a share of it. */
export function replicaPatience(kind: TargetSettings['kind'], share = 1): Patience {
  return withLooks(kind, share * replicaLagMs[kind]);
}

function withLooks(kind: TargetSettings['kind'], budgetMs: number): Patience {
  return patienceWith(kind, budgetMs, Math.min(firstPauseMs, budgetMs / fewestLooks));
}

/** Patience with the events that calls become. */
export function eventPatience(kind: TargetSettings['kind']): Patience {
  return patienceWith(kind, eventLagMs[kind], eventPauseMs[kind], eventPauseMs[kind]);
}

/** Patience with a target of this kind, for one question. */
export function patienceWith(
  kind: TargetSettings['kind'],
  budgetMs: number = lagMs[kind],
  firstMs: number = firstPauseMs,
  longestMs: number = longestPauseMs,
): Patience {
  let left = budgetMs;
  let pause = firstMs;
  return {
    get waited() {
      return budgetMs - left;
    },
    async more() {
      if (left <= 0) return false;
      const wait = Math.min(pause, left);
      left -= wait;
      pause = Math.min(pause * 2, longestMs);
      await delay(wait);
      return true;
    },
  };
}
