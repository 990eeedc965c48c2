import { TargetError } from '../../common/user-errors.js';
import type { Answer } from '../wire/answer.js';
import { type Exchange, isAnswered } from '../wire/exchange.js';
import type { TargetForm } from './raw-request.js';
import type { Target } from './target.js';
import { learnUnknownAnswer, saysUnknown, type UnknownAnswer } from './unknown-answer.js';

/** What is known of a target before the first check. */
export interface Preflight {
  unknownAnswer: UnknownAnswer | undefined;
  /** Whether the target answered an operation that cannot exist with success. */
  acceptsAnything: boolean;
  /** How the target wants operations named: the long form only where it knows no other. */
  targetForm: TargetForm;
  /** A read that the target answered, to be asked again when it seems lost. */
  sign: string;
  /** Trails whose home is this Region, as far as the target told. */
  trails: number;
}

/** Cannot become an operation of the API: AWS names have no underscore. */
const impossibleOperation = 'Conformance_ProbeOfAnOperationThatCannotExist';
/** Reads that change nothing, most widely offered first. */
const reads = ['DescribeTrails', 'ListTrails', 'LookupEvents', 'ListEventDataStores', 'ListChannels', 'ListDashboards'];
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
export async function preflight(target: Target): Promise<Preflight> {
  const url = target.settings.endpointUrl;
  const probe = answerOf(await target.call(impossibleOperation, {}), url);
  const unknownAnswer = learnUnknownAnswer(probe);
  target.unknownAnswer = unknownAnswer;
  let found = await firstRead(target);
  if (!found.served && found.unknown) {
    target.targetForm = 'long';
    const other = await firstRead(target);
    if (other.served) found = other;
    else target.targetForm = 'short';
  }
  const { sign, trails, last = probe } = found;
  if (!sign)
    throw new TargetError(
      `${url} answers, but not as CloudTrail: HTTP ${last.status} with ${last.mediaType || 'no content type'} instead of JSON, to ${reads.length} reads`,
    );
  const { targetForm } = target;
  return { unknownAnswer, acceptsAnything: probe.isSuccess, targetForm, sign, trails };
}

/** What came of asking for the reads in turn until one succeeded. */
interface FirstRead {
  /** The one that succeeded or, where none did, the first that was answered in JSON. */
  sign?: string;
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
    if (answer.isSuccess) return { ...found, sign: operation, served: true, trails: countTrails(operation, answer) };
    found.sign ??= operation;
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
