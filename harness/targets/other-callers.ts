import { inRegion } from './in-region.js';
import { openTarget, type Target } from './target.js';
import type { TargetSettings } from './target-settings.js';

/** The run's endpoint as others reach it: from another Region, or with a key of their own. Each is opened once. */
export class OtherCallers {
  readonly #targets = new Map<string, Target>();

  constructor(private readonly own: Target) {}

  /** In another Region. */
  inRegion(region: string): Target {
    return this.#open(region, inRegion(this.own.settings, region));
  }

  /** With an access key that nobody else uses. Its answers stand as they come: nothing is waited out. */
  withKey(accessKeyId: string): Target {
    const { settings } = this.own;
    const credentials = { ...settings.credentials, accessKeyId };
    return this.#open(accessKeyId, { ...settings, credentials, connections: 1, impatient: true, otherKey: true });
  }

  /** Requests that they put on the wire. */
  get requests(): number {
    return [...this.#targets.values()].reduce((sum, { requests }) => sum + requests, 0);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#targets.values()].map((target) => target.close()));
  }

  #open(name: string, settings: TargetSettings): Target {
    let target = this.#targets.get(name);
    if (!target) {
      target = openTarget(settings, { unknownAnswer: this.own.unknownAnswer });
      this.#targets.set(name, target);
    }
    return target;
  }
}
