import { TargetError } from '../../common/user-errors.js';
import type { OperationName } from '../../spec/generated/types.js';
import type { Answer } from '../wire/answer.js';
import { type Exchange, isAnswered } from '../wire/exchange.js';
import type { TargetForm } from './raw-request.js';
import { type KnownOfTarget, openTarget, type Target } from './target.js';
import type { TargetSettings } from './target-settings.js';
import { addCounts, noRetries, type TransportCounts } from './transport-counts.js';
import { learnUnknownAnswer, saysUnknown, type UnknownAnswer } from './unknown-answer.js';

/** What is known of a target before the first check. */
export interface Preflight {
  unknownAnswer: UnknownAnswer | undefined;
  /** Whether the target answered an operation that cannot exist with success. */
  acceptsAnything: boolean;
  /** How the target wants operations named: the long form only where it knows no other. */
  targetForm: TargetForm;
  /** A read that the target answered, to be asked again when it seems lost. */
  livenessOperation: OperationName;
  /** Trails whose home is this Region, as far as the target told. */
  trails: number;
  /** Requests that it took to learn this, retries included, and the retries among them. */
  requests: number;
  transport: TransportCounts;
}

/** Cannot become an operation of the API: AWS names have no underscore. */
const impossibleOperation = 'Conformance_ProbeOfAnOperationThatCannotExist';
/** Reads that change nothing, most widely offered first. */
const reads: readonly OperationName[] = [
  'DescribeTrails',
  'ListTrails',
  'LookupEvents',
  'ListEventDataStores',
  'ListChannels',
  'ListDashboards',
];
const rejectsCredentials = new Set([
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'IncompleteSignature',
  'IncompleteSignatureException',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'ExpiredToken',
  'ExpiredTokenException',
  'RequestExpired',
]);

/**
 * Proves that a target answers as CloudTrail would, with reads only, and learns how it says "unknown operation" and how
 * it wants operations named. Throws TargetError, in one line, where it cannot be used.
 */
export async function preflight(settings: TargetSettings): Promise<Preflight> {
  const url = settings.endpointUrl;
  const sent = { requests: 0, transport: noRetries() };
  const ask = async <T>(known: KnownOfTarget, question: (target: Target) => Promise<T>): Promise<T> => {
    const target = openTarget(settings, known);
    try {
      return await question(target);
    } finally {
      sent.requests += target.requests;
      sent.transport = addCounts(sent.transport, target.transport);
      await target.close();
    }
  };
  const probe = await ask({}, async (target) => answerOf(await target.call(impossibleOperation, {}), url));
  const unknownAnswer = learnUnknownAnswer(probe);
  let targetForm: TargetForm = 'short';
  let found = await ask({ unknownAnswer }, firstRead);
  if (!found.served && found.unknown) {
    const other = await ask({ unknownAnswer, targetForm: 'long' }, firstRead);
    if (other.served) [found, targetForm] = [other, 'long'];
  }
  const { livenessOperation, trails, last = probe } = found;
  if (!livenessOperation)
    throw new TargetError(
      `${url} does not answer as CloudTrail: ${reads.length} reads return HTTP ${last.status} with ${last.mediaType || 'no content type'} instead of JSON`,
    );
  return { unknownAnswer, acceptsAnything: probe.isSuccess, targetForm, livenessOperation, trails, ...sent };
}

/** What came of asking for the reads in turn until one succeeded. */
interface FirstRead {
  /** The one that succeeded or, where none did, the first that was answered in JSON. */
  livenessOperation?: OperationName;
  served: boolean;
  /** Each answer said "unknown operation". */
  unknown: boolean;
  trails: number;
  /** A read got no answer. */
  lost?: true;
  last?: Answer;
}

async function firstRead(target: Target): Promise<FirstRead> {
  const url = target.settings.endpointUrl;
  const found: FirstRead = { served: false, unknown: true, trails: 0 };
  for (const operation of reads) {
    const exchange = await target.call(operation, operation === 'DescribeTrails' ? { includeShadowTrails: false } : {});
    // One that answers nothing is a gap of that operation; a second one, and the target is no use.
    if (!isAnswered(exchange) && !found.lost) {
      found.lost = true;
      found.unknown = false;
      continue;
    }
    const answer = answerOf(exchange, url);
    const code = answer.errorCode;
    if (code && rejectsCredentials.has(code)) {
      throw new TargetError(`${url} rejects the credentials: ${code} ${answer.errorMessage ?? ''}`.trim());
    }
    found.last = answer;
    found.unknown &&= saysUnknown(exchange, target.unknownAnswer);
    if (!answer.jsonObject) continue;
    if (answer.isSuccess)
      return { ...found, livenessOperation: operation, served: true, trails: countTrails(operation, answer) };
    found.livenessOperation ??= operation;
  }
  return found;
}

function answerOf(exchange: Exchange, url: string): Answer {
  if (isAnswered(exchange)) return exchange.result;
  throw new TargetError(`${url} cannot be used: ${exchange.result.message}`);
}

function countTrails(operation: string, answer: Answer): number {
  const list = operation === 'DescribeTrails' ? answer.jsonObject?.trailList : undefined;
  return Array.isArray(list) ? list.length : 0;
}
