import type { OwnedResource } from '../targets/ledger.js';
import { removeResource } from '../targets/remove-resource.js';
import type { JsonObject } from '../wire/json-body.js';
import type { CheckContext, Reply } from './check-context.js';
import type { CheckNotes } from './check-notes.js';
import { Skipped } from './check-signals.js';
import { memberAt } from './member-at.js';
import type { Session } from './session.js';

/** Errors by which an account says that it is full: no fault of the target, and nothing a check can mend. */
const quotaCodes = new Set([
  'MaximumNumberOfTrailsExceededException',
  'EventDataStoreMaxLimitExceededException',
  'ChannelMaxLimitExceededException',
]);

/** A trail that a check made. */
export interface OwnedTrail {
  name: string;
  created: Reply;
}

/** What one check makes in the account. Everything stands in the ledger before it is asked for, and goes when the check ends. */
export class OwnedResources {
  readonly #cleanups: (() => Promise<void>)[] = [];

  constructor(
    private readonly t: CheckContext,
    private readonly session: Session,
    private readonly notes: CheckNotes,
  ) {}

  /** A name of ours that nothing else has. */
  freshName(): string {
    return this.session.freshName();
  }

  /** Whether an error code says that the account is full. */
  isQuota(code: string): boolean {
    return quotaCodes.has(code);
  }

  /** The bucket that trails write to. Skips the check where there is none. */
  async bucket(): Promise<string> {
    const fixture = await this.session.fixtures.bucket();
    if ('missing' in fixture) throw new Skipped(fixture.missing);
    if (fixture.made) this.notes.depend(fixture.made);
    return fixture.value;
  }

  /**
   * Takes one of the Region's trails and a fresh name for it. The trail itself is for the check to create; what has the
   * name when the check ends is removed. `shape` makes another name of the fresh one, where names are under test.
   */
  async trailName(shape: (fresh: string) => string = (fresh) => fresh): Promise<string> {
    const giveBack = await this.session.trails.take();
    this.#cleanups.push(async () => giveBack());
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

  /** The ARN of a trail of ours: from the answer that made it or, where that lacks it, from GetTrail. */
  async trailArn({ name, created }: OwnedTrail): Promise<string> {
    if (typeof created.body.TrailARN === 'string') return created.body.TrailARN;
    const { body } = await this.t.prepare('GetTrail', { Name: name });
    const arn = memberAt(body, 'Trail.TrailARN');
    if (typeof arn === 'string') return arn;
    return this.t.block('CreateTrail/missing-member/TrailARN', 'the target tells no ARN of the trail');
  }

  /**
   * Makes a resource whose id only the answer tells. Its name stands in the ledger before, its ARN from then on.
   * Blocks the check where the target makes none, or does not tell what it made.
   */
  async make(
    kind: OwnedResource['kind'],
    operation: string,
    input: JsonObject & { Name: string },
    idMember: string,
  ): Promise<{ id: string; created: Reply }> {
    const byName: OwnedResource = { kind, id: input.Name };
    this.session.ledger.own(byName);
    const created = await this.t.prepare(operation, input);
    const id = created.body[idMember];
    if (typeof id !== 'string')
      return this.t.block(`${operation}/missing-member/${idMember}`, `the target tells no ${idMember}`);
    this.keep({ kind, id });
    this.session.ledger.settle(byName);
    return { id, created };
  }

  /** Notes something of ours that is removed when the check ends. */
  keep(resource: OwnedResource): void {
    this.session.ledger.own(resource);
    this.#cleanups.push(async () => {
      if (await removeResource(this.session.target, resource)) this.session.ledger.settle(resource);
    });
  }

  /** Removes what the check made, newest first. */
  async cleanUp(): Promise<void> {
    for (const cleanup of this.#cleanups.splice(0).reverse()) await cleanup();
  }
}
