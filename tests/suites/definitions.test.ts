import { relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { suites } from '../../harness/engine/check/suite.js';
import { loadChecks } from '../../harness/engine/select/registry.js';
import { suiteFiles } from '../../harness/engine/select/suite-files.js';
import { rules } from '../../harness/validators/rules.js';
import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import { packagePath } from '../../spec/package-root.js';
import { checkedOperations } from './checked.js';

const files = suiteFiles();
const checks = await loadChecks(files);
const { requirements } = loadFacts();
const { operationNames } = loadSpec();

test('each file exports checks of the suite whose folder it stands in', async () => {
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const [folder] = relative(packagePath('suites'), file).split(sep);
    expect(suites as readonly string[]).toContain(folder);
    for (const { id, suite } of await loadChecks([file])) expect(suite, `${id} in ${file}`).toBe(folder);
  }
});

describe('every check', () => {
  test('is about an operation that there is, or about none', () => {
    for (const { id, operation } of checks) expect(['_', ...operationNames], id).toContain(operation);
  });

  test('covers requirements that there are', () => {
    for (const { id, requirements: covered } of checks) {
      expect(covered.length, id).toBeGreaterThan(0);
      for (const requirement of covered) expect(requirements.has(requirement), `${id}: ${requirement}`).toBe(true);
    }
    for (const rule of Object.values(rules)) {
      for (const requirement of rule.requirements) expect(requirements.has(requirement), requirement).toBe(true);
    }
  });

  test('says in one short line what it asks', () => {
    for (const { id, title } of checks) {
      expect(title, id).toMatch(/^\S.{3,98}\S$/);
      expect(title.endsWith('.'), id).toBe(false);
    }
  });

  test('stands beside no rule of the same id', () => {
    const slugs = new Set(Object.keys(rules));
    expect(checks.filter(({ slug }) => slugs.has(slug)).map(({ id }) => id)).toEqual([]);
  });
});

describe('shapes', () => {
  const shapes = checks.filter(({ suite }) => suite === 'shapes');

  test.each(checkedOperations)('%s has a call that is valid, and one that must fail', (operation) => {
    const slugs = shapes.filter((check) => check.operation === operation).map(({ slug }) => slug);
    expect(slugs).toContain('valid-request');
    expect(slugs.filter((slug) => slug.startsWith('rejects-')).length).toBeGreaterThan(0);
  });
});
