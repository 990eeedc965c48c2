import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { constraintTemplates } from '../../harness/engine/check/constraint-templates.js';
import { allRuleChecks } from '../../harness/engine/check/rule-checks.js';
import { selects } from '../../harness/engine/select/selection.js';
import { gapOrigin } from '../../harness/explain/gap-origin.js';
import { packagePath } from '../../spec/package-root.js';
import { allFaults } from '../../verify/faults/all-faults.js';
import { selectionOf } from '../../verify/faults/fault.js';
import { overlooked } from '../../verify/faults/rules/constraint-instances.js';
import { questions } from './questions.js';

const { spec, checks } = questions;

describe('the fault catalogue', () => {
  test('has each id once', () => {
    const ids = allFaults.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('expects nothing but gaps that some check makes', () => {
    const unknown = allFaults.flatMap(({ id, expects }) =>
      expects.filter((gap) => !gapOrigin(gap, questions)).map((gap) => `${id}: ${gap}`),
    );
    expect(unknown).toEqual([]);
  });

  test('expects warnings of checks that there are', () => {
    const known = new Set([...checks, ...allRuleChecks(spec)].map(({ id }) => id));
    expect(allFaults.flatMap(({ warns = [] }) => warns.filter((id) => !known.has(id)))).toEqual([]);
  });

  test('expects something of each fault, and says why it is plausible', () => {
    for (const { id, expects, warns = [], why } of allFaults) {
      expect(expects.length + warns.length, id).toBeGreaterThan(0);
      expect(new Set(expects).size, id).toBe(expects.length);
      expect(why, id).toMatch(/^\S.{15,}\S$/);
    }
  });

  test('names operations, and selects checks, that there are', () => {
    for (const fault of allFaults) {
      const { id, operation, sees = [] } = fault;
      for (const name of [operation, ...(typeof sees === 'string' ? [] : sees)])
        expect(['_', ...spec.operationNames], id).toContain(name);
      const selected = selects({ suites: [], operations: [], checks: selectionOf(fault) }, spec.operationNames);
      expect(checks.some(selected), id).toBe(true);
    }
  });

  test.each(['protocol', 'sdk'])('has a fault for each rule of the suite %s', (suite) => {
    const gaps = allFaults.flatMap(({ expects }) => expects);
    // That calls come to the same is one rule, asked of every operation.
    const rules = checks.filter(({ id, slug }) => id.includes(`/${suite}/`) && slug !== 'same-as-raw');
    expect(rules.length).toBeGreaterThan(1);
    const unproven = rules.filter(
      ({ operation, slug }) => !gaps.some((gap) => gap.startsWith(`${operation}/${slug}/`)),
    );
    expect(unproven.map(({ id }) => id)).toEqual([]);
  });

  test('has a fault for each law of pages', () => {
    const gaps = allFaults.flatMap(({ expects }) => expects);
    const laws = new Set(checks.filter(({ suite }) => suite === 'pagination').map(({ slug }) => slug));
    expect([...laws].filter((law) => !gaps.some((gap) => gap.split('/')[1] === law))).toEqual([]);
  });

  test('has a fault of every kind for three operations at least', () => {
    const rules = ['missing-member', 'casing', 'wrong-type', 'null', 'timestamp', 'enum-value', 'error-code'];
    const others = ['server-error', 'no-answer', 'unimplemented', 'valid-request', 'undocumented-error'];
    for (const rule of [...rules, ...others]) {
      const of = allFaults.filter(({ expects }) => expects.some((gap) => gap.split('/')[1] === rule));
      expect(new Set(of.map(({ operation }) => operation)).size, rule).toBeGreaterThanOrEqual(3);
    }
  });
});

test.each(constraintTemplates)('has faults of the template $slug for three operations at least', ({ kinds }) => {
  const operations = kinds.flatMap((kind) => Object.keys(overlooked[kind] ?? {}));
  expect(new Set(operations).size).toBeGreaterThanOrEqual(3);
  for (const kind of kinds) expect(Object.keys(overlooked[kind] ?? {}).length, kind).toBeGreaterThanOrEqual(3);
});

/** What no fault of the catalogue needs yet; their own tests stand in `transformers.test.ts`. */
const waiting = new Set(['duplicate', 'reorder']);
/** What transformers are made of. */
const parts = new Set(['accepted-inputs', 'in-list', 'in-refusal', 'in-success', 'other-call', 'owners-of']);

test('every transformer is used by a fault', () => {
  const filesOf = (...folders: string[]) =>
    readdirSync(packagePath('verify', ...folders), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(packagePath('verify', ...folders), file));
  const tables = filesOf('faults').filter(
    (file) => file.endsWith('-faults.ts') || file.endsWith('/constraint-fault.ts'),
  );
  const source = tables.map((file) => readFileSync(file, 'utf8')).join('\n');
  const unused = filesOf('transformers')
    .map((file) => basename(file, '.ts'))
    .filter((name) => !parts.has(name) && !new RegExp(`/transformers/\\w+/${name}\\.js'`).test(source));
  expect(new Set(unused)).toEqual(waiting);
});
