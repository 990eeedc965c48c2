import type { JsonObject } from '../../../common/json.js';
import { type Finder, findByName, isKnownByName, oneFinder } from '../../targets/removal/find-by-name.js';
import type { OwnedResource } from '../../targets/removal/ledger.js';
import { removeResource } from '../../targets/removal/remove-resource.js';
import { isNamedKind, type NamedKind, namedKinds } from '../../targets/resource-kinds.js';
import type { Target } from '../../targets/target.js';
import type { Rejection, Reply } from '../check/expectations.js';
import type { CheckAccess } from './check-access.js';
import { CleanUp } from './clean-up.js';
import type { RunResources } from './run-resources.js';
import type { Scarce } from './turns.js';

/** A resource that a check asks a target to create, and how to find out what was created. */
export interface Creation {
  kind: NamedKind;
  input: JsonObject & { Name: string };
  /** When it is removed: with the check (default), or with the run. */
  lifetime?: 'check' | 'run';
  /** Who creates it. Default: the run's own target. */
  as?: Target;
}

/** A resource that a target is asked to create, and that it must not create. */
export type RejectedCreation = Pick<Creation, 'kind' | 'input'> & { rejection: Rejection };

/**
 * What one check creates in the account, and the permits that it holds. Each resource is in the ledger before it is asked
 * for, and is removed when the check ends.
 */
export class CheckResources {
  readonly #cleanUp = new CleanUp();
  /** Of one clean-up, during which nothing is created. */
  #find: Finder = findByName;
  #hasPriority: boolean;

  constructor(
    private readonly check: CheckAccess,
    private readonly run: RunResources,
    options: { hasPriority: boolean },
  ) {
    this.#hasPriority = options.hasPriority;
  }

  /** Has something done when the check ends; what was asked for last is done first. */
  atEnd(action: () => Promise<void>): void {
    this.#cleanUp.add(action);
  }

  /** Waits for this check's turn at something scarce; the turn ends with the check. */
  async takeTurn(scarce: Scarce): Promise<void> {
    this.#holdUntilEnd(await this.run.turns.take(scarce, this.#hasPriority));
  }

  /** Takes some of the Region's trails at once, for the check to create; fewer where the account has no room for that many. */
  async takeTrails(count: number): Promise<void> {
    this.#holdUntilEnd(await this.run.trails.take(count, this.#hasPriority));
  }

  /** A check that holds what others wait for goes ahead of those that hold nothing. */
  #holdUntilEnd(giveBack: () => void): void {
    this.#hasPriority = true;
    this.atEnd(async () => giveBack());
  }

  /**
   * Creates a resource whose id only the answer reports. Its name is in the ledger before the call, its id from then on.
   * Blocks the check where the target creates none, or does not report what it created.
   */
  async create(creation: Creation): Promise<{ id: string; created: Reply }> {
    const { kind, input, lifetime = 'check', as } = creation;
    const { create, knownBy } = namedKinds[kind];
    const region = this.#regionOf(as);
    const byName: OwnedResource = { kind, id: input.Name, ...region };
    this.run.ledger.own(byName);
    try {
      const created = await this.check.prepare(create.operation, input, as);
      const id = knownBy === 'name' ? input.Name : this.check.idFrom(created, create.answers);
      if (lifetime === 'run') this.run.ledger.own({ kind, id, ...region });
      else this.keep({ kind, id, ...region });
      this.run.ledger.settle(byName);
      return { id, created };
    } catch (error) {
      const { operation } = create;
      if (!this.#strikeRejected(byName, operation) && this.#isUncertain(operation)) this.#removeAtEnd(byName);
      throw error;
    }
  }

  /** Expects that a creation is rejected. What a target creates all the same is removed when the check ends. */
  async expectRejected({ kind, input, rejection }: RejectedCreation): Promise<void> {
    const { operation } = namedKinds[kind].create;
    const byName: OwnedResource = { kind, id: input.Name, ...this.#regionOf(rejection.as) };
    this.run.ledger.own(byName);
    this.#removeAtEnd(byName, () => this.#strikeRejected(byName, operation));
    await this.check.rejected(operation, input, rejection);
  }

  /** Enters a resource of this run in the ledger; it is removed when the check ends. */
  keep(resource: OwnedResource): void {
    this.run.ledger.own(resource);
    this.#removeAtEnd(resource, () => this.#strikeUnimplemented(resource));
  }

  /**
   * Removes what the check created, newest first, and gives back what others wait for. Throws the first internal error
   * among what was thrown on the way.
   */
  async cleanUp(): Promise<void> {
    this.#find = oneFinder();
    await this.#cleanUp.run();
  }

  /** How the ledger names the Region of a caller: only where it is not the run's own. */
  #regionOf(as: Target = this.run.target): { region?: string } {
    const { region } = as.settings;
    return region === this.run.target.settings.region ? {} : { region };
  }

  /** Strikes a name off the ledger where the last call of an operation was rejected; returns whether it was. */
  #strikeRejected(resource: OwnedResource, operation: string): boolean {
    const last = this.check.calls.findLast((call) => call.operation === operation);
    const rejected = last !== undefined && (last.kind === 'client-error' || last.unknown) && !last.uncertain;
    if (rejected) this.run.ledger.settle(resource);
    return rejected;
  }

  /** Whether an earlier attempt of the last call of an operation may have been done, whatever the last answer was. */
  #isUncertain(operation: string): boolean {
    return this.check.calls.findLast((call) => call.operation === operation)?.uncertain !== undefined;
  }

  #removeAtEnd(resource: OwnedResource, unless: () => boolean = () => false): void {
    this.atEnd(async () => {
      if (unless()) return;
      if (await removeResource(this.run.target, resource, this.#find)) this.run.ledger.settle(resource);
    });
  }

  /** Strikes a name off the ledger where each call of the operation that creates such things was answered as unknown. */
  #strikeUnimplemented(resource: OwnedResource): boolean {
    if (!isNamedKind(resource.kind) || !isKnownByName(resource)) return false;
    const { create } = namedKinds[resource.kind];
    const calls = this.check.calls.filter(({ operation }) => operation === create.operation);
    const never = calls.length > 0 && calls.every(({ unknown, uncertain }) => unknown && !uncertain);
    if (never) this.run.ledger.settle(resource);
    return never;
  }
}
