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

test.each([
  ['that another operation declares', 'ChannelNotFoundException'],
  ['that AWS services share', 'ThrottlingException'],
])('a code %s is a warning', (_, code) => {
  expect(knowledge.spec.operation('GetTrail').errors).not.toContain(code);
  expectFindings(exchange('GetTrail', refusal(code)), [said('GetTrail', 'undeclared-error', code, 'warning')]);
});

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
  expect(judge(lost('GetTrail', 'reset', 3), knowledge)[0]?.actual).toBe('lost in phase reset, 3 times in a row');
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
