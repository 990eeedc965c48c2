import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../../../../harness/engine/check/check-report.js';
import { suites } from '../../../../harness/engine/check/suite.js';
import { allMembers } from '../../../../harness/engine/coverage/coverage.js';
import { allRequestCoverage } from '../../../../harness/engine/coverage/request-coverage.js';
import { documentedPairs } from '../../../spec/documented-pairs.js';
import { knowledge } from '../../validators/knowledge.js';
import { concluded } from '../conclusions.js';
import { expectContract } from '../contract.js';
import { called, calledUnknown, emptyCheck, finding, report } from '../reports.js';

const { spec, facts } = knowledge;
const blockedBy = (gap: string): Partial<CheckReport> => ({ obstacles: [{ gap, reason: 'HTTP 400' }] });
const rejected = finding('CreateTrail/valid-request/rejected', { check: 'CreateTrail/shapes/valid-request' });
const channels = report('ListChannels/shapes/valid-request', { calls: [calledUnknown('ListChannels')] });
const everyOutcome = [
  report('CreateTrail/shapes/valid-request', { findings: [rejected] }),
  report('GetTrail/lifecycle/x', blockedBy(rejected.gap)),
  report('GetTrail/lifecycle/y', { skipped: 'no bucket' }),
  report('GetTrail/lifecycle/w', {
    findings: [finding('GetTrail/w', { check: 'GetTrail/lifecycle/w', severity: 'warning' })],
  }),
  report('ListTrails/shapes/valid-request'),
  report('AddTags/shapes/valid-request', { fault: 'TypeError: ours' }),
  channels,
];

describe('the contract', () => {
  test('holds over every outcome', () => {
    const record = concluded(everyOutcome, {
      notRun: [{ id: 'GetChannel/shapes/a', operation: 'GetChannel', suite: 'shapes', reason: 'not there' }],
    });
    expectContract(record);
    for (const outcome of ['passed', 'gap', 'warning', 'unimplemented', 'blocked', 'skipped'] as const) {
      expect(record.summary[outcome], outcome).toBeGreaterThan(0);
    }
    expect(record.summary.requests).toBe(42);
  });

  test('holds over nothing', () => {
    expectContract(concluded([]));
  });

  test('holds where an obstacle names a gap that no check found', () => {
    expectContract(concluded([report('GetTrail/lifecycle/x', blockedBy('_/json-body'))]));
  });

  test('holds where the gap of an operation that is not there belongs to a check that was not selected', () => {
    const record = concluded([report('GetTrail/lifecycle/x', { calls: [calledUnknown('CreateTrail')] })]);
    expectContract(record);
    expect(record.checks).toContainEqual(
      expect.objectContaining({ id: 'CreateTrail/shapes/valid-request', outcome: 'unimplemented' }),
    );
  });

  test('holds where a prerequisite was rejected and its own check passed', () => {
    const record = concluded([
      report('CreateTrail/shapes/valid-request'),
      report('GetTrail/lifecycle/x', { findings: [rejected], ...blockedBy(rejected.gap) }),
    ]);
    expectContract(record);
    expect(record.checks.find(({ id }) => id === 'CreateTrail/shapes/valid-request')?.outcome).toBe('gap');
  });

  test('holds where a skipped or blocked check owns a gap that another one saw', () => {
    const owned = finding('CreateTrail/x', { check: 'CreateTrail/lifecycle/x' });
    for (const own of [{ skipped: 'no bucket' }, { fault: 'ours' }]) {
      const record = concluded([
        report('CreateTrail/lifecycle/x', own),
        report('GetTrail/lifecycle/x', { findings: [owned] }),
      ]);
      expectContract(record);
      expect(record.checks.find(({ id }) => id === 'CreateTrail/lifecycle/x')).toMatchObject({
        outcome: 'gap',
        gaps: ['CreateTrail/x'],
      });
    }
  });
});

