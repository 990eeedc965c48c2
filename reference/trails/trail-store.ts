import type { Trail } from './trail.js';

/** All trails of the account, each in its home Region. */
export class TrailStore {
  readonly #regions = new Map<string, Map<string, Trail>>();
  #serial = 0;

  /** The next number in the order of creation, over all Regions. */
  nextSerial(): number {
    this.#serial += 1;
    return this.#serial;
  }

  /** The trail of that name whose home is the Region. */
  find(region: string, name: string): Trail | undefined {
    return this.#regions.get(region)?.get(name);
  }

  /** The trails whose home is the Region, oldest first. */
  home(region: string): Trail[] {
    return [...(this.#regions.get(region)?.values() ?? [])];
  }

  /** Multi-Region trails of other Regions, as the Region sees them. */
  shadows(region: string): Trail[] {
    return this.all().filter((trail) => trail.settings.multiRegion && trail.homeRegion !== region);
  }

  /** The trails of all Regions, oldest first. */
  all(): Trail[] {
    return [...this.#regions.values()].flatMap((trails) => [...trails.values()]).sort((a, b) => a.serial - b.serial);
  }

  add(trail: Trail): void {
    const trails = this.#regions.get(trail.homeRegion) ?? new Map<string, Trail>();
    this.#regions.set(trail.homeRegion, trails.set(trail.name, trail));
  }

  remove(trail: Trail): void {
    const trails = this.#regions.get(trail.homeRegion);
    trails?.delete(trail.name);
    // Region names come from clients: an empty one must not stay behind.
    if (trails?.size === 0) this.#regions.delete(trail.homeRegion);
  }
}
