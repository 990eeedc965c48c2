import type { JsonObject } from '../../../common/json.js';
import { type Finder, findByName, isKnownByName, oneFinder } from '../../targets/find-by-name.js';
import type { Fixture } from '../../targets/fixtures/fixture.js';
import type { OwnedResource } from '../../targets/ledger.js';
import { pollUntil } from '../../targets/poll-until.js';
import { removeResource } from '../../targets/remove-resource.js';
import type { Surroundings } from '../../targets/surroundings.js';
import type { Target } from '../../targets/target.js';
import type { Exchange } from '../../wire/exchange.js';
import { memberAt } from '../../wire/member-at.js';
import { Blocked, isSignal, Skipped } from '../check/check-signals.js';
import type { CheckContext, Rejection, Reply } from '../context/check-context.js';
import type { CheckNotes } from '../context/check-notes.js';
import type { Session } from '../session/session.js';
import type { EventDataStore } from './event-data-stores.js';
import { NeighbourResources } from './neighbour-resources.js';
import type { Scarce } from './turns.js';

/** A trail that a check made. */
export interface OwnedTrail {
  name: string;
  created: Reply;
}

/** The operations that make what is known by its name until an answer tells more. */
const makers: Partial<Record<OwnedResource['kind'], string>> = {
  'event-data-store': 'CreateEventDataStore',
  channel: 'CreateChannel',
  dashboard: 'CreateDashboard',
};

/** What one check makes in the account. Everything stands in the ledger before it is asked for, and goes when the check ends. */
export class OwnedResources {
  readonly #cleanups: (() => Promise<void>)[] = [];
  /** Of one clean-up, which makes nothing. */
  #find: Finder = findByName;
  /** The check has something for which others wait, or is one that all would have to wait for in the end. */
  #goesAhead: boolean;

  constructor(
    private readonly t: CheckContext,
    private readonly session: Session,
    private readonly notes: CheckNotes,
  ) {
    this.#goesAhead = t.check.beginsFirst === true;
  }

  /** A name of ours that nothing else has. */
  freshName(): string {
    return this.session.freshName();
  }

  /** The bucket that trails write to. Skips the check where there is none. */
  async bucket(): Promise<string> {
    return this.#fixture(await this.session.fixtures.bucket());
  }

  /** The ARN of the role that CloudTrail may assume, beside another ARN. Skips the check where there is none. */
  async role(beside: string): Promise<string> {
    return this.#fixture(await this.session.fixtures.role(beside));
  }

  /** The topic that trails publish to, by name or ARN. Skips the check where there is none. */
  async topic(): Promise<string> {
    return this.#fixture(await this.session.fixtures.topic());
  }

  /** The KMS key that trails encrypt with, in one of the forms that KmsKeyId takes. Skips the check where there is none. */
  async key(): Promise<string> {
    return this.#fixture(await this.session.fixtures.key());
  }

  /** The log group that trails write to, and the role that lets them. Skips the check where one of them is missing. */
  async logGroup(): Promise<{ group: string; role: string }> {
    const role = this.#fixture(await this.session.fixtures.logRole());
    return { group: this.#fixture(await this.session.fixtures.logGroup()), role };
  }

  /** The id of a member account of the organization. Skips the check where none was named. */
  memberAccount(): string {
    return this.#fixture(this.session.fixtures.memberAccount());
  }

  /**
   * What a check can do without: undefined where the user named none and the target makes none. What was found on the way
   * stays found, and keeps other checks from their questions, not this one.
   */
  async ifThere<T>(get: () => T | Promise<T>): Promise<T | undefined> {
    const { obstacles } = this.t.report;
    const before = obstacles.length;
    try {
      return await get();
    } catch (error) {
      const absent = error instanceof Skipped || error instanceof Blocked;
      if (!absent || this.session.target.halted !== undefined) throw error;
      obstacles.splice(before);
      return undefined;
    }
  }

  /** What is named or offered around the account. Skips the check where it is not. */
  surrounding(choose: (surroundings: Surroundings) => Fixture): string {
    return this.#fixture(choose(this.session.fixtures.surroundings));
  }

  /** The run's endpoint in another Region; what is made there stands in the ledger with that Region. */
  elsewhere(which: number): Target {
    return this.session.others.inRegion(this.surrounding(({ otherRegion }) => otherRegion(which)));
  }

  /** What this check makes beside CloudTrail. */
  get neighbours(): NeighbourResources {
    return new NeighbourResources(this, this.session.plan.fixtures, this.session.target);
  }

  async #takeTrails(count: number): Promise<void> {
    this.#holdUntilEnd(await this.session.trails.take(count, this.#goesAhead));
  }

