import { isUtf8 } from 'node:buffer';
import { setTimeout as delay } from 'node:timers/promises';
import { loadFacts } from '../../spec/facts.js';
import type { Exchange, SentRequest, Weather } from '../wire/exchange.js';
import type { Header } from '../wire/header.js';
import { Brake } from './brake.js';
import { type Connection, openConnection, type WireRequest } from './connection.js';
import { createPacer } from './pacer.js';
import { callHeaders, type RawRequest, type TargetForm } from './raw-request.js';
import { pauseAfter, weatherOf } from './retry.js';
import { createSigner } from './signer.js';
import type { TargetSettings } from './target-settings.js';
import { countRetry, noRetries, type TransportCounts } from './transport-counts.js';
import type { UnknownAnswer } from './unknown-answer.js';

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
  /** What this target says of an operation that it does not have; 5xx answers that say so are not retried. */
  readonly unknownAnswer: UnknownAnswer | undefined;
  /** How calls name their operation. */
  readonly targetForm: TargetForm;
  /** Requests put on the wire so far, retries included. */
  readonly requests: number;
  /** The retries among them. */
  readonly transport: TransportCounts;
  /** Why nothing is sent any more, once the target was lost or the run interrupted. */
  readonly halted: string | undefined;
  /** Calls a CloudTrail operation. Throttling, a 5xx and a cut connection are retried within a bound. Never throws. */
  call(operation: string, input: unknown): Promise<Exchange>;
  /** Sends a request as it is, and again where a call would be sent again. Throws for one that nobody could send. */
  send(request: RawRequest): Promise<Exchange>;
  /** A connection of its own for `send`, made anew where the target closes it. The caller closes it. */
  connect(): Connection;
  /** Asks another service on the same endpoint; not retried. */
  neighbour(request: NeighbourRequest): Promise<Exchange>;
  /** Sends nothing from now on; calls yield a failure in phase `halted`. */
  halt(reason: string): void;
  close(): Promise<void>;
}

/** A request on its way, with all that decides how it is sent. */
interface Outgoing extends WireRequest {
  operation: string;
  service: string;
  connection: Connection;
  retried: boolean;
  signature?: RawRequest['signature'];
}

const secretHeaders = new Set(['authorization', 'x-amz-security-token']);

/** What was learned of a target before it was opened. */
export interface KnownOfTarget {
  /** Default: unknown, so that every 5xx is retried. */
  unknownAnswer?: UnknownAnswer | undefined;
  /** Default: `short`, as the JavaScript SDK sends it. */
  targetForm?: TargetForm;
}

/** Opens a target; no request is sent before the first call. Throws UsageError for an unreadable certificate bundle. */
export function openTarget(settings: TargetSettings, known: KnownOfTarget = {}): Target {
  const { unknownAnswer, targetForm = 'short' } = known;
  const endpoint = new URL(settings.endpointUrl);
  const pool = openConnection(settings);
  const sign = createSigner({ endpoint, region: settings.region, credentials: settings.credentials });
  const pace = settings.kind === 'aws' ? createPacer(loadFacts().rates) : undefined;
  const brake = new Brake(settings.limits.throttledMs);
  const transport = noRetries();
  let requests = 0;
  let halted: string | undefined;

  async function attempt(outgoing: Outgoing, sentAt: number, weather: readonly Weather[]): Promise<Exchange> {
    const { operation, connection, signature } = outgoing;
    const started = performance.now();
    const signed = halted || signature ? [] : sign(outgoing);
    const headers = [...outgoing.headers, ...signed];
    if (!halted) requests++;
    const result = halted
      ? ({ kind: 'failure', phase: 'halted', message: halted } as const)
      : await connection.exchange({ ...outgoing, headers });
    return {
      operation,
      request: describe(endpoint, settings, outgoing, headers),
      result,
      sentAt,
      durationMs: performance.now() - started,
      attempts: weather.length + 1,
      ...(weather.length > 0 ? { weather: [...weather] } : {}),
    } as Exchange;
  }

  async function send(outgoing: Outgoing): Promise<Exchange> {
    const { operation, service, retried } = outgoing;
    const sentAt = Date.now();
    const weather: Weather[] = [];
    for (;;) {
      if (service === 'cloudtrail' && !halted) {
        await pace?.(operation);
        const wait = brake.take(operation);
        if (wait > 0) await delay(wait);
      }
      const exchange = await attempt(outgoing, sentAt, weather);
      const met = retried ? weatherOf(exchange, unknownAnswer) : undefined;
      if (met === 'throttled') brake.throttled(operation);
      else brake.answered(operation);
      const pause = met && !halted ? pauseAfter(met, weather, settings) : undefined;
      if (!met || pause === undefined) return exchange;
      weather.push(met);
      countRetry(transport, met);
      await delay(pause);
    }
  }

  const target: Target = {
    settings,
    unknownAnswer,
    targetForm,
    get requests() {
      return requests;
    },
    get transport() {
      return { ...transport };
    },
    get halted() {
      return halted;
    },
    call: (operation, input) => target.send({ operation, body: JSON.stringify(input) }),
    send: ({ operation, on, method = 'POST', path = endpoint.pathname, headers, body = '{}', signature }) =>
      send({
        operation,
        service: 'cloudtrail',
        method,
        path,
        headers: headers ?? callHeaders(operation, targetForm),
        body,
        connection: on ?? pool,
        retried: !settings.impatient,
        ...(signature ? { signature } : {}),
      }),
    connect: () => openConnection(settings, 1),
    neighbour: ({ service, method, path, headers = {}, body = '' }) =>
      send({
        operation: '_',
        service,
        method,
        path,
        headers: Object.entries(headers),
        body,
        connection: pool,
        retried: false,
      }),
    halt(reason) {
      halted ??= reason;
    },
    close: () => pool.close(),
  };
  return target;
}

function describe(
  endpoint: URL,
  { region, credentials, otherKey }: TargetSettings,
  { method, path, body, service, signature }: Outgoing,
  headers: readonly Header[],
): SentRequest {
  const bytes = typeof body === 'string' ? undefined : Buffer.from(body);
  const binary = bytes !== undefined && !isUtf8(bytes);
  return {
    method,
    // Not through URL, which would mend what is odd about a path.
    url: `${endpoint.origin}${path}`,
    headers: headers.map(([name, value]): Header => [name, secretHeaders.has(name.toLowerCase()) ? 'redacted' : value]),
    body: bytes ? bytes.toString(binary ? 'base64' : 'utf8') : (body as string),
    ...(binary ? { bodyEncoding: 'base64' } : {}),
    scope: { region, service, ...(otherKey ? { accessKeyId: credentials.accessKeyId } : {}) },
    ...(signature === 'none' ? { unsigned: true } : {}),
  };
}