describe('checks', () => {
  test('stand in the order of operation, suite and id, the target first', () => {
    const ids = concluded(everyOutcome).checks.map(({ id }) => id);
    const key = (id: string) => {
      const [operation = '', suite = ''] = id.split('/');
      const position = (suites as readonly string[]).indexOf(suite);
      return `${operation === '_' ? '' : operation} ${position} ${id}`;
    };
    expect(ids).toEqual([...ids].sort((a, b) => (key(a) < key(b) ? -1 : 1)));
    expect(ids[0]?.startsWith('_/')).toBe(true);
  });

  test('the order of reports changes nothing', () => {
    expect(concluded([...everyOutcome].reverse())).toEqual(concluded(everyOutcome));
  });

  test('rules are among them, for each operation', () => {
    const { checks } = concluded(everyOutcome);
    const rules = checks.filter(({ id }) => id.endsWith('/answers'));
    expect(rules.map(({ operation }) => operation)).toEqual(spec.operationNames);
    expect(rules.find(({ operation }) => operation === 'ListTrails')?.outcome).toBe('passed');
    expect(rules.find(({ operation }) => operation === 'ListChannels')?.outcome).toBe('unimplemented');
    expect(rules.find(({ operation }) => operation === 'GetChannel')?.outcome).toBe('skipped');
  });

  test('what has no check yet is skipped, and a pair of it is not seen for that reason', () => {
    const reason = 'no check yet';
    const operation = { id: 'GetTrail/shapes/valid-request', operation: 'GetTrail', suite: 'shapes', reason } as const;
    const pair = 'GetTrail/TrailNotFoundException';
    const error = { id: 'GetTrail/errors/x', operation: 'GetTrail', suite: 'errors', reason } as const;
    const record = concluded([], { unchecked: [operation, { ...error, pair }] });
    expectContract(record);
    for (const row of [operation, error]) expect(record.checks).toContainEqual({ ...row, outcome: 'skipped' });
    expect(record.coverage.errors.unseen).toContainEqual({ reason, excluded: false, pairs: [pair] });
  });

  test('one that was left out says why', () => {
    const reason = 'the target does not have the capability channels (--capability)';
    const notRun = [{ id: 'GetChannel/shapes/a', operation: 'GetChannel', suite: 'shapes', reason } as const];
    expect(concluded([], { notRun }).checks).toContainEqual({ ...notRun[0], outcome: 'skipped' });
  });
});

describe('coverage', () => {
  test('totals are those of the API', () => {
    const all = allRequestCoverage(knowledge);
    const paginators = spec.operationNames.filter((name) => spec.operation(name).paginator);
    expect(concluded([]).coverage).toMatchObject({
      operations: { covered: 0, total: spec.operationNames.length },
      members: { covered: 0, total: allMembers(spec).length },
      errors: { covered: 0, total: documentedPairs(spec).length },
      paginators: { covered: 0, total: paginators.length },
      requirements: { covered: 0, total: facts.requirements.size },
      requestMembers: { covered: 0, total: all.requestMembers.length },
      enumValues: { covered: 0, total: all.enumValues.length },
    });
    expect(concluded([]).coverage.boundSides.total).toBeGreaterThan(800);
  });

  test('counts what was touched', () => {
    const coverage = {
      operations: ['GetTrail', 'AddTags'],
      members: ['GetTrail.input.Name', 'GetTrail.output.Trail'],
      errors: ['GetTrail/TrailNotFoundException'],
      paginators: ['ListTrails'],
      enumValues: ['ListDashboards.input.Type=CUSTOM'],
      boundSides: ['trail.prefix.length CreateTrail.input.S3KeyPrefix at-max'],
    };
    const record = concluded([], { coverage });
    expect(Object.values(record.coverage).map(({ covered }) => covered)).toEqual([2, 2, 1, 1, 0, 1, 1, 1]);
  });

  test('a requirement is covered by a check that was answered, and by no other', () => {
    const requirements = ['trail.create.echo', 'trail.create.visible'];
    const of = (own: Partial<CheckReport>) =>
      concluded([report('CreateTrail/lifecycle/a', { calls: [], ...own })], {
        checks: [emptyCheck('CreateTrail/lifecycle/a', { requirements })],
      }).coverage.requirements.covered;
    expect(of({})).toBe(2);
    expect(of({ findings: [finding('CreateTrail/a', { check: 'CreateTrail/lifecycle/a' })] })).toBe(2);
    expect(of({ skipped: 'no bucket' })).toBe(0);
    expect(of(blockedBy('_/json-body'))).toBe(0);
    expect(of({ fault: 'ours' })).toBe(0);
  });
});

test('a rule that met a right answer counts as passed', () => {
  const { checks } = concluded([report('GetTrail/lifecycle/x', { calls: [called('GetTrail')] })]);
  expect(checks.find(({ id }) => id === 'GetTrail/shapes/answer-members')?.outcome).toBe('passed');
});
