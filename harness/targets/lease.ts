/** A number of places that checks share, such as the five trails of a Region. */
export interface LeasePool {
  /** How many places there are. */
  readonly size: number;
  /**
   * Waits for a place, or until that many are free at once; the returned function gives them back and may be called more
   * than once.
   */
  take(places?: number): Promise<() => void>;
}

interface Waiting {
  places: number;
  start: () => void;
}

/**
 * Hands out `size` places in the order in which they were asked for. Who wants several is overtaken by those who want
 * fewer: otherwise somebody who has a place and waits for a second one would wait for ever. Never more than `size` are
 * given to one.
 */
export function createLeasePool(size: number): LeasePool {
  let free = size;
  const waiting: Waiting[] = [];
  const serve = () => {
    for (const one of [...waiting]) {
      if (one.places > free) continue;
      free -= one.places;
      waiting.splice(waiting.indexOf(one), 1);
      one.start();
    }
  };
  return {
    size,
    async take(wanted = 1) {
      const places = Math.min(wanted, size);
      if (free >= places) free -= places;
      else await new Promise<void>((start) => waiting.push({ places, start }));
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        free += places;
        serve();
      };
    },
  };
}
