import { describe, expect, test } from 'vitest';
import { judge } from '../../../harness/validators/judge.js';
import type { Answer } from '../../../harness/wire/answer.js';
import type { Header } from '../../../harness/wire/header.js';
import { answer, exchange, refusal, requestId, rightHeaders } from '../exchanges.js';
import { expectFindings, knowledge, type Said } from './knowledge.js';
import { trail } from './right-answers.js';

const right = { Trail: trail };
const protocol = (rule: string, severity: Said['severity'] = 'must'): Said => ({
  gap: `_/${rule}`,
  check: `_/protocol/${rule}`,
  category: 'protocol',
  severity,
});
const withHeaders = (...headers: Header[]) => answer({ headers, body: right });
const id: Header = ['x-amzn-RequestId', requestId];
const type: Header = ['content-type', 'application/x-amz-json-1.1'];
const error = { __type: 'TrailNotFoundException', Message: 'gone' };

describe('what every answer has to be', () => {
  test.each<[string, Answer, Said[]]>([
    ['success with 201', answer({ status: 201, body: right }), [protocol('success-status')]],
    ['success with 204 and a body', answer({ status: 204, body: right }), [protocol('success-status')]],
    ['a client error with 404', refusal('TrailNotFoundException', 404), [protocol('error-status')]],
    ['a client error with 403', refusal('TrailNotFoundException', 403), [protocol('error-status')]],
    ['a redirection with the right body', answer({ status: 302, body: error }), [protocol('error-status')]],
    [
      'another version of the content type',
      withHeaders(id, ['content-type', 'application/x-amz-json-1.0']),
      [protocol('content-type')],
    ],
    ['plain JSON as content type', withHeaders(id, ['content-type', 'application/json']), [protocol('content-type')]],
    ['no content type', withHeaders(id), [protocol('content-type')]],
    [
      'a longer content type',
      withHeaders(id, ['content-type', 'application/x-amz-json-1.10']),
      [protocol('content-type')],
    ],
    ['no request id', withHeaders(type), [protocol('request-id')]],
    ['an empty request id', withHeaders(type, ['x-amzn-requestid', '']), [protocol('request-id')]],
    ['a request id that is no UUID', withHeaders(type, ['x-amzn-requestid', 'ABC123']), [protocol('request-id')]],
    [
      'a request id with more around it',
      withHeaders(type, ['x-amzn-requestid', `${requestId}-0`]),
      [protocol('request-id')],
    ],
    ['a request id by the name of S3', withHeaders(type, ['x-amz-request-id', requestId]), [protocol('request-id')]],
    ['a list as body', answer({ body: [] }), [protocol('json-body')]],
    ['null as body', answer({ body: 'null' }), [protocol('json-body')]],
    ['a cut body', answer({ body: '{"Trail":' }), [protocol('json-body')]],
    ['a body with a byte order mark', answer({ body: `\uFEFF${JSON.stringify(right)}` }), [protocol('json-body')]],
    ['bytes that are no UTF-8', answer({ body: right, validUtf8: false }), [protocol('json-body')]],
    ['an HTML error', answer({ status: 400, body: '<html>no</html>' }), [protocol('json-body')]],
    ['an error without a body', answer({ status: 400, body: '' }), [protocol('json-body')]],
    ['an error without a code', answer({ status: 400, body: { Message: 'gone' } }), [protocol('error-code')]],
    [
      'an error with a nested code',
      answer({ status: 400, body: { Message: 'x', error: error } }),
      [protocol('error-code')],
    ],
    [
      'an error without a message',
      answer({ status: 400, body: { __type: error.__type } }),
      [protocol('error-message', 'should')],
    ],
    [
      'an error whose message is null',
      answer({ status: 400, body: { ...error, Message: null } }),
      [protocol('error-message', 'should')],
    ],
    [
      'several at once',
      answer({ status: 202, headers: [], body: right }),
      [protocol('success-status'), protocol('content-type'), protocol('request-id')],
    ],
  ])('%s', (_, result, expected) => {
    expectFindings(exchange('GetTrail', result), expected);
  });
});

describe('what is right besides', () => {
  test.each<[string, Answer]>([
    ['an error with a message in lower case', answer({ status: 400, body: { __type: error.__type, message: 'gone' } })],
    ['SerializationException without a message', answer({ status: 400, body: { __type: 'SerializationException' } })],
    ['bad credentials with the status that AWS lists', refusal('UnrecognizedClientException', 403)],
    ['an operation not offered with the status that AWS lists', refusal('UnknownOperationException', 404)],
    ['an empty message', answer({ status: 400, body: { ...error, Message: '' } })],
  ])('%s', (_, result) => {
    const undeclared = judge(exchange('GetTrail', result), knowledge).filter(({ severity }) => severity !== 'warning');
    expect(undeclared).toEqual([]);
  });
});

test('the finding of an envelope is of the target, and tells what came', () => {
  const [finding] = judge(exchange('GetTrail', refusal('TrailNotFoundException', 404)), knowledge);
  expect(finding).toMatchObject({ operation: '_', rule: 'error-status', expected: 'HTTP 400' });
  expect(finding?.actual).toBe('HTTP 404 TrailNotFoundException ("refused with TrailNotFoundException")');
});

test.each([
  ['bad credentials with 404', refusal('UnrecognizedClientException', 404)],
  ['a denied call with 403, which was seen with 400', refusal('AccessDeniedException', 403)],
])('%s has the wrong status', (_, result) => {
  const gaps = judge(exchange('GetTrail', result), knowledge).map(({ gap }) => gap);
  expect(gaps).toContain('_/error-status');
});

test('how an unknown operation is refused is open; a success has to have the envelope of one', () => {
  const refused = answer({ status: 404, headers: rightHeaders, body: { __type: 'NobodyKnows', Message: 'x' } });
  expectFindings(exchange('_', refused), []);
  expectFindings(exchange('_', answer({ status: 404, headers: [], body: '<UnknownOperationException/>' })), []);
  expectFindings(exchange('_', answer({ status: 201, body: {} })), [protocol('success-status')]);
  expectFindings(exchange('_', answer({ body: { Anything: 1 } })), []);
  expectFindings(exchange('_', answer({ status: 501, body: '' })), []);
});

test('an empty body where the output has members lacks those that are always there, and is JSON enough', () => {
  const path = 'Trail';
  const missing: Said = {
    gap: `GetTrail/missing-member/${path}`,
    check: 'GetTrail/shapes/answer-members',
    category: 'shape',
    severity: 'must',
    path,
  };
  expectFindings(exchange('GetTrail', answer({ body: '' })), [missing]);
});
