import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../../../../harness/engine/check/check-report.js';
import { gatherEvidence } from '../../../../harness/engine/verdict/evidence.js';
import { foldGaps, tellOnce } from '../../../../harness/engine/verdict/fold-gaps.js';
import { knowledge } from '../../validators/knowledge.js';
import { called, calledUnknown, finding, report } from '../reports.js';

const fold = (...reports: CheckReport[]) => foldGaps(gatherEvidence(reports), knowledge.facts);
const withFindings = (...findings: CheckReport['findings']) => report('GetTrail/lifecycle/x', { findings });

describe('findings of one cause', () => {
  test('are one gap, however many', () => {
    const one = finding('GetTrail/x/A');
    const gaps = fold(withFindings(one, one), withFindings(one, finding('GetTrail/x/B')));
    expect(gaps.map(({ id, count }) => [id, count])).toEqual([
      ['GetTrail/x/A', 3],
      ['GetTrail/x/B', 1],
    ]);
  });

  test('carry everything that a reader needs', () => {
    expect(fold(withFindings(finding('GetTrail/x/A')))).toEqual([
      {
        id: 'GetTrail/x/A',
        check: 'GetTrail/lifecycle/x',
        operation: 'GetTrail',
        category: 'semantics',
        severity: 'must',
        path: 'A',
        requirement: 'trail.create.echo',
        expected: 'this',
        actual: 'that',
        source: 'field report',
        count: 1,
        repro: { curl: 'curl one' },
      },
    ]);
  });

  test('are told by the shortest history', () => {
    const long = finding('GetTrail/x', { steps: 3, curl: 'a && b && c', actual: 'long' });
    const short = finding('GetTrail/x', { steps: 1, curl: 'z', actual: 'short' });
    expect(fold(withFindings(long, short, long))[0]).toMatchObject({ actual: 'short', repro: { curl: 'z' }, count: 3 });
  });

  test('are a must as soon as one of them is', () => {
    const should = finding('GetTrail/x', { severity: 'should', steps: 1 });
    const must = finding('GetTrail/x', { severity: 'must', steps: 2 });
    expect(fold(withFindings(should, must))[0]?.severity).toBe('must');
    expect(fold(withFindings(should))[0]?.severity).toBe('should');
  });
});

test('warnings are no gaps', () => {
  expect(fold(withFindings(finding('GetTrail/x', { severity: 'warning' })))).toEqual([]);
});

test('gaps are sorted by id', () => {
  const ids = ['GetTrail/b', '_/a', 'AddTags/z', 'GetTrail/a', 'GetTrail/B'];
  expect(fold(withFindings(...ids.map((id) => finding(id)))).map(({ id }) => id)).toEqual([...ids].sort());
});

test('a gap of the target as a whole tells where it shows', () => {
  const seen = (operation: string) => finding('_/request-id', { seenIn: operation, actual: 'none' });
  expect(fold(withFindings(seen('GetTrail'), seen('AddTags'), seen('ListTags'), seen('AddTags')))[0]?.actual).toBe(
    'none (AddTags; also in GetTrail, ListTags)',
  );
  expect(fold(withFindings(seen('AddTags')))[0]?.actual).toBe('none (AddTags)');
});

describe('an operation that is not there', () => {
  const absent = report('ListChannels/shapes/a', {
    calls: [calledUnknown('ListChannels', { valid: false }), calledUnknown('ListChannels')],
    findings: [finding('ListChannels/x', { unlessUnimplemented: 'ListChannels' })],
  });

  test('is one gap, shown by a valid request', () => {
    const gaps = fold(absent, report('GetChannel/shapes/a', { calls: [calledUnknown('ListChannels')] }));
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({
      id: 'ListChannels/unimplemented',
      check: 'ListChannels/shapes/valid-request',
      category: 'unimplemented',
      severity: 'must',
      requirement: 'wire.implemented',
      count: 3,
      repro: { curl: 'curl ListChannels' },
    });
    expect(gaps[0]?.actual).toContain('HTTP 501 NotImplemented');
  });

  test('is none once anything else was answered', () => {
    const gaps = fold(absent, report('GetChannel/shapes/a', { calls: [called('ListChannels')] }));
    expect(gaps.map(({ id }) => id)).toEqual(['ListChannels/x']);
  });
});

describe('a report', () => {
  const someFinding = fc
    .record({
      gap: fc.constantFrom('GetTrail/x/A', 'GetTrail/x/B', '_/request-id', 'AddTags/y'),
      steps: fc.integer({ min: 1, max: 3 }),
      curl: fc.constantFrom('curl a', 'curl b', 'curl cc'),
      actual: fc.constantFrom('this', 'that'),
      expected: fc.constantFrom('one', 'two'),
      seenIn: fc.constantFrom('GetTrail', 'AddTags', 'ListTags'),
      severity: fc.constantFrom('must' as const, 'should' as const, 'warning' as const),
    })
    .map(({ gap, ...more }) => finding(gap, more));
  const calls = fc.array(fc.constantFrom(calledUnknown('ListChannels'), called('GetTrail')), { maxLength: 2 });
  const reports = fc.array(
    fc
      .record({ findings: fc.array(someFinding, { maxLength: 6 }), calls })
      .map((more) => report('GetTrail/shapes/a', more)),
    { maxLength: 8 },
  );

  test('that tells once what it found often folds into the same gaps', () => {
    const one = finding('GetTrail/x');
    expect(tellOnce([one, { ...one, steps: 2 }, { ...one, seenIn: 'AddTags' }, one])).toEqual([
      { ...one, times: 3 },
      { ...one, seenIn: 'AddTags' },
    ]);
    fc.assert(
      fc.property(reports, (all) => {
        const told = all.map((of) => ({ ...of, findings: tellOnce(of.findings) }));
        expect(fold(...told)).toEqual(fold(...all));
      }),
      { seed: 20261122 },
    );
  });

  test('may come before or after any other', () => {
    const shuffled = reports.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(fold(...mixed)).toEqual(fold(...all));
      }),
      { seed: 20261121 },
    );
  });
});
