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
 * Hands out `size` places in the order in which they were asked for. Who waits for several is overtaken only by those who
 * go ahead: somebody who has a place and waits for a second one would else wait for ever. Never more than `size` are given
 * to one.
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
    for (const one of [...ahead]) if (one.places <= free) start(ahead, one);
    while (ahead.length === 0 && others[0] && others[0].places <= free) start(others, others[0]);
  };
  return {
    size,
    async take(wanted = 1, goesAhead = false) {
      const places = Math.min(wanted, size);
      const isNext = goesAhead || ahead.length + others.length === 0;
      if (isNext && free >= places) free -= places;
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
