import type { EventDataStore, EventDataStores, StoreUser } from './event-data-stores.js';

/** The event data stores that one check uses. They belong to the run, since an account has few. */
export class CheckStores {
  constructor(
    private readonly stores: EventDataStores,
    private readonly user: StoreUser,
  ) {}

  /** The store that checks share: to be read and queried, never to be changed. */
  shared(): Promise<EventDataStore> {
    return this.stores.shared(this.user);
  }

  /** A store that one check at a time may change, deletion included; it is ENABLED. */
  exclusive(): Promise<EventDataStore> {
    return this.stores.exclusive(this.user);
  }

  /** The store that channels write to. */
  channelDestination(): Promise<EventDataStore> {
    return this.stores.forChannels(this.user);
  }

  /** The store that the Insights of another one are delivered to. */
  insightsDestination(): Promise<EventDataStore> {
    return this.stores.forInsights(this.user);
  }

  /**
   * Brings an exclusive store back while the check goes on. Blocks the check where the target rejects a call that this
   * takes, and skips it where the store does not come back in time.
   */
  bringBack(store: EventDataStore): Promise<void> {
    return this.stores.bringBack(this.user, store);
  }

  /** The ARN of a store that was created in this run, if any was. */
  get anyArn(): string | undefined {
    return this.stores.anyArn;
  }

  /** Skips the check where AWS reports that it has no CloudTrail Lake here. */
  expectOffered(): Promise<void> {
    return this.stores.expectOffered();
  }
}
