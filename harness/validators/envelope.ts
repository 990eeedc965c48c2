import type { Facts } from '../../spec/facts.js';
import type { AnsweredExchange } from '../wire/exchange.js';
import { describeAnswer } from './describe-answer.js';
import { excerpt } from './excerpt.js';
import type { Finding } from './finding.js';
import { type Departure, ruleFinding } from './rule-finding.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Errors from before CloudTrail looks at a request. AWS lists these statuses for them (CommonErrors), the protocol has
 * 400, and which one comes nobody recorded.
 */
const statusOpen: ReadonlyMap<string, number> = new Map([
  ...[
    'ExpiredToken',
    'ExpiredTokenException',
    'IncompleteSignature',
    'IncompleteSignatureException',
    'InvalidClientTokenId',
    'InvalidSignatureException',
    'MissingAuthenticationToken',
    'MissingAuthenticationTokenException',
    'NotAuthorized',
    'OptInRequired',
    'RequestExpired',
    'SignatureDoesNotMatch',
    'UnrecognizedClientException',
  ].map((code) => [code, 403] as const),
  ['UnknownOperationException', 404],
]);

/**
 * Status, content type, request id and body of an answer below 500, whatever the operation. They are facts about the
 * target as a whole, so their findings belong to no operation.
 */
export function judgeEnvelope(exchange: AnsweredExchange, facts: Facts): Finding[] {
  const answer = exchange.result;
  const departures: Departure[] = [];
  if (answer.isSuccess && answer.status !== 200) {
    departures.push({
      slug: 'success-status',
      requirement: 'wire.success-status',
      expected: 'HTTP 200',
      actual: `HTTP ${answer.status}`,
    });
  }
  const listed = statusOpen.get(answer.errorCode ?? '');
  if (!answer.isSuccess && answer.status !== 400 && answer.status !== listed) {
    departures.push({
      slug: 'error-status',
      requirement: 'wire.error-status',
      expected: 'HTTP 400',
      actual: describeAnswer(answer),
    });
  }
  if (answer.mediaType !== 'application/x-amz-json-1.1' && answer.body !== '') {
    departures.push({
      slug: 'content-type',
      requirement: 'wire.content-type',
      expected: 'application/x-amz-json-1.1',
      actual: answer.header('content-type') ?? 'no content type',
    });
  }
  const requestId = answer.header('x-amzn-requestid');
  if (!requestId || !uuid.test(requestId)) {
    departures.push({
      slug: 'request-id',
      requirement: 'wire.request-id',
      expected: 'header x-amzn-RequestId with a UUID',
      actual: requestId ? `x-amzn-RequestId: ${excerpt(requestId)}` : 'no such header',
    });
  }
  departures.push(...judgeBody(exchange));
  return departures.map((departure) => ruleFinding(facts, exchange.operation, departure));
}

function judgeBody(exchange: AnsweredExchange): Departure[] {
  const answer = exchange.result;
  // An operation without output may answer with no body at all; whether this one may is the shape's business.
  if (answer.isSuccess && answer.body === '') return [];
  const body = answer.jsonObject;
  if (!body) {
    return [
      { slug: 'json-body', requirement: 'wire.json-body', expected: 'one JSON object', actual: describeAnswer(answer) },
    ];
  }
  if (answer.isSuccess) return [];
  const departures: Departure[] = [];
  if (!answer.errorCode) {
    departures.push({
      slug: 'error-code',
      requirement: 'wire.error-code',
      expected: 'an error code in x-amzn-ErrorType, code or __type',
      actual: `HTTP ${answer.status} ${excerpt(body)}`,
    });
  }
  if (answer.errorMessage === undefined && answer.errorCode !== 'SerializationException') {
    departures.push({
      slug: 'error-message',
      requirement: 'wire.error-message',
      expected: 'a string in Message',
      actual: excerpt(body),
    });
  }
  return departures;
}
