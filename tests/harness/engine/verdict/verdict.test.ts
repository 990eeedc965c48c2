import { describe, expect, test } from 'vitest';
import type { CallSummary, CheckReport } from '../../../../harness/engine/check/check-report.js';
import type { RuleCheck } from '../../../../harness/engine/check/rule-checks.js';
import { gatherEvidence } from '../../../../harness/engine/verdict/evidence.js';
import { decide, decideRule } from '../../../../harness/engine/verdict/verdict.js';
import { type RuleSlug, rules } from '../../../../harness/validators/rules.js';
import { called, calledUnknown, finding, report } from '../reports.js';

const id = 'GetTrail/lifecycle/x';
const gap = finding('GetTrail/x/Trail.Name', { check: id });
const warning = finding('GetTrail/w', { check: id, severity: 'warning', expected: 'no extra', actual: '"Extra"' });
const obstacle = { gap: 'CreateTrail/valid-request/rejected', reason: 'HTTP 400' };
const verdict = (own: Partial<CheckReport>, ...others: CheckReport[]) => {
  const one = report(id, own);
  return decide(one, 'GetTrail', gatherEvidence([one, ...others]));
};

describe('the first of these that holds decides', () => {
  // Each row holds everything that the rows below it hold: what is more stands before it.
  const passed: Partial<CheckReport> = {};
  const warned = { ...passed, findings: [warning] };
  const blocked = { ...warned, obstacles: [obstacle] };
  const missed = { ...blocked, findings: [warning, gap] };
  const absent = { ...missed, calls: [calledUnknown('GetTrail')] };
  const skipped = { ...absent, skipped: 'no bucket' };
  const fault = { ...skipped, fault: 'TypeError: x\n  at y' };

  test('a fault of ours', () => {
    expect(verdict(fault)).toEqual({
      outcome: 'blocked',
      reason: 'internal error of this tool, not a gap of the target: TypeError: x',
    });
  });
  test('not asked for', () => expect(verdict(skipped)).toEqual({ outcome: 'skipped', reason: 'no bucket' }));
  test('not there', () => {
    expect(verdict(absent)).toEqual({ outcome: 'unimplemented', gaps: ['GetTrail/unimplemented'] });
  });
  test('missed', () => expect(verdict(missed)).toEqual({ outcome: 'gap', gaps: ['GetTrail/x/Trail.Name'] }));
  test('kept from asking', () => {
    expect(verdict(blocked)).toEqual({
      outcome: 'blocked',
      reason: `${obstacle.gap}: HTTP 400`,
      gaps: [obstacle.gap],
    });
  });
  test('an extra', () => {
    expect(verdict(warned)).toEqual({ outcome: 'warning', reason: 'expected no extra; got "Extra"' });
  });
  test('passed', () => expect(verdict(passed)).toEqual({ outcome: 'passed' }));
});

test('a should is a gap as well', () => {
  expect(verdict({ findings: [{ ...gap, severity: 'should' }] }).outcome).toBe('gap');
});

test('a rejection that the plainest request meets as well blocks', () => {
  const own = finding('GetTrail/x/rejected', { check: id, actual: 'HTTP 400' });
  const basic = finding('GetTrail/valid-request/rejected', { check: 'GetTrail/shapes/valid-request' });
  expect(verdict({ findings: [own] }).outcome).toBe('gap');
  expect(verdict({ findings: [own] }, report('GetTrail/shapes/valid-request', { findings: [basic] }))).toEqual({
    outcome: 'blocked',
    reason: 'GetTrail/valid-request/rejected: HTTP 400',
    gaps: ['GetTrail/valid-request/rejected'],
  });
});

test('gaps are named once and sorted', () => {
  const other = finding('GetTrail/a', { check: id });
  expect(verdict({ findings: [gap, other, gap] }).gaps).toEqual(['GetTrail/a', 'GetTrail/x/Trail.Name']);
});

