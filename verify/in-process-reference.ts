import type { ServerResponse } from 'node:http';
import { referenceCapabilities } from '../reference/capabilities.js';
import { systemClock } from '../reference/clock.js';
import { Conditions } from '../reference/conditions/conditions.js';
import { embeddedAccount, embeddedFixtures } from '../reference/embedded-account.js';
import { type RouterContext, route } from '../reference/request-router.js';
import { ReferenceState } from '../reference/state.js';
import type { ReceivedRequest } from '../reference/wire/received-request.js';

/** An answer as the reference would have sent it. */
export interface WireAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A reference without a server of its own: what is in front of it hands it requests. */
export interface InProcessReference {
  readonly capabilities: readonly string[];
  /** Names that a user would have to give a run elsewhere. */
  readonly fixtures: Readonly<Record<string, string>>;
  /** Answers a request and hands the answer over. */
  ask(request: ReceivedRequest): Promise<WireAnswer>;
  /** Answers a request to whoever sent it. */
  pass(request: ReceivedRequest, response: ServerResponse): Promise<void>;
}

/** A fresh reference, with everything that one can have: it manages an organization. */
export function inProcessReference(pageSize = 100, seed = 1): InProcessReference {
  const context: RouterContext = {
    settings: {
      account: '123456789012',
      ...embeddedAccount,
      memberAccount: false,
      pageSize,
    },
    clock: systemClock,
    signingKey: undefined,
    keepConnections: embeddedAccount.keepConnections,
    control: true,
    state: new ReferenceState(seed),
    conditions: new Conditions({}, seed),
    reset: () => undefined,
  };
  return {
    capabilities: referenceCapabilities,
    fixtures: embeddedFixtures,
    pass: (request, response) => route(request, response, context),
    async ask(request) {
      const response = new Catcher();
      // The router writes a head and a body, and does nothing else with a response.
      await route(request, response as unknown as ServerResponse, context);
      return response;
    },
  };
}

/** What the router takes for the response to a client. */
class Catcher implements WireAnswer {
  status = 0;
  headers: Record<string, string> = {};
  body = '';

  writeHead(status: number, headers: Record<string, string | number>): void {
    this.status = status;
    this.headers = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  }

  end(body: string): void {
    this.body = body;
  }
}
