import type { Connection } from '../../targets/connection.js';
import type { RawRequest } from '../../targets/raw-request.js';
import { isMutating } from '../../wire/is-mutating.js';
import type { Judged, Judging } from '../check/judged.js';
import type { Session } from '../session/session.js';
import type { CheckContext } from './check-context.js';

/** Sends what no client would send, and what a client would send in another form, for one check. */
export class RawSending {
  constructor(
    private readonly t: CheckContext,
    private readonly session: Session,
  ) {}

  /**
   * Sends a request as it is, on a connection of its own unless it is judged as a call, and notes what became of it; what its answer
   * means is for the caller to say.
   */
  async send(request: RawRequest, judging: Judging = 'nothing'): Promise<Judged> {
    return this.t.noted(await this.sendUnnoted(request, judging));
  }

  /** The same, noted by the caller with `noted`: for clients that have their own way to fail. */
  async sendUnnoted(request: RawRequest, judging: Judging): Promise<Judged> {
    const { operation } = request;
    if (this.session.plan.access === 'read-only' && operation !== '_' && isMutating(operation)) {
      throw new Error(`${this.t.check.id} has access read-only and sends ${operation}`);
    }
    // What an odd request leaves behind on a connection must not meet the calls of others.
    if (request.on || judging === 'call' || judging === 'success') return this.session.send(request, judging);
    const on = this.session.target.connect();
    const judged = await this.session.send({ ...request, on }, judging);
    await on.close();
    return judged;
  }

  /** Sends a request after another, on the same connection or not: the history of what it shows has both. */
  async sendAfter(before: Judged, request: RawRequest, sameConnection: boolean, judging: Judging): Promise<Judged> {
    const judged = await this.sendUnnoted(request, judging);
    return this.t.noted({ ...judged, after: { exchange: before.exchange, sameConnection } });
  }

  /** A connection of this check's own; it is closed when the check ends. */
  connect(): Connection {
    const connection = this.session.target.connect();
    this.t.own.atEnd(() => connection.close());
    return connection;
  }
}