test('what belongs to another check turns this one not red', () => {
  const elsewhere = finding('GetTrail/wrong-type/x', { check: 'GetTrail/shapes/answer-types' });
  expect(verdict({ findings: [elsewhere] })).toEqual({ outcome: 'passed' });
});

test('what another check saw of this one does', () => {
  expect(verdict({}, report('GetTrail/lifecycle/other', { findings: [gap] })).outcome).toBe('gap');
});

test('an operation that is missing as a prerequisite blocks, by the gap of its absence', () => {
  const missing = { ...obstacle, unlessUnimplemented: 'CreateTrail' };
  const calls = [calledUnknown('CreateTrail')];
  expect(verdict({ calls, obstacles: [missing] })).toMatchObject({
    outcome: 'blocked',
    gaps: ['CreateTrail/unimplemented'],
  });
  const there = report('CreateTrail/shapes/a', { calls: [called('CreateTrail')] });
  expect(verdict({ calls, obstacles: [missing] }, there)).toMatchObject({ outcome: 'blocked', gaps: [obstacle.gap] });
});

describe('a rule', () => {
  const ruleOf = (slug: RuleSlug, operation: string): RuleCheck => {
    const rule = rules[slug];
    return { id: `${operation}/${rule.suite}/${slug}`, operation, rule };
  };
  const judged = (rule: RuleCheck, calls: CallSummary[], findings: CheckReport['findings'] = []) =>
    decideRule(rule, gatherEvidence([report('GetTrail/lifecycle/x', { calls, findings })]));
  const success = called('GetTrail');
  const refused = called('GetTrail', { kind: 'client-error' });
  const broken = called('GetTrail', { kind: 'server-error' });
  const gone = called('GetTrail', { kind: 'lost' });

  test.each<[RuleSlug, CallSummary[], string]>([
    ['answer-types', [success], 'passed'],
    ['answer-types', [refused, broken, gone], 'skipped'],
    ['answer-types', [called('ListTrails')], 'skipped'],
    ['documented-errors', [refused], 'passed'],
    ['documented-errors', [success, broken], 'skipped'],
    ['answers', [success], 'passed'],
    ['answers', [gone], 'skipped'],
    ['answers', [], 'skipped'],
  ])('%s after %j', (slug, calls, outcome) => {
    expect(judged(ruleOf(slug, 'GetTrail'), calls).outcome).toBe(outcome);
  });

  test('about the whole target looks at every operation', () => {
    expect(judged(ruleOf('error-status', '_'), [refused]).outcome).toBe('passed');
    expect(judged(ruleOf('error-status', '_'), [success])).toEqual({
      outcome: 'skipped',
      reason: 'the run received no error answer to validate',
    });
  });

  test('an answer that said "unknown" is none to judge', () => {
    expect(judged(ruleOf('answers', 'GetTrail'), [calledUnknown('GetTrail', { valid: false })]).outcome).toBe(
      'skipped',
    );
    expect(judged(ruleOf('answers', 'GetTrail'), [calledUnknown('GetTrail')])).toEqual({
      outcome: 'unimplemented',
      gaps: ['GetTrail/unimplemented'],
    });
  });

  test('that was broken is a gap; that met extras is a warning which names them', () => {
    const rule = ruleOf('answer-types', 'GetTrail');
    const broke = finding('GetTrail/wrong-type/x', { check: rule.id });
    expect(judged(rule, [success], [broke])).toEqual({ outcome: 'gap', gaps: ['GetTrail/wrong-type/x'] });
    const extras = ruleOf('unknown-members', 'GetTrail');
    const extra = (path: string) =>
      finding(`GetTrail/unknown-member/${path}`, { check: extras.id, severity: 'warning', expected: 'no more' });
    expect(judged(extras, [success], [extra('B'), extra('A'), extra('B')])).toEqual({
      outcome: 'warning',
      reason: 'expected no more; got A, B',
    });
  });
});
