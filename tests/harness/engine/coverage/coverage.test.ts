import { describe, expect, test } from 'vitest';
import { allMembers, Coverage } from '../../../../harness/engine/coverage/coverage.js';
import type { Answer } from '../../../../harness/wire/answer.js';
import { answer, exchange, lost, refusal } from '../../exchanges.js';
import { knowledge } from '../../validators/knowledge.js';
import { rightAnswers, trail } from '../../validators/right-answers.js';

const { spec } = knowledge;
const all = allMembers(spec);

function covered(...noted: [operation: string, result: Answer, input?: unknown, unknown?: boolean][]) {
  const coverage = new Coverage(knowledge);
  for (const [operation, result, input, unknown = false] of noted) {
    coverage.note(exchange(operation, result, input), unknown);
  }
  return coverage.data();
}

describe('all members', () => {
  test('each path once', () => {
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(900);
  });

  test.each([
    'CreateTrail.input.TagsList',
    'CreateTrail.input.TagsList[]',
    'CreateTrail.input.TagsList[].Key',
    'DescribeTrails.input.trailNameList[]',
    'GetTrail.output.Trail.TrailARN',
    'GetQueryResults.output.QueryResultRows[][]{}',
  ])('%s is one', (path) => {
    expect(all).toContain(path);
  });
});

test('what is covered are members of the API', () => {
  const inputs: Record<string, unknown> = {
    CreateTrail: { Name: 'x', TagsList: [{ Key: 'k' }, { Key: 'l', Value: 'v' }], Nonsense: { a: 1 } },
    DescribeTrails: { trailNameList: ['x'] },
  };
  const { members } = covered(
    ...rightAnswers.map(([operation, body]): [string, Answer, unknown] => [
      operation,
      answer({ body }),
      inputs[operation],
    ]),
  );
  expect(members.filter((path) => !all.includes(path))).toEqual([]);
  expect(members).toContain('CreateTrail.input.TagsList[].Value');
  expect(members).toContain('GetQueryResults.output.QueryResultRows[][]{}');
  expect(members.some((path) => path.includes('Nonsense'))).toBe(false);
});

test('an answer covers its operation, the members of both sides', () => {
  expect(covered(['GetTrail', answer({ body: { Trail: { Name: trail.Name } } }), { Name: 'x' }])).toEqual({
    operations: ['GetTrail'],
    members: ['GetTrail.input.Name', 'GetTrail.output.Trail', 'GetTrail.output.Trail.Name'],
    errors: [],
    paginators: [],
    enumValues: [],
    boundSides: [],
  });
});

test('a refusal covers the pair where it is a documented one', () => {
  const { operations, errors } = covered(
    ['GetTrail', refusal('TrailNotFoundException'), { Name: 'x' }],
    ['GetTrail', refusal('ChannelNotFoundException')],
    ['DeleteTrail', refusal('ns#TrailNotFoundException')],
  );
  expect(operations).toEqual(['GetTrail', 'DeleteTrail']);
  expect(errors).toEqual(['GetTrail/TrailNotFoundException', 'DeleteTrail/TrailNotFoundException']);
});

test('a paginator is covered by a page after the first', () => {
  const first: [string, Answer, unknown] = ['ListTrails', answer({ body: { NextToken: 'x' } }), {}];
  expect(covered(first).paginators).toEqual([]);
  expect(covered(first, ['ListTrails', refusal('InvalidTokenException'), { NextToken: 'x' }]).paginators).toEqual([]);
  expect(covered(first, ['ListTrails', answer(), { NextToken: 'x' }]).paginators).toEqual(['ListTrails']);
});

test('a token that the operation never gave leads to no page, whoever takes it', () => {
  expect(covered(['ListTrails', answer(), { NextToken: 'x' }]).paginators).toEqual([]);
  const other: [string, Answer, unknown] = ['ListChannels', answer({ body: { NextToken: 'x' } }), {}];
  expect(covered(other, ['ListTrails', answer(), { NextToken: 'x' }]).paginators).toEqual([]);
});

test('"unknown", a 5xx and silence cover nothing', () => {
  const coverage = new Coverage(knowledge);
  coverage.note(exchange('GetTrail', refusal('InvalidAction'), { Name: 'x' }), true);
  coverage.note(exchange('GetTrail', refusal('InternalFailure', 500), { Name: 'x' }), false);
  coverage.note(lost('GetTrail'), false);
  expect(Object.values(coverage.data()).flat()).toEqual([]);
});

test('what is noted twice counts once', () => {
  const one: [string, Answer, unknown] = ['GetTrail', answer({ body: { Trail: trail } }), { Name: 'x' }];
  expect(covered(one, one)).toEqual(covered(one));
});
