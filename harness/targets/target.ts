import { loadFacts } from '../../spec/facts.js';
import { errorCodeOf } from '../wire/error-code.js';
import {
  type Answer,
  type Exchange,
  type Header,
  isAnswered,
  type SentRequest,
  type TransportFailure,
} from '../wire/exchange.js';
import { openConnection } from './connection.js';
import { createPacer } from './pacer.js';
import { createSigner } from './signer.js';
import type { TargetSettings } from './target-settings.js';
import { saysUnknown, type UnknownAnswer } from './unknown-answer.js';

/** A request to a neighbour of CloudTrail on the same endpoint, such as S3. */
export interface NeighbourRequest {
  service: string;
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A target that can be asked. */
export interface Target {
  readonly settings: TargetSettings;
  /** Requests put on the wire so far, retries included. */
  readonly requests: number;
  /** Why nothing is sent any more, once the target was lost or the run interrupted. */
  readonly halted: string | undefined;
  /** Calls a CloudTrail operation. Throttling, a 5xx and a cut connection are retried within a bound. Never throws. */
  call(operation: string, input: unknown): Promise<Exchange>;
  /** Asks another service on the same endpoint; not retried. */
  neighbour(request: NeighbourRequest): Promise<Exchange>;
  /** Sends nothing from now on; calls yield a failure in phase `halted`. */
  halt(reason: string): void;
  /** What this target says of an operation that it does not have; 5xx answers that say so are not retried. */
  unknownAnswer: UnknownAnswer | undefined;
  close(): Promise<void>;
}

/** How a cut connection or a 5xx is retried: first attempt included, and the unit of the growing pauses in milliseconds. */
const retries = {
  /** On this machine a failure that comes three times is no weather. */
  near: { attempts: 3, unitMs: 20 },
  /** AWS may be unavailable for seconds. */
  aws: { attempts: 5, unitMs: 250 },
};
const throttlingCodes = new Set([
  'ThrottlingException',
  'Throttling',
  'ThrottledException',
  'RequestThrottled',
  'RequestThrottledException',
  'TooManyRequestsException',
]);
/** Throttling is waited out longer than a failure: CloudTrail's buckets refill by one token a second. */
const maxThrottledAttempts = 8;
const secretHeaders = new Set(['authorization', 'x-amz-security-token']);

/** Opens a target; no request is sent before the first call. Throws UsageError for an unreadable certificate bundle. */
export function openTarget(settings: TargetSettings): Target {
  const endpoint = new URL(settings.endpointUrl);
  const connection = openConnection(settings);
  const sign = createSigner({ endpoint, region: settings.region, credentials: settings.credentials });
  const pace = settings.kind === 'aws' ? createPacer(loadFacts().rates) : undefined;
  let requests = 0;
  let halted: string | undefined;

  async function send(
    operation: string,
    service: string,
    request: { method: string; path: string; headers: Record<string, string>; body: string },
    retry: boolean,
  ): Promise<Exchange> {
    const sentAt = Date.now();
    for (let attempts = 1; ; attempts++) {
      if (pace && service === 'cloudtrail' && !halted) await pace(operation);
      const started = performance.now();
      const headers = halted ? request.headers : await sign({ ...request, service });
      let result: Answer | TransportFailure = { kind: 'failure', phase: 'halted', message: halted ?? '' };
      if (!halted) {
        requests++;
        result = await connection.exchange({ ...request, headers });
      }
      const exchange: Exchange = {
        operation,
        request: describe(endpoint, request, headers, { region: settings.region, service }),
        result,
        sentAt,
        durationMs: performance.now() - started,
        attempts,
      } as Exchange;
      const delay = retry && !halted && !settings.impatient ? retryDelay(exchange, target) : undefined;
      if (delay === undefined) return exchange;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }

  const target: Target = {
    settings,
    get requests() {
      return requests;
    },
    get halted() {
      return halted;
    },
    unknownAnswer: undefined,
    call: (operation, input) =>
      send(
        operation,
        'cloudtrail',
        {
          method: 'POST',
          path: endpoint.pathname,
          headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `CloudTrail_20131101.${operation}` },
          body: JSON.stringify(input),
        },
        true,
      ),
    neighbour: ({ service, method, path, headers = {}, body = '' }) =>
      send('_', service, { method, path, headers, body }, false),
    halt(reason) {
      halted ??= reason;
    },
    close: () => connection.close(),
  };
  return target;
}

/** Milliseconds to wait before the request is sent again, or undefined where this answer stands. */
function retryDelay(exchange: Exchange, { unknownAnswer, settings }: Target): number | undefined {
  const { attempts } = exchange;
  const { attempts: most, unitMs } = settings.kind === 'aws' ? retries.aws : retries.near;
  const pause = attempts < most ? unitMs * 2 ** attempts : undefined;
  if (!isAnswered(exchange)) return exchange.result.phase === 'reset' ? pause : undefined;
  if (throttlingCodes.has(errorCodeOf(exchange.result)?.code ?? '')) {
    return attempts < maxThrottledAttempts
      ? Math.min(100 * 2 ** attempts, 5_000) * (0.5 + Math.random() / 2)
      : undefined;
  }
  return exchange.result.status < 500 || saysUnknown(exchange, unknownAnswer) ? undefined : pause;
}

function describe(
  endpoint: URL,
  request: { method: string; path: string; body: string },
  headers: Record<string, string>,
  scope: SentRequest['scope'],
): SentRequest {
  const kept = Object.entries(headers).map(
    ([name, value]): Header => [name, secretHeaders.has(name.toLowerCase()) ? 'redacted' : value],
  );
  return {
    method: request.method,
    url: new URL(request.path, endpoint).href,
    headers: kept,
    body: request.body,
    scope,
  };
}
