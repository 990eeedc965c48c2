import { describe, expect, test } from 'vitest';
import { errorCodeOf, isAnswered, isSuccessful, successBody } from '../../../harness/wire/exchange.js';
import { answer, exchange, lost, refusal } from '../exchanges.js';

const success = exchange('ListTrails', answer({ body: { Trails: [] } }));
const rejected = exchange('GetTrail', refusal('TrailNotFoundException'));
const unanswered = lost('GetTrail');

test('isAnswered', () => {
  expect([success, rejected, unanswered].map(isAnswered)).toEqual([true, true, false]);
});

test('isSuccessful', () => {
  expect([success, rejected, unanswered].map(isSuccessful)).toEqual([true, false, false]);
});

describe('successBody', () => {
  test('is the object of a success', () => {
    expect([success, rejected, unanswered].map(successBody)).toEqual([{ Trails: [] }, undefined, undefined]);
  });

  test.each(['', '[]', '<html>'])('is not there where a success has the body %j', (body) => {
    expect(successBody(exchange('ListTrails', answer({ body })))).toBeUndefined();
  });
});

describe('errorCodeOf', () => {
  test('is the code of the answer', () => {
    const codes = [success, rejected, unanswered].map(errorCodeOf);
    expect(codes).toEqual([undefined, 'TrailNotFoundException', undefined]);
  });

  test('does not depend on the status', () => {
    const odd = exchange('GetTrail', answer({ status: 200, body: { __type: 'TrailNotFoundException' } }));
    expect(errorCodeOf(odd)).toBe('TrailNotFoundException');
  });
});
