import { describe, expect, test } from 'vitest';
import { learnUnknownAnswer, saysUnknown } from '../../../harness/targets/unknown-answer.js';
import type { Answer } from '../../../harness/wire/answer.js';
import { answer, exchange, lost, refusal, requestId } from '../exchanges.js';

const html = (status: number, body = '<html>'): Answer =>
  answer({ status, headers: [['content-type', 'text/html; charset=utf-8']], body });
const coded = (code: string, status = 400) => refusal(code, status);

test('it is learned from the probe, unless that succeeds', () => {
  expect(learnUnknownAnswer(html(404))).toEqual({ status: 404, mediaType: 'text/html', code: undefined });
  expect(learnUnknownAnswer(coded('InvalidAction'))).toEqual({
    status: 400,
    mediaType: 'application/x-amz-json-1.1',
    code: 'InvalidAction',
  });
  expect(learnUnknownAnswer(answer())).toBeUndefined();
});

describe('saysUnknown', () => {
  const rows: [string, Answer | undefined, Answer, boolean][] = [
    ['501 without a probe', undefined, html(501), true],
    ['501 with a code of any kind', undefined, coded('Whatever', 501), true],
    ['UnknownOperationException without a probe', undefined, coded('UnknownOperationException'), true],
    ['InvalidAction without a probe', undefined, coded('InvalidAction'), true],
    [
      'a namespaced UnknownOperationException',
      undefined,
      coded('com.amazon.coral.service#UnknownOperationException'),
      true,
    ],
    ['success', html(404), answer(), false],
    ['success with 501 learned', html(501), answer(), false],
    ['the page of the probe', html(404), html(404, '<html>other</html>'), true],
    ['a page with another status', html(404), html(500), false],
    ['the status of the probe as JSON without a code', html(404), answer({ status: 404, body: {} }), false],
    ['the status of the probe with a code', html(400), coded('TrailNotFoundException'), false],
    ['the code of the probe', coded('ValidationException'), coded('ValidationException'), true],
    [
      'the code of the probe with another status',
      coded('ValidationException'),
      coded('ValidationException', 404),
      false,
    ],
    ['another code with the status of the probe', coded('ValidationException'), coded('TrailNotFoundException'), false],
    ['no code where the probe had one', coded('ValidationException'), answer({ status: 400, body: {} }), false],
    ['a page without anything learned', undefined, html(404), false],
    ['a client error without anything learned', undefined, coded('TrailNotFoundException'), false],
    [
      'the code of the probe under another content type',
      coded('ValidationException'),
      answer({
        status: 400,
        headers: [['x-amzn-requestid', requestId]],
        body: coded('ValidationException').body,
      }),
      true,
    ],
  ];

  test.each(rows)('%s', (_, probe, result, expected) => {
    const learned = probe && learnUnknownAnswer(probe);
    expect(saysUnknown(exchange('GetTrail', result), learned)).toBe(expected);
  });

  test('a lost exchange says nothing', () => {
    expect(saysUnknown(lost('GetTrail'), learnUnknownAnswer(html(404)))).toBe(false);
  });
});
