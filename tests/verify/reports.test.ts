import { expect, test } from 'vitest';
import { faultLine, totalLines, troubleLines } from '../../verify/fault-report.js';
import { allFaults } from '../../verify/faults/all-faults.js';
import type { Fault } from '../../verify/faults/fault.js';
import type { FaultRun } from '../../verify/run-fault.js';
import { nothingSaid } from '../../verify/said.js';
import { unprovenChecks, unprovenStateRules } from '../../verify/unproven-checks.js';
import { emptyCheck } from '../harness/engine/reports.js';

const fault: Fault = {
  ...allFaults[0]!,
  id: 'GetTrail/x',
  category: 'shape',
  expects: ['GetTrail/a/b'],
  warns: ['GetTrail/c/d'],
};
const run = (verdict: Partial<FaultRun['verdict']> = {}, reporting: string[] = []): FaultRun => ({
  fault,
  verdict: { missed: [], noise: [], broken: [], long: [], ...verdict },
  said: { ...nothingSaid, reporting: new Set(reporting) },
});

test('a line tells what became of a fault, and what it causes', () => {
  expect(faultLine(run())).toBe('ok     GetTrail/x  -> GetTrail/a/b, GetTrail/c/d (warning)');
  expect(faultLine(run({ long: ['x'] }))).toMatch(/^LONG/);
  expect(faultLine(run({ noise: ['x'], long: ['y'] }))).toMatch(/^NOISE/);
  expect(faultLine(run({ noise: ['x'], missed: ['y'] }))).toMatch(/^MISSED/);
  expect(faultLine(run({ noise: ['x'], broken: ['y'] }))).toMatch(/^BROKEN/);
});

test('trouble is told in full, and nothing else', () => {
  const told = troubleLines([run(), run({ noise: ['x'], missed: ['y'], broken: ['z'], long: ['w'] })]);
  const lines = ['missed  y', 'noise   x', 'broken  z', 'long    w'];
  expect(told).toEqual([`GetTrail/x: ${fault.why}`, ...lines.map((line) => `    ${line}`)]);
});

test('totals count by category', () => {
  expect(totalLines([run(), run({ missed: ['y'] })])).toEqual(['shape             2 faults, 1 as expected, 1 not']);
});

test('a check is proven by reporting with a fault, where it does not report without one', () => {
  const checks = ['GetTrail/shapes/a', 'GetTrail/shapes/b', 'GetTrail/shapes/c'].map((id) => emptyCheck(id));
  const runs = [run({}, ['GetTrail/shapes/a']), run({}, ['GetTrail/shapes/b'])];
  expect(unprovenChecks(checks, runs, run({}, ['GetTrail/shapes/b']))).toEqual([
    'GetTrail/shapes/b',
    'GetTrail/shapes/c',
  ]);
});

test('a rule of state is proven by a fault that is told by few calls, and as it should be', () => {
  const rules = ['a.few', 'a.many', 'a.none', 'a.allowed', 'a.missed'];
  const checks = [emptyCheck('GetTrail/lifecycle/a', { requirements: rules }), emptyCheck('GetTrail/shapes/a')];
  const told = (requirements: [string, number][], of = run()): FaultRun => ({
    ...of,
    said: { ...nothingSaid, requirements: new Map(requirements) },
  });
  const few = told([
    ['a.few', 5],
    ['a.many', 7],
  ]);
  const breaking = told([['a.more', 2]]);
  const runs = [
    few,
    told([
      ['a.few', 9],
      ['a.many', 6],
    ]),
    { ...breaking, fault: { ...fault, breaks: ['a.allowed'] } },
    told([['a.missed', 1]], run({ missed: ['x'] })),
  ];
  expect(unprovenStateRules(checks, runs)).toEqual(['a.many (6 calls)', 'a.missed', 'a.none']);
});
