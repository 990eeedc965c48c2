import { TargetError } from '../../spec/errors.js';
import { errorCodeOf, errorMessageOf, isSuccess } from '../wire/error-code.js';
import { type Answer, type Exchange, isAnswered, mediaTypeOf } from '../wire/exchange.js';
import { jsonObjectOf } from '../wire/json-body.js';
import type { Target } from './target.js';
import { learnUnknownAnswer, type UnknownAnswer } from './unknown-answer.js';

/** What is known of a target before the first check. */
export interface Preflight {
  unknownAnswer: UnknownAnswer | undefined;
  /** Whether the target answered an operation that cannot exist with success. */
  acceptsAnything: boolean;
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
 * Proves that a target answers as CloudTrail would, with reads only, and learns how it says "unknown operation".
 * Throws TargetError, in one line, where it cannot be used.
 */
export async function preflight(target: Target): Promise<Preflight> {
  const url = target.settings.endpointUrl;
  const probe = answerOf(await target.call(impossibleOperation, {}), url);
  const unknownAnswer = learnUnknownAnswer(probe);
  target.unknownAnswer = unknownAnswer;
  let spoke: { sign: string; trails: number } | undefined;
  let last = probe;
  for (const operation of reads) {
    last = answerOf(
      await target.call(operation, operation === 'DescribeTrails' ? { includeShadowTrails: false } : {}),
      url,
    );
    const code = errorCodeOf(last)?.code;
    if (code && rejectsCredentials.has(code)) {
      throw new TargetError(`${url} rejects the credentials: ${code} ${errorMessageOf(last)?.message ?? ''}`.trim());
    }
    if (!jsonObjectOf(last)) continue;
    spoke ??= { sign: operation, trails: 0 };
    if (!isSuccess(last)) continue;
    spoke = { sign: operation, trails: countTrails(operation, last) };
    break;
  }
  if (!spoke)
    throw new TargetError(
      `${url} answers, but not as CloudTrail: HTTP ${last.status} with ${mediaTypeOf(last) || 'no content type'} instead of JSON, to ${reads.length} reads`,
    );
  return { unknownAnswer, acceptsAnything: isSuccess(probe), ...spoke };
}

function answerOf(exchange: Exchange, url: string): Answer {
  if (isAnswered(exchange)) return exchange.result;
  throw new TargetError(`${url} cannot be used: ${exchange.result.message}`);
}

function countTrails(operation: string, answer: Answer): number {
  const list = operation === 'DescribeTrails' ? jsonObjectOf(answer)?.trailList : undefined;
  return Array.isArray(list) ? list.length : 0;
}
