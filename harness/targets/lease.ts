/** A number of places that checks share, such as the five trails of a Region. */
export interface LeasePool {
  /** Waits for a place; the returned function gives it back and may be called more than once. */
  take(): Promise<() => void>;
  /**
   * Waits for all places at once and holds none meanwhile: whoever wants a single one goes first, so that nobody waits for
   * who waits for him. The returned function gives them back and may be called more than once.
   */
  takeAll(): Promise<() => void>;
}

/** Hands out `size` places in the order in which they were asked for. */
export function createLeasePool(size: number): LeasePool {
  let free = size;
  const waiting: (() => void)[] = [];
  const waitingForAll: (() => void)[] = [];
  const giveBack = (): void => {
    const next = waiting.shift();
    if (!next) free++;
    next?.();
    if (free < size || waitingForAll.length === 0) return;
    free = 0;
    waitingForAll.shift()!();
  };
  const lease = (places: number): (() => void) => {
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      for (let place = 0; place < places; place++) giveBack();
    };
  };
  return {
    async take() {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return lease(1);
    },
    async takeAll() {
      if (free === size) free = 0;
      else await new Promise<void>((resolve) => waitingForAll.push(resolve));
      return lease(size);
    },
  };
}
