import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { coverageCommand } from '../../cli/coverage.js';
import { allRuleChecks } from '../../harness/engine/check/rule-checks.js';
import { allMembers } from '../../harness/engine/coverage/coverage.js';
import { requirementCoverage } from '../../harness/engine/coverage/requirement-coverage.js';
import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import { documentedPairs } from '../spec/documented-pairs.js';

const spec = loadSpec();
const facts = loadFacts();
const rules = allRuleChecks(spec);

/** What these checks cover, with the rules or without. */
const covered = (checks: Parameters<typeof requirementCoverage>[0]['checks'], withRules = false) =>
  requirementCoverage({ spec, facts, checks, rules: withRules ? rules : [] });
const row = (rows: ReturnType<typeof covered>['errors'], id: string) => rows.find((one) => one.id === id);

describe('coverage', () => {
  const check = { id: 'DeleteTrail/lifecycle/mine', operation: 'DeleteTrail', requirements: ['trail.unknown'] };

  test('lists every requirement, operation, member and pair', () => {
    const { requirements, operations, members, errors } = covered([]);
    expect(requirements).toHaveLength(facts.requirements.size);
    const ids = (rows: typeof errors) => rows.map(({ id }) => id);
    expect(ids(operations)).toEqual(spec.operationNames);
    expect(ids(members)).toEqual(allMembers(spec));
    expect(ids(errors)).toEqual(documentedPairs(spec));
    expect([...operations, ...members, ...errors, ...requirements].every(({ checks }) => checks.length === 0)).toBe(
      true,
    );
  });

  test('a check covers its requirement, its operation, and pairs and members of its operation alone', () => {
    const { requirements, operations, members, errors } = covered([check]);
    expect(row(requirements, 'trail.unknown')?.checks).toEqual([check.id]);
    expect(row(operations, 'DeleteTrail')?.checks).toEqual([check.id]);
    expect(row(members, 'DeleteTrail.input.Name')?.checks).toEqual([check.id]);
    expect(row(errors, 'DeleteTrail/TrailNotFoundException')?.checks).toEqual([check.id]);
    expect(row(errors, 'GetTrail/TrailNotFoundException')?.checks).toEqual([]);
    expect(row(members, 'GetTrail.input.Name')?.checks).toEqual([]);
  });

  test('a general rule covers no error pair', () => {
    const { errors } = covered([{ ...check, operation: 'CreateTrail', requirements: ['trail.name.rules'] }]);
    expect(row(errors, 'CreateTrail/InvalidTrailNameException')?.checks).toEqual([]);
  });

  test('rules cover members of answers, and neither members of requests nor operations', () => {
    const { operations, members, requirements } = covered([], true);
    expect(row(members, 'GetTrail.output.Trail.S3KeyPrefix')?.checks).toEqual(['GetTrail/shapes/answer-types']);
    expect(row(members, 'GetTrail.input.Name')?.checks).toEqual([]);
    expect(operations.every(({ checks }) => checks.length === 0)).toBe(true);
    expect(row(requirements, 'wire.answer-types')?.checks).toContain('GetTrail/shapes/answer-types');
  });

  test('members that an answer always carries are a requirement that the rule on members covers', () => {
    const { requirements } = covered([], true);
    expect(row(requirements, 'trail.list.members')?.checks).toEqual(['ListTrails/shapes/answer-members']);
  });

  test('who speaks of a member speaks of what holds it', () => {
    const { members } = covered([{ ...check, operation: 'AddTags', requirements: ['tags.key.length'] }]);
    const paths = members.filter(({ checks }) => checks.length > 0).map(({ id }) => id);
    expect(paths.sort()).toEqual([
      'AddTags.input.TagsList',
      'AddTags.input.TagsList[]',
      'AddTags.input.TagsList[].Key',
    ]);
  });

  test('what no client can provoke carries the reason', () => {
    const { errors, members, requirements } = covered([]);
    expect(row(requirements, 'rate.reads')?.excluded).toContain('rate limits');
    expect(row(errors, 'CreateTrail/KmsKeyDisabledException')?.excluded).toContain('no longer in use');
    expect(row(errors, 'CreateTrail/TrailAlreadyExistsException')).not.toHaveProperty('excluded');
    expect(row(members, 'ListEventDataStores.output.EventDataStores[].Status')?.excluded).toContain('deprecated');
  });
});

describe('the command', () => {
  let printed = '';
  beforeEach(() => {
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  });
  afterEach(() => vi.restoreAllMocks());
  const run = (...args: string[]) => coverageCommand().parseAsync(args, { from: 'user' });

  test('as JSON: totals that add up, and every row', async () => {
    await run('--format', 'json');
    const report = JSON.parse(printed);
    expect(Object.keys(report)).toEqual(['requirements', 'operations', 'members', 'errors']);
    for (const { covered, excluded, open, total, rows } of Object.values<Record<string, number> & { rows: unknown[] }>(
      report,
    )) {
      expect(covered! + excluded! + open!).toBe(total);
      expect(rows).toHaveLength(total!);
    }
    expect(report.errors.total).toBe(documentedPairs(spec).length);
    expect(report.operations.covered).toBeGreaterThan(0);
  });

  test('as text: totals first, then what nothing covers, what is left out, and what is covered', async () => {
    await run();
    const lines = printed.split('\n');
    expect(lines.slice(0, 4).map((line) => line.split(' ', 1)[0])).toEqual([
      'requirements',
      'operations',
      'members',
      'errors',
    ]);
    expect(lines[3]).toMatch(/of +\d+ covered, \d+ excluded, \d+ open/);
    expect(printed).toMatch(
      /\nerrors excluded\n(?: .*\n)* {2}AWS documents the error as no longer in use\.\n {4}CreateTrail\/KmsKeyDisabledException, /,
    );
    expect(printed).toContain('\n  CreateTrail/TrailAlreadyExistsException: CreateTrail/lifecycle/duplicate-name');
    const open = printed.indexOf('members without a check');
    expect(open).toBeGreaterThan(0);
    expect(open).toBeLessThan(printed.indexOf('requirements covered'));
  });
});
