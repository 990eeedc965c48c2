import type { JsonObject } from '../../common/json.js';
import { lazily } from '../../common/lazily.js';
import type { OperationSpec } from '../../spec/operation-spec.js';
import type { Judged } from '../engine/check/judged.js';
import type { CheckContext } from '../engine/context/check-context.js';
import { isAnswered } from '../wire/exchange.js';
import type { Header } from '../wire/header.js';
import { sdkInput } from './sdk-input.js';
import { sdkLine } from './sdk-line.js';

/** What the SDK made of an answer. */
export type SdkOutcome = { output: Record<string, unknown> } | { error: SdkError };

/** What the SDK throws. */
export interface SdkError extends Error {
  $metadata?: { httpStatusCode?: number; requestId?: string };
}

/** A call through the SDK: the exchange as it went over the wire, and what the SDK made of it. */
export interface SdkCall {
  /** Not noted yet. */
  judged: Judged;
  outcome: SdkOutcome;
}

/** A request as the SDK hands it to its transport. */
interface SdkRequest {
  method: string;
  path: string;
  query?: Record<string, string | string[] | null>;
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

/** Loading the SDK takes longer than most runs have time for: only a check that needs it waits for it. */
const loadSdk = lazily(async () => {
  // Which versions of Node this package runs on it says itself; a run's stderr is no place for the SDK's plans.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  return (await import('@aws-sdk/client-cloudtrail')) as unknown as Sdk;
});

interface Sdk {
  CloudTrailClient: new (configuration: object) => { send(command: object): Promise<object>; destroy(): void };
  [command: `${string}Command`]: new (input: object) => object;
}

/**
 * Calls an operation through the AWS SDK for JavaScript with one attempt. The SDK builds, signs and reads; the connection
 * is that of the run, with its limits, pace and counts, and weather is waited out there.
 */
export async function callThroughSdk(t: CheckContext, operation: string, input: JsonObject): Promise<SdkCall> {
  const sdk = await loadSdk();
  const { settings } = t.session.plan;
  const spec = t.session.knowledge.spec.operation(operation);
  let judged: Judged | undefined;
  const client = new sdk.CloudTrailClient({
    endpoint: settings.endpointUrl,
    region: settings.region,
    // A copy: the SDK writes into what it is given.
    credentials: { ...settings.credentials },
    maxAttempts: 1,
    requestHandler: {
      metadata: { handlerProtocol: 'http/1.1' },
      handle: async (request: SdkRequest) => {
        judged = await t.wire.sendUnnoted(wireRequest(operation, request), 'call');
        return { response: sdkResponse(judged) };
      },
      updateHttpClientConfig: () => undefined,
      httpHandlerConfigs: () => ({}),
      destroy: () => undefined,
    },
  });
  try {
    const outcome = await outcomeOf(client.send(new sdk[`${operation}Command`]!(sdkInput(spec, input))));
    if (!judged)
      throw new Error(`the SDK sent nothing: ${'error' in outcome ? outcome.error.message : 'no reason given'}`);
    return { judged: { ...judged, typescript: repeating(spec, input, t) }, outcome };
  } finally {
    client.destroy();
  }
}

function repeating(spec: OperationSpec, input: JsonObject, t: CheckContext): string {
  const { endpointUrl, region, credentials, credentialSource } = t.session.plan.settings;
  const known = credentialSource === 'dummy' ? { credentials } : {};
  return sdkLine(spec.operation, { endpoint: endpointUrl, region, ...known, maxAttempts: 1 }, sdkInput(spec, input));
}

async function outcomeOf(sent: Promise<object>): Promise<SdkOutcome> {
  return sent.then(
    (output) => ({ output: output as Record<string, unknown> }),
    (error: unknown) => ({ error: error instanceof Error ? error : new Error(String(error)) }),
  );
}

function wireRequest(operation: string, { method, path, query = {}, headers, body = '' }: SdkRequest) {
  const search = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(String(value ?? ''))}`);
  return {
    operation,
    method,
    path: search.length > 0 ? `${path}?${search.join('&')}` : path,
    headers: Object.entries(headers).map(([name, value]): Header => [name, value]),
    body: plainBytes(body),
    signature: 'given',
  } as const;
}

/** The SDK's own kind of bytes makes a text of itself wherever one is copied, and complains of that on stderr. */
function plainBytes(body: string | Uint8Array): string | Uint8Array {
  return typeof body === 'string' ? body : new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
}

function sdkResponse({ exchange }: Judged): object {
  if (!isAnswered(exchange)) throw new Error(exchange.result.message);
  const { status, headers, body } = exchange.result;
  return {
    statusCode: status,
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    body: new Uint8Array(Buffer.from(body)),
  };
}
