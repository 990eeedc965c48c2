import { describe, expect, test } from 'vitest';
import type { Check } from '../../../harness/engine/context/check.js';
import { runCheck } from '../../../harness/engine/run/run-checks.js';
import { loadChecks } from '../../../harness/engine/select/registry.js';
import { suiteFiles } from '../../../harness/engine/select/suite-files.js';
import { loadFacts } from '../../../spec/facts.js';
import { loadSpec } from '../../../spec/load.js';
import type { Schema } from '../../../spec/operation-spec.js';
import { deref } from '../../../spec/resolve.js';
import { allFaults } from '../../../verify/faults/all-faults.js';
import { scriptedSession } from '../../harness/engine/sessions.js';
import { checkedOperations } from '../checked.js';

const checks = (await loadChecks(suiteFiles())).filter(({ suite }) => suite === 'pagination');
const spec = loadSpec();
/** Every operation with a token that has checks, its list and the member that holds its page size. */
const lists = spec.operationNames
  .filter((name) => checkedOperations.includes(name))
  .map((name) => spec.operation(name))
  .filter(({ input }) => input.properties?.NextToken)
  .map(({ operation, input, output, paginator }) => ({
    operation,
    entries: paginator?.resultKey ?? Object.keys(output.properties ?? {}).find((name) => name !== 'NextToken')!,
    pageSize: Object.keys(input.properties ?? {}).find((name) => name.startsWith('Max')),
  }));
const lawsOf = (operation: string) => checks.filter((check) => check.operation === operation);

describe('every operation with a token', () => {
  test('every operation with a paginator is one', () => {
    const paginators = checkedOperations.filter((name) => spec.operation(name).paginator);
    expect(paginators.length).toBeGreaterThan(0);
    expect(lists.map(({ operation }) => operation)).toEqual(expect.arrayContaining(paginators));
  });

  test.each(lists)('$operation is asked all laws that its requirements name', ({ operation, pageSize }) => {
    const named = [...loadFacts().requirements.values()]
      .filter(({ id, operations }) => /^paging\.(?!token-(refused|param))/.test(id) && operations.includes(operation))
      .map(({ id }) => id.replace('paging.', ''));
    expect(lawsOf(operation).map(({ slug }) => slug)).toEqual([...named, 'token-refused'].sort());
    expect(named.includes('page-size')).toBe(pageSize !== undefined);
    for (const { requirements } of lawsOf(operation))
      for (const id of requirements) expect(loadFacts().requirements.get(id)?.operations, id).toContain(operation);
  });

  test.each(lists)('the catalogue has a fault by which $operation loses an entry', ({ operation }) => {
    const lost = allFaults.filter(({ expects }) => expects.includes(`${operation}/adds-up/lost`));
    expect(lost.length).toBeGreaterThan(0);
  });
});

/** A value of a shape: all that is optional left out, or everything there. */
function sample(operation: string, schema: Schema, full: boolean): unknown {
  const { type, enum: values, properties = {}, required = [], items } = deref(spec.operation(operation), schema);
  if (values) return values[0];
  if (type === 'array') return full && items ? [sample(operation, items, full)] : [];
  if (type === 'object') {
    const names = Object.keys(properties).filter((name) => full || required.includes(name));
    return Object.fromEntries(names.map((name) => [name, sample(operation, properties[name]!, full)]));
  }
  return type === 'string' ? 'text' : type === 'boolean' ? false : 1;
}

describe('a server without behaviour keeps no list wholly', () => {
  const members = new Map(lists.map(({ operation, entries }) => [operation, entries]));
  const answers: Record<string, (operation: string, body: string) => unknown> = {
    'answers nothing but empty lists': (operation) => ({ [members.get(operation) ?? 'Nothing']: [] }),
    'answers every member': (operation) => sample(operation, spec.operation(operation).output, true),
    'answers what is required': (operation) => sample(operation, spec.operation(operation).output, false),
    'answers what it was asked': (_, body) => JSON.parse(body),
  };
  const known = (operation: string) => spec.operationNames.includes(operation);

  /** The operations that have a law which a server with such answers does not keep. */
  async function notKeptBy(answer: (operation: string, body: string) => unknown): Promise<Set<string>> {
    const { session } = await scriptedSession(
      ({ operation, body }) => (known(operation) ? { body: answer(operation, body) } : { body: '' }),
      { access: 'full' },
    );
    const keeps = async (check: Check) => {
      const { findings, obstacles, skipped, fault } = await runCheck(check, session);
      expect(fault, check.id).toBeUndefined();
      return findings.length === 0 && obstacles.length === 0 && !skipped;
    };
    const notKept = await Promise.all(checks.map(async (check) => ((await keeps(check)) ? [] : [check.operation])));
    return new Set(notKept.flat());
  }

  // All at the same time: they wait for states that never come.
  test('whatever it answers', async () => {
    const notKept = await Promise.all(
      Object.entries(answers).map(async ([name, answer]) => [name, await notKeptBy(answer)] as const),
    );
    const all = new Set(lists.map(({ operation }) => operation));
    expect(Object.fromEntries(notKept)).toEqual(Object.fromEntries(Object.keys(answers).map((name) => [name, all])));
  });
});
