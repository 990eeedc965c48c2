import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { removeResource } from '../../../harness/targets/removal/remove-resource.js';
import { isAnswered, successBody } from '../../../harness/wire/exchange.js';

/** A source has one channel. Which partners a target knows is its own affair: one that it refuses is done without. */
const partners = ['GitHub', 'CrowdStrike', 'Clumio', 'Snyk'] as const;

/** Makes channels while the check has its turn at their sources. */
export class OwnChannels {
  readonly arns: string[] = [];
  #next = 0;

  private constructor(
    private readonly t: CheckContext,
    private readonly storeArn: string,
  ) {}

  /** Takes a turn and makes a channel of the source that every target has, and on others than AWS some of partners. */
  static async make(t: CheckContext): Promise<OwnChannels> {
    const { arn } = await t.stores.channelDestination();
    await t.resources.takeTurn('channel-source');
    const channels = new OwnChannels(t, arn);
    const { id } = await t.resources.create({
      kind: 'channel',
      input: channels.#request('Custom'),
    });
    channels.arns.push(id);
    while (t.session.target.settings.kind !== 'aws' && channels.#next < partners.length - 1) await channels.more();
    return channels;
  }

  /** Makes a channel of the next partner, if the target knows it. */
  async more(): Promise<void> {
    const source = partners[this.#next++];
    if (source === undefined) return;
    const { ledger, target } = this.t.session;
    const request = this.#request(source);
    const byName = { kind: 'channel', id: request.Name } as const;
    ledger.own(byName);
    const { exchange } = await this.t.call('CreateChannel', request);
    if (!isAnswered(exchange)) return;
    const arn = successBody(exchange)?.ChannelArn;
    if (typeof arn === 'string') {
      this.t.resources.keep({ kind: 'channel', id: arn });
      this.arns.push(arn);
      ledger.settle(byName);
    } else if (exchange.result.errorCode && exchange.result.status < 500) ledger.settle(byName);
    else if (await removeResource(target, byName)) ledger.settle(byName);
  }

  #request(Source: string) {
    const Destinations = [{ Type: 'EVENT_DATA_STORE', Location: this.storeArn }];
    return { Name: this.t.freshName(), Source, Destinations };
  }
}
