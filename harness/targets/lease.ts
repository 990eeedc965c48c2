/** A number of places that checks share, such as the five trails of a Region. */
export interface LeasePool {
  /** Waits for a place; the returned function gives it back and may be called more than once. */
  take(): Promise<() => void>;
}

/** Hands out `size` places in the order in which they were asked for. */
export function createLeasePool(size: number): LeasePool {
  let free = size;
  const waiting: (() => void)[] = [];
  return {
    async take() {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        const next = waiting.shift();
        if (next) next();
        else free++;
      };
    },
  };
}
