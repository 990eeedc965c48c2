import type { Connection } from '../../targets/connection.js';
import type { RawRequest } from '../../targets/raw-request.js';
import { isMutating } from '../../wire/is-mutating.js';
import type { CheckOutline } from '../check/check-outline.js';
import type { Judged, Judging } from '../check/judged.js';
import type { Session } from '../session/session.js';

/** What sending for a check needs of it. */
interface Sender {
  check: Pick<CheckOutline, 'id'>;
  /** Notes an exchange with what was found in it. */
  note(judged: Judged): Judged;
  atEnd(action: () => Promise<void>): void;
}

/** Sends what no client would send, and what a client would send in another form, for one check. */
export class RawSending {
  constructor(
    private readonly session: Session,
    private readonly sender: Sender,
  ) {}

  /**
   * Sends a request as it is, on a connection of its own unless it is judged as a call, and notes what became of it; what its answer
   * means is for the caller to say.
   */
  async send(request: RawRequest, judging: Judging = 'nothing'): Promise<Judged> {
    return this.sender.note(await this.sendUnnoted(request, judging));
  }

  /** Sends a request as `send` does, and leaves noting it to the caller: for clients that have their own way to fail. */
  async sendUnnoted(request: RawRequest, judging: Judging): Promise<Judged> {
    const { operation } = request;
    if (this.session.plan.access === 'read-only' && operation !== '_' && isMutating(operation)) {
      throw new Error(`${this.sender.check.id} declares access read-only but sends ${operation}`);
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
    return this.sender.note({ ...judged, after: { exchange: before.exchange, sameConnection } });
  }

  /** A connection of this check's own; it is closed when the check ends. */
  connect(): Connection {
    const connection = this.session.target.connect();
    this.sender.atEnd(() => connection.close());
    return connection;
  }
}
