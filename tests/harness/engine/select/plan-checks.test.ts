import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../../common/user-errors.js';
import { planChecks } from '../../../../harness/engine/select/plan-checks.js';
import type { Selection } from '../../../../harness/engine/select/selection.js';
import { knowledge } from '../../validators/knowledge.js';
import { emptyCheck } from '../reports.js';

const checks = [
  emptyCheck('ListTrails/shapes/valid-request', { access: 'read-only' }),
  emptyCheck('CreateTrail/shapes/valid-request'),
  emptyCheck('CreateTrail/lifecycle/quota', { access: 'full' }),
  emptyCheck('ListChannels/shapes/valid-request', { access: 'read-only' }),
  emptyCheck('_/protocol/unknown-operation', { access: 'read-only' }),
];

function plan(
  options: Partial<Omit<Parameters<typeof planChecks>[0], 'selection'>> & { selection?: Partial<Selection> } = {},
): ReturnType<typeof planChecks> {
  const selection = { suites: [], operations: [], checks: [], ...options.selection };
  return planChecks({ checks, ...knowledge, access: 'full', capabilities: undefined, ...options, selection });
}

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('access', () => {
  test.each([
    [
      'read-only',
      ['ListTrails/shapes/valid-request', 'ListChannels/shapes/valid-request', '_/protocol/unknown-operation'],
    ],
    ['standard', ids(checks).filter((id) => !id.endsWith('quota'))],
    ['full', ids(checks)],
  ] as const)('%s', (access, expected) => {
    const planned = plan({ access });
    expect(ids(planned.run)).toEqual(expected);
    expect(ids([...planned.run, ...planned.notRun]).sort()).toEqual(ids(checks).sort());
  });

  test('what is not granted says so', () => {
    const { notRun } = plan({ access: 'standard' });
    expect(notRun).toEqual([
      {
        id: 'CreateTrail/lifecycle/quota',
        operation: 'CreateTrail',
        suite: 'lifecycle',
        reason: 'the check needs access full, and this run has standard',
      },
    ]);
  });

  test('rules ask for nothing', () => {
    expect(plan({ access: 'read-only' }).rules).toEqual(plan().rules);
  });
});

describe('capabilities', () => {
  test('what the target is said not to have is left out, checks and rules alike', () => {
    const { run, rules, notRun } = plan({ capabilities: ['trails'] });
    expect(ids(run)).not.toContain('ListChannels/shapes/valid-request');
    expect(notRun).toContainEqual({
      id: 'ListChannels/shapes/valid-request',
      operation: 'ListChannels',
      suite: 'shapes',
      reason: 'the target does not have the capability channels (--capability)',
    });
    expect(new Set(rules.map(({ operation }) => knowledge.facts.capabilityOf.get(operation)))).toEqual(
      new Set(['trails', undefined]),
    );
    expect(notRun.find(({ id }) => id === 'ListTags/shapes/answer-types')?.reason).toContain('capability tags');
  });

  test('undeclared, everything is asked', () => {
    expect(plan().notRun).toEqual([]);
    const operations = new Set(plan().rules.map(({ operation }) => operation));
    expect([...operations].sort()).toEqual([...knowledge.spec.operationNames, '_'].sort());
  });

  test('what is of no operation is always asked', () => {
    expect(ids(plan({ capabilities: ['trails'] }).run)).toContain('_/protocol/unknown-operation');
  });
});

describe('selection', () => {
  test('chooses checks and rules', () => {
    const { run, rules, notRun } = plan({ selection: { operations: ['CreateTrail'], suites: ['shapes'] } });
    expect(ids(run)).toEqual(['CreateTrail/shapes/valid-request']);
    expect(rules.every(({ id }) => id.startsWith('CreateTrail/shapes/'))).toBe(true);
    expect(rules.length).toBeGreaterThan(2);
    expect(notRun).toEqual([]);
  });

  test('an operation without any check is no wrong choice: there is nothing to run, and what waits for a check', () => {
    const { run, rules, unchecked } = plan({ selection: { operations: ['ListTags'] } });
    expect(run).toEqual([]);
    expect(rules.every(({ operation }) => operation === 'ListTags')).toBe(true);
    expect(unchecked[0]).toEqual({
      id: 'ListTags/shapes/valid-request',
      operation: 'ListTags',
      suite: 'shapes',
      reason: 'no check yet',
    });
    expect(unchecked.every(({ operation }) => operation === 'ListTags')).toBe(true);
    expect(ids(plan({ selection: { checks: ['ListTags/errors/*'] } }).unchecked)).toEqual(ids(unchecked).slice(1));
  });

  test.each<[string, Parameters<typeof plan>[0], string]>([
    [
      'nothing by an id that no check has',
      { selection: { checks: ['CreateTrail/shapes/nothing'] } },
      'no check matches the selection',
    ],
    ['only a rule', { selection: { checks: ['CreateTrail/shapes/answer-types'] } }, 'no check matches the selection'],
    ['nothing that the access allows', { selection: { operations: ['CreateTrail'] }, access: 'read-only' }, 'access'],
    [
      'nothing that the target has',
      { selection: { operations: ['ListChannels'] }, capabilities: ['trails'] },
      'no check can run: all 1 selected checks are skipped, the first because the target does not have the capability',
    ],
    ['an operation that there is not', { selection: { operations: ['Nope'] } }, 'unknown operation Nope'],
  ])('%s is wrong usage', (_, options, message) => {
    expect(() => plan(options)).toThrow(UsageError);
    expect(() => plan(options)).toThrow(message);
  });
});
