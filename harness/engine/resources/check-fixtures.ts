import type { Fixture } from '../../targets/fixtures/fixture.js';
import type { Surroundings } from '../../targets/fixtures/surroundings.js';
import type { Target } from '../../targets/target.js';
import { Skipped } from '../check/check-signals.js';
import type { CheckAccess } from './check-access.js';
import type { RunResources } from './run-resources.js';

/** What one check needs and does not create itself. Each method skips the check where the fixture is missing. */
export class CheckFixtures {
  constructor(
    private readonly check: Pick<CheckAccess, 'depend'>,
    private readonly run: Pick<RunResources, 'fixtures' | 'others'>,
  ) {}

  /** The bucket that trails write to. */
  async bucket(): Promise<string> {
    return this.#valueOf(await this.run.fixtures.bucket());
  }

  /** The ARN of the role that CloudTrail may assume, in the account and partition of another ARN. */
  async role(beside: string): Promise<string> {
    return this.#valueOf(await this.run.fixtures.role(beside));
  }

  /** The topic that trails publish to, by name or ARN. */
  async topic(): Promise<string> {
    return this.#valueOf(await this.run.fixtures.topic());
  }

  /** The KMS key that trails encrypt with, in one of the forms that KmsKeyId takes. */
  async key(): Promise<string> {
    return this.#valueOf(await this.run.fixtures.key());
  }

  /** The log group that trails write to, and the role that lets them. */
  async logGroup(): Promise<{ group: string; role: string }> {
    const role = this.#valueOf(await this.run.fixtures.logRole());
    return { group: this.#valueOf(await this.run.fixtures.logGroup()), role };
  }

  /** The id of a member account of the organization. */
  memberAccount(): string {
    return this.#valueOf(this.run.fixtures.memberAccount());
  }

  /** What the user named, or the target offers, around the account. */
  account(choose: (surroundings: Surroundings) => Fixture): string {
    return this.#valueOf(choose(this.run.fixtures.surroundings));
  }

  /** The run's endpoint in another Region; the ledger names that Region with what is created there. */
  otherRegion(which: number): Target {
    return this.run.others.inRegion(this.account(({ otherRegion }) => otherRegion(which)));
  }

  #valueOf(fixture: Fixture): string {
    if ('missing' in fixture) throw new Skipped(fixture.missing);
    for (const exchange of fixture.made ?? []) this.check.depend(exchange);
    return fixture.value;
  }
}
