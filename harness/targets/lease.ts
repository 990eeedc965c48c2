/** A number of places that checks share, such as the five trails of a Region. */
export interface LeasePool {
  /** How many places there are. */
  readonly size: number;
  /**
   * Waits for a place, or until that many are free at once; the returned function gives them back and may be called more
   * than once. Who has something already for which others wait goes ahead of them.
   */
  take(places?: number, goesAhead?: boolean): Promise<() => void>;
}

interface Waiting {
  places: number;
  start: () => void;
}

/**
 * Hands out `size` places in the order in which they were asked for. Who wants several is overtaken by those who want
 * fewer: until so many are free, all others would have to wait for whoever keeps one longest. Never more than `size` are
 * given to one.
 *
 * @param aside Where who has to wait does so.
 */
export function createLeasePool(
  size: number,
  aside: (coming: Promise<void>) => Promise<void> = (coming) => coming,
): LeasePool {
  let free = size;
  const ahead: Waiting[] = [];
  const others: Waiting[] = [];
  const start = (line: Waiting[], one: Waiting) => {
    free -= one.places;
    line.splice(line.indexOf(one), 1);
    one.start();
  };
  const serve = () => {
    for (const line of [ahead, others]) for (const one of [...line]) if (one.places <= free) start(line, one);
  };
  return {
    size,
    async take(wanted = 1, goesAhead = false) {
      const places = Math.min(wanted, size);
      if (free >= places) free -= places;
      else await aside(new Promise((start) => (goesAhead ? ahead : others).push({ places, start })));
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
