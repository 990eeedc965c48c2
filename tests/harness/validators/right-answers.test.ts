import { expect, test } from 'vitest';
import { judge } from '../../../harness/validators/judge.js';
import { answer, exchange, refusal, requestId } from '../exchanges.js';
import { expectFindings, expectOfBody, knowledge } from './knowledge.js';
import { event, rightAnswers } from './right-answers.js';

test.each(rightAnswers)('a right answer of %s gives no finding', (operation, body) => {
  expectOfBody(operation, body, []);
});

test('an operation without output may answer with no body, and then without a content type', () => {
  const bare = answer({ headers: [['x-amzn-requestid', requestId]], body: '' });
  expectFindings(exchange('StartLogging', bare), []);
  expectFindings(exchange('AddTags', answer({ body: '' })), []);
});

test('a content type may have parameters, and headers any case', () => {
  const headers = [
    ['X-AMZN-REQUESTID', requestId.toUpperCase()],
    ['CONTENT-TYPE', 'application/x-amz-json-1.1; charset=utf-8'],
  ] as const;
  expectFindings(exchange('StartLogging', answer({ headers })), []);
});

test('the form in which CloudTrail prints its own timestamps is a number', () => {
  const text = JSON.stringify({ Events: [event] }).replace('1486505154.426', '1.486505154426E9');
  expect(text).toContain('E9');
  expectFindings(exchange('LookupEvents', answer({ body: text })), []);
});

test('a long beyond 2^53 is a long', () => {
  const text = '{"QueryStatus":"FINISHED","QueryStatistics":{"BytesScanned":9223372036854775807,"ResultsCount":1}}';
  expectFindings(exchange('GetQueryResults', answer({ body: text })), []);
});

test.each(['TrailNotFoundException', 'InvalidTrailNameException'])('the declared error %s gives no finding', (code) => {
  expectFindings(exchange('GetTrail', refusal(code)), []);
});

test('an error may come by header alone, with its message in the body', () => {
  const headers = [
    ['x-amzn-requestid', requestId],
    ['content-type', 'application/x-amz-json-1.1'],
    ['x-amzn-ErrorType', 'TrailNotFoundException:http://internal.amazon.com/'],
  ] as const;
  expectFindings(exchange('GetTrail', answer({ status: 400, headers, body: { message: 'no such trail' } })), []);
});

test('the same exchange gives the same findings, and is not changed', () => {
  const wrong = exchange('GetTrail', answer({ body: { Trail: { name: 5 } } }));
  const before = structuredClone(wrong);
  const first = judge(wrong, knowledge);
  expect(first.length).toBeGreaterThan(0);
  expect(judge(wrong, knowledge)).toEqual(first);
  expect(wrong).toEqual(before);
});
