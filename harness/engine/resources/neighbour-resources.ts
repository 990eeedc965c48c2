import { isJsonObject } from '../../../common/json.js';
import { neighbourRequests as requests } from '../../targets/neighbour-requests.js';
import type { OwnedResource } from '../../targets/removal/ledger.js';
import type { NeighbourRequest, Target } from '../../targets/target.js';
import { type AnsweredExchange, isAnswered, isSuccessful } from '../../wire/exchange.js';
import { Skipped } from '../check/check-signals.js';
import type { CheckAccess } from './check-access.js';
import type { CheckResources } from './check-resources.js';
import type { RunResources } from './run-resources.js';

/**
 * What one check makes beside CloudTrail, on the same endpoint, to take it away again: buckets, keys, log groups, roles.
 * On AWS nothing is made; what shuts CloudTrail out there has to be named.
 */
export class NeighbourResources {
  readonly #named: Readonly<Record<string, string>>;
  readonly #target: Target;

  constructor(
    private readonly check: Pick<CheckAccess, 'depend'>,
    private readonly run: Pick<RunResources, 'freshName' | 'namedFixtures' | 'target'>,
    private readonly resources: Pick<CheckResources, 'atEnd' | 'keep'>,
  ) {
    this.#named = run.namedFixtures;
    this.#target = run.target;
  }

  /** A bucket of this check alone. */
  async bucket(): Promise<string> {
    const name = `${this.run.freshName()}-bucket`;
    await this.#make({ kind: 'bucket', id: name }, requests.makeBucket(name, this.#target.settings.region), 'bucket');
    return name;
  }

  /** A bucket whose policy does not let CloudTrail write. */
  async closedBucket(): Promise<string> {
    if (this.#named['closed-bucket']) return this.#named['closed-bucket'];
    const name = await this.bucket();
    await this.shutBucket(name);
    return name;
  }

  /** Gives a bucket of this check a policy that does not let CloudTrail write. */
  async shutBucket(name: string): Promise<void> {
    await this.#send(requests.shutBucket(name), 'closed-bucket');
  }

  /** Removes a bucket of this check. */
  async removeBucket(name: string): Promise<void> {
    await this.#send(requests.removeBucket(name), 'bucket');
  }

  /** The ARN of a KMS key of this check alone, which CloudTrail may use. */
  async key(as: Target = this.#target): Promise<string> {
    const exchange = await this.#send(requests.makeKey(this.run.freshName()), 'key', as);
    const metadata = exchange.result.jsonObject?.KeyMetadata;
    const arn = isJsonObject(metadata) ? metadata.Arn : undefined;
    if (typeof arn !== 'string') throw new Skipped('the endpoint does not create a KMS key');
    const { region } = as.settings;
    this.resources.keep({ kind: 'key', id: arn, ...(as === this.#target ? {} : { region }) });
    return arn;
  }

  /** An alias of a key, `alias/…`, of this check alone. */
  async alias(key: string): Promise<string> {
    const name = `alias/${this.run.freshName()}`;
    await this.#send(requests.makeAlias(name, key), 'key');
    this.resources.atEnd(async () => void (await this.#target.neighbour(requests.removeAlias(name))));
    return name;
  }

  /** The ARN of a key whose policy does not let CloudTrail encrypt. */
  async closedKey(): Promise<string> {
    if (this.#named['closed-key']) return this.#named['closed-key'];
    const arn = await this.key();
    await this.shutKey(arn);
    return arn;
  }

  /** Gives a key of this check a policy that does not let CloudTrail encrypt. */
  async shutKey(arn: string, as: Target = this.#target): Promise<void> {
    await this.#send(requests.shutKey(arn), 'closed-key', as);
  }

  /** The ARN of a key that is disabled. */
  async disabledKey(): Promise<string> {
    if (this.#named['disabled-key']) return this.#named['disabled-key'];
    const arn = await this.key();
    await this.disableKey(arn);
    return arn;
  }

  /** Disables a key of this check. */
  async disableKey(arn: string): Promise<void> {
    await this.#send(requests.disableKey(arn), 'disabled-key');
  }

  /** The ARNs of a log group and of a role that may not write to it, in the account and partition of another ARN. */
  async closedLogGroup(beside: string): Promise<{ group: string; role: string }> {
    const { 'closed-log-group': named, 'closed-log-role': namedRole } = this.#named;
    if (named && namedRole) return { group: named, role: namedRole };
    const [, partition, , , account] = beside.split(':');
    const name = this.run.freshName();
    await this.#make({ kind: 'log-group', id: name }, requests.makeLogGroup(name), 'closed-log-group');
    await this.#make({ kind: 'role', id: name }, requests.makeRole(name), 'closed-log-role');
    await this.#send(requests.keepRoleFromLogs(name), 'closed-log-role');
    const { region } = this.#target.settings;
    return {
      group: `arn:${partition}:logs:${region}:${account}:log-group:${name}:*`,
      role: `arn:${partition}:iam::${account}:role/${name}`,
    };
  }

  async #make(resource: OwnedResource, request: NeighbourRequest, fixture: string): Promise<void> {
    this.#expectOffered(fixture);
    this.resources.keep(resource);
    await this.#send(request, fixture);
  }

  /** Sends what has to succeed. Skips the check where it does not. */
  async #send(request: NeighbourRequest, fixture: string, as: Target = this.#target): Promise<AnsweredExchange> {
    this.#expectOffered(fixture);
    const exchange = await as.neighbour(request);
    if (isSuccessful(exchange)) {
      this.check.depend(exchange);
      return exchange;
    }
    const how = isAnswered(exchange) ? `HTTP ${exchange.result.status}` : exchange.result.message;
    throw new Skipped(`the endpoint does not provide a service that the check needs (${request.service}: ${how})`);
  }

  #expectOffered(fixture: string): void {
    if (this.#target.settings.kind === 'aws')
      throw new Skipped(`the check needs a prepared resource (see docs/fixtures.md): --fixture ${fixture}=NAME`);
  }
}
