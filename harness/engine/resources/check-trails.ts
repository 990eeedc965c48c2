import type { JsonObject } from '../../../common/json.js';
import type { Reply } from '../check/expectations.js';
import type { CheckAccess } from './check-access.js';
import type { CheckFixtures } from './check-fixtures.js';
import type { CheckResources } from './check-resources.js';
import type { RunResources } from './run-resources.js';

/** A trail that a check created. */
export interface OwnedTrail {
  name: string;
  created: Reply;
}

/** The trails of one check. A Region has few, so that checks share them: each takes its place before it creates one. */
export class CheckTrails {
  constructor(
    private readonly check: CheckAccess,
    private readonly run: RunResources,
    private readonly of: { resources: CheckResources; fixtures: CheckFixtures },
  ) {}

  /** A plain trail, with further settings where the check wants them. Blocks the check where the target creates none. */
  async create(settings: JsonObject = {}): Promise<OwnedTrail> {
    const S3BucketName = await this.of.fixtures.bucket();
    const name = await this.takeName();
    return { name, created: await this.check.prepare('CreateTrail', { Name: name, S3BucketName, ...settings }) };
  }

  /**
   * Several plain trails, fewer where the account has no room for that many. Their places are taken at once: two checks
   * that take one after the other could wait for each other.
   */
  async createSeveral(count: number): Promise<OwnedTrail[]> {
    await this.of.resources.takeTrails(count);
    const created: OwnedTrail[] = [];
    while (created.length < Math.min(count, this.run.trails.size)) created.push(await this.createInFreePlace());
    return created;
  }

  /** A plain trail in a place that the check has already, of a trail that it deleted. */
  async createInFreePlace(): Promise<OwnedTrail> {
    const S3BucketName = await this.of.fixtures.bucket();
    const name = this.run.freshName();
    this.of.resources.keep({ kind: 'trail', id: name });
    return { name, created: await this.check.prepare('CreateTrail', { Name: name, S3BucketName }) };
  }

  /** Takes all of the Region's trails that the run may use; no other check has one until this one ends. */
  async takeAll(): Promise<void> {
    await this.of.resources.takeTrails(this.run.trails.size);
  }

  /** Takes one of the Region's trails, for the check to create under a name of its own. */
  async takePlace(): Promise<void> {
    await this.of.resources.takeTrails(1);
  }

  /**
   * Takes one of the Region's trails and a fresh name for it, which the check creates itself. What has the name when the
   * check ends is removed. `shape` derives another name from the fresh one, where names are under test.
   */
  async takeName(shape: (fresh: string) => string = (fresh) => fresh): Promise<string> {
    await this.takePlace();
    const name = shape(this.run.freshName());
    this.of.resources.keep({ kind: 'trail', id: name });
    return name;
  }

  /** The ARN of a trail of this check: from the answer that created it or, where that lacks it, from GetTrail. */
  async arnOf({ name, created }: OwnedTrail): Promise<string> {
    if (typeof created.body.TrailARN === 'string') return created.body.TrailARN;
    return this.check.idFrom(await this.check.prepare('GetTrail', { Name: name }), 'Trail.TrailARN');
  }
}