  #holdUntilEnd(giveBack: () => void): void {
    this.#goesAhead = true;
    this.atEnd(async () => giveBack());
  }

  #fixture(fixture: Fixture): string {
    if ('missing' in fixture) throw new Skipped(fixture.missing);
    for (const exchange of fixture.made ?? []) this.depend(exchange);
    return fixture.value;
  }

  /** Notes an exchange outside this check that what it shows depends on. */
  depend(exchange: Exchange): void {
    this.notes.depend(exchange);
  }

  /** Waits for this check's turn at something there is little of; the turn ends with the check. */
  async turn(scarce: Scarce): Promise<void> {
    this.#holdUntilEnd(await this.session.turns.take(scarce, this.#goesAhead));
  }

  /** The event data store that checks share: to be read and queried, never to be changed. */
  async eventDataStore(): Promise<EventDataStore> {
    return this.session.eventDataStores.shared(this.t);
  }

  /** The event data store that one check at a time may change, deletion included; it is ENABLED. */
  async exclusiveEventDataStore(): Promise<EventDataStore> {
    return this.session.eventDataStores.exclusive(this.t);
  }

  /** The event data store that channels write to. */
  async channelDestination(): Promise<EventDataStore> {
    return this.session.eventDataStores.forChannels(this.t);
  }

  /** The event data store that the Insights of another one are delivered to. */
  async insightsDestination(): Promise<EventDataStore> {
    return this.session.eventDataStores.forInsights(this.t);
  }

  /** Waits until a read shows a state, and tells whether it does; not forever, and not where the target does not tell. */
  async until(
    operation: string,
    input: JsonObject,
    holds: (state: JsonObject) => boolean,
    as: Target = this.session.target,
  ): Promise<boolean> {
    return this.#until(as, { operation, input }, holds);
  }

  /** The same for a change that was begun just now, and takes AWS its time. */
  async untilDone(
    operation: string,
    input: JsonObject,
    holds: (state: JsonObject) => boolean,
    as: Target = this.session.target,
  ): Promise<boolean> {
    return this.#until(as, { operation, input }, holds, true);
  }

  async #until(
    as: Target,
    read: { operation: string; input: JsonObject },
    holds: (state: JsonObject) => boolean,
    begunJustNow?: true,
  ): Promise<boolean> {
    const pause = (ms: number) => this.session.pause(ms);
    const state = await pollUntil(as, read, holds, { pause, ...(begunJustNow ? { begunJustNow } : {}) });
    return state !== undefined && holds(state);
  }

  /** Takes all of the Region's trails that the run may use; no other check has one until this one ends. */
  async allTrails(): Promise<void> {
    await this.#takeTrails(this.session.trails.size);
  }

  /** Takes one of the Region's trails, for the check to create under a name of its own. */
  async trailPlace(): Promise<void> {
    await this.#takeTrails(1);
  }

  /**
   * Takes one of the Region's trails and a fresh name for it. The trail itself is for the check to create; what has the
   * name when the check ends is removed. `shape` makes another name of the fresh one, where names are under test.
   */
  async trailName(shape: (fresh: string) => string = (fresh) => fresh): Promise<string> {
    await this.#takeTrails(1);
    const name = shape(this.freshName());
    this.keep({ kind: 'trail', id: name });
    return name;
  }

  /** A plain trail, with further settings where the check wants them. Blocks the check where the target makes none. */
  async trail(settings: JsonObject = {}): Promise<OwnedTrail> {
    const S3BucketName = await this.bucket();
    const name = await this.trailName();
    return { name, created: await this.t.prepare('CreateTrail', { Name: name, S3BucketName, ...settings }) };
  }

  /**
   * Several plain trails, fewer where the account has no room for that many. They are had all at once: two checks that
   * take one after the other could wait for each other.
   */
  async trails(count: number): Promise<OwnedTrail[]> {
    await this.#takeTrails(count);
    const made: OwnedTrail[] = [];
    while (made.length < Math.min(count, this.session.trails.size)) made.push(await this.trailInstead());
    return made;
  }

  /** A plain trail in a place that the check has already, of one that it deleted. */
  async trailInstead(): Promise<OwnedTrail> {
    const S3BucketName = await this.bucket();
    const name = this.freshName();
    this.keep({ kind: 'trail', id: name });
    return { name, created: await this.t.prepare('CreateTrail', { Name: name, S3BucketName }) };
  }

  /** The ARN of a trail of ours: from the answer that made it or, where that lacks it, from GetTrail. */
  async trailArn({ name, created }: OwnedTrail): Promise<string> {
    if (typeof created.body.TrailARN === 'string') return created.body.TrailARN;
    return this.told(await this.t.prepare('GetTrail', { Name: name }), 'Trail.TrailARN');
  }

  /** A text of an answer that later calls need. Blocks the check by the gap of that member where the answer has none. */
  told(reply: Reply, path: string): string {
    const value = memberAt(reply.body, path);
    if (typeof value === 'string') return value;
    if (this.t.objected(reply, path)) throw new Blocked(`the target tells no ${path}`);
    return this.t.block(`${reply.operation}/missing-member/${path}`, `the target tells no ${path}`);
  }

  /**
   * Makes a resource whose id only the answer tells. Its name stands in the ledger before, its ARN from then on; it goes
   * when the check ends, or with `lasting` when the run does. Blocks the check where the target makes none, or does not
   * tell what it made.
   */
  async make(
    kind: OwnedResource['kind'],
    operation: string,
    input: JsonObject & { Name: string },
    idMember: string,
    lasting = false,
    as: Target = this.session.target,
  ): Promise<{ id: string; created: Reply }> {
    const there = this.#regionOf(as);
    const byName: OwnedResource = { kind, id: input.Name, ...there };
    this.session.ledger.own(byName);
    try {
      const created = await this.t.prepare(operation, input, as);
      const id = this.told(created, idMember);
      if (lasting) this.session.ledger.own({ kind, id, ...there });
      else this.keep({ kind, id, ...there });
      this.session.ledger.settle(byName);
      return { id, created };
    } catch (error) {
      if (!this.#forgetRefused(byName, operation) && this.#isUncertain(operation)) this.#removeAtEnd(byName);
      throw error;
    }
  }

  /** Expects that a named resource is refused. What a target makes of it all the same is removed when the check ends. */
  async refused(
    kind: OwnedResource['kind'],
    operation: string,
    input: JsonObject & { Name: string },
    rejection: Rejection,
  ): Promise<void> {
    const byName: OwnedResource = { kind, id: input.Name, ...this.#regionOf(rejection.as) };
    this.session.ledger.own(byName);
    this.#removeAtEnd(byName, () => this.#forgetRefused(byName, operation));
    await this.t.rejected(operation, input, rejection);
  }

  /** How the ledger names the Region of a caller: only where it is not the run's own. */
  #regionOf(as: Target = this.session.target): { region?: string } {
    const { region } = as.settings;
    return region === this.session.target.settings.region ? {} : { region };
  }

  /** Strikes a name off that the last call of an operation did not get: nothing was made. */
  #forgetRefused(resource: OwnedResource, operation: string): boolean {
    const last = this.t.report.calls.findLast((call) => call.operation === operation);
    const refused = last !== undefined && (last.kind === 'client-error' || last.unknown) && !last.uncertain;
    if (refused) this.session.ledger.settle(resource);
    return refused;
  }

  /** Whether an earlier attempt of the last call of an operation may have been done, whatever the last one was told. */
  #isUncertain(operation: string): boolean {
    return this.t.report.calls.findLast((call) => call.operation === operation)?.uncertain !== undefined;
  }

  #removeAtEnd(resource: OwnedResource, unless: () => boolean = () => false): void {
    this.atEnd(async () => {
      if (unless()) return;
      if (await removeResource(this.session.target, resource, this.#find)) this.session.ledger.settle(resource);
    });
  }

  /** Notes something of ours that is removed when the check ends. */
  keep(resource: OwnedResource): void {
    this.session.ledger.own(resource);
    this.#removeAtEnd(resource, () => this.#isNeverMade(resource));
  }

  /** Strikes a name off where the target has no operation that makes such a thing: every call of it said so. */
  #isNeverMade(resource: OwnedResource): boolean {
    const makes = makers[resource.kind];
    if (!makes || !isKnownByName(resource)) return false;
    const calls = this.t.report.calls.filter(({ operation }) => operation === makes);
    const never = calls.length > 0 && calls.every(({ unknown, uncertain }) => unknown && !uncertain);
    if (never) this.session.ledger.settle(resource);
    return never;
  }

  /** Has something done when the check ends; what was asked for last is done first. */
  atEnd(cleanup: () => Promise<void>): void {
    this.#cleanups.push(cleanup);
  }

  /**
   * Removes what the check made, newest first, and gives back what others wait for, whatever comes of one of these: a target
   * that is lost, or a run that is interrupted, ends some. Throws the first fault of ours among what they threw.
   */
  async cleanUp(): Promise<void> {
    const faults: unknown[] = [];
    this.#find = oneFinder();
    for (const cleanup of this.#cleanups.splice(0).reverse()) {
      try {
        await cleanup();
      } catch (error) {
        if (!isSignal(error)) faults.push(error);
      }
    }
    if (faults.length > 0) throw faults[0];
  }
}
