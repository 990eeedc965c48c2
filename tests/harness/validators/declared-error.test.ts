import { expect, test } from 'vitest';
import { judge } from '../../../harness/validators/judge.js';
import { answer, exchange, lost, refusal } from '../exchanges.js';
import { expectFindings, knowledge, type Said } from './knowledge.js';

const said = (operation: string, rule: string, path: string, severity: Said['severity']): Said => ({
  gap: `${operation}/${rule}/${path}`,
  check: `${operation}/errors/documented-errors`,
  category: 'error',
  severity,
  path,
});

test('a code that nothing documents is a gap', () => {
  expectFindings(exchange('GetTrail', refusal('NoSuchTrailException')), [
    said('GetTrail', 'undocumented-error', 'NoSuchTrailException', 'should'),
  ]);
});

test('a documented code in another case is none', () => {
  expectFindings(exchange('GetTrail', refusal('trailnotfoundexception')), [
    said('GetTrail', 'undocumented-error', 'trailnotfoundexception', 'should'),
  ]);
});

test('a code that another operation declares is a warning', () => {
  const code = 'ChannelNotFoundException';
  expect(knowledge.spec.operation('GetTrail').errors).not.toContain(code);
  expectFindings(exchange('GetTrail', refusal(code), { Name: 'abc' }), [
    said('GetTrail', 'undeclared-error', code, 'warning'),
  ]);
});

test.each(['{"MaxResults":1001}', '{"MaxResults":"many"}', '{'])(
  'a code that another operation declares is none in answer to %s',
  (body) => {
    expect(knowledge.spec.operation('ListDashboards').errors).toEqual(['UnsupportedOperationException']);
    const asked = (sent: string, code: string) => {
      const { request, ...rest } = exchange('ListDashboards', refusal(code));
      return { ...rest, request: { ...request, body: sent } };
    };
    expectFindings(asked(body, 'InvalidParameterException'), []);
    expectFindings(asked(body, 'BadParameter'), [
      said('ListDashboards', 'undocumented-error', 'BadParameter', 'should'),
    ]);
    expectFindings(asked('{}', 'InvalidParameterException'), [
      said('ListDashboards', 'undeclared-error', 'InvalidParameterException', 'warning'),
    ]);
  },
);

test.each(['ThrottlingException', 'SerializationException'])(
  '%s, which AWS services share, is nothing to tell',
  (code) => {
    expect(knowledge.spec.operation('GetTrail').errors).not.toContain(code);
    expectFindings(exchange('GetTrail', refusal(code)), []);
  },
);

test.each(['x.y#TrailNotFoundException', 'TrailNotFoundException:http://x/'])('%s is the declared code', (code) => {
  expectFindings(exchange('GetTrail', refusal(code)), []);
});

test('every declared pair is accepted', () => {
  for (const name of knowledge.spec.operationNames) {
    for (const code of knowledge.spec.operation(name).errors) {
      expect(judge(exchange(name, refusal(code)), knowledge), `${name} ${code}`).toEqual([]);
    }
  }
});

const answers = (operation: string): Said => ({
  gap: `${operation}/no-answer`,
  check: `${operation}/protocol/answers`,
  category: 'reliability',
  severity: 'must',
});

test('a lost exchange is a gap of its operation', () => {
  expectFindings(lost('GetTrail', 'body'), [answers('GetTrail')]);
  expect(judge(lost('GetTrail', 'reset', 3), knowledge)[0]?.actual).toBe('lost in phase reset, in each of 3 attempts');
  expect(judge(lost('GetTrail'), knowledge)[0]?.actual).toBe('lost in phase reset');
});

test('a request that was never sent says nothing about the target', () => {
  expectFindings(lost('GetTrail', 'halted'), []);
});

test.each([500, 502, 503, 501])('status %i is one gap, whatever else is wrong with the answer', (status) => {
  const result = answer({ status, headers: [], body: '<html>oops</html>' });
  expectFindings(exchange('GetTrail', result), [{ ...answers('GetTrail'), gap: 'GetTrail/server-error' }]);
  expect(judge(exchange('GetTrail', result), knowledge)[0]?.actual).toContain(`HTTP ${status}`);
});
