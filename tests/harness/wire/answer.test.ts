import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Answer } from '../../../harness/wire/answer.js';
import { answer } from '../exchanges.js';

describe('the JSON body', () => {
  test('an object is parsed once for each answer', () => {
    const one = answer({ body: { Trail: { Name: 'x' } } });
    expect(one.jsonObject).toEqual({ Trail: { Name: 'x' } });
    expect(one.jsonObject).toBe(one.jsonObject);
    expect(answer({ body: { other: 1 } }).jsonObject).toEqual({ other: 1 });
  });

  test.each([
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"{}"'],
    ['a number', '1'],
  ])('%s is JSON but not an object', (_, body) => {
    expect(answer({ body }).json).toHaveProperty('value');
    expect(answer({ body }).jsonObject).toBeUndefined();
  });

  test('what is not JSON has an error and no object', () => {
    expect(answer({ body: '<html>' }).json).toHaveProperty('error');
    expect(answer({ body: '<html>' }).jsonObject).toBeUndefined();
  });

  test('bytes that are not UTF-8 are an error even where they parse', () => {
    const one = answer({ body: '{"Name":"\uFFFD"}', validUtf8: false });
    expect(one.json).toEqual({ error: 'the body is not valid UTF-8' });
    expect(one.jsonObject).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ['', {}],
    ['{"Trails":[]}', { Trails: [] }],
    ['[]', undefined],
    ['<html>', undefined],
  ])('the output in the body %j', (body, output) => {
    expect(answer({ body }).output).toEqual(output);
  });
});

describe('the error', () => {
  test('its code is read by every form', () => {
    expect(answer({ headers: [['X-Amzn-ErrorType', 'A']], body: { __type: 'B' } }).errorCode).toBe('A');
    expect(answer({ body: { __type: 'ns#B:http://example.com' } }).errorCode).toBe('B');
    expect(answer({ body: '<html>' }).errorCode).toBeUndefined();
  });

  test('its message is read by both spellings, first by the one of CloudTrail', () => {
    expect(answer({ body: { Message: 'a' } }).errorMessage).toBe('a');
    expect(answer({ body: { message: 'b' } }).errorMessage).toBe('b');
    expect(answer({ body: { message: 'b', Message: 'a' } }).errorMessage).toBe('a');
  });

  test('its message is text alone, and may be empty', () => {
    expect(answer({ body: { Message: null } }).errorMessage).toBeUndefined();
    expect(answer({ body: { Message: 5, message: 'b' } }).errorMessage).toBe('b');
    expect(answer({ body: { Message: '' } }).errorMessage).toBe('');
    expect(answer({ body: 'Message' }).errorMessage).toBeUndefined();
  });
});

describe('the envelope', () => {
  test.each([
    [199, false],
    [200, true],
    [204, true],
    [299, true],
    [300, false],
    [400, false],
    [503, false],
  ])('status %i reports success: %s', (status, success) => {
    expect(answer({ status }).isSuccess).toBe(success);
  });

  test('headers are found whatever their case', () => {
    expect(answer({ headers: [['X-Amzn-RequestId', 'a']] }).header('x-amzn-requestid')).toBe('a');
    expect(answer({ headers: [] }).header('x-amzn-requestid')).toBeUndefined();
  });

  test.each([
    ['application/x-amz-json-1.1', 'application/x-amz-json-1.1'],
    ['Application/X-Amz-JSON-1.1; charset=utf-8', 'application/x-amz-json-1.1'],
    [' text/html ;x', 'text/html'],
  ])('the media type of %s', (value, expected) => {
    expect(answer({ headers: [['content-type', value]] }).mediaType).toBe(expected);
  });

  test('without a content type the media type is empty', () => {
    expect(answer({ headers: [] }).mediaType).toBe('');
  });
});

test('a copy of its members is not an answer: what was read of the body would not fit any more', () => {
  const copy = { ...answer(), body: '{}' };
  expectTypeOf(copy).not.toExtend<Answer>();
  expect(copy).not.toHaveProperty('jsonObject');
});
