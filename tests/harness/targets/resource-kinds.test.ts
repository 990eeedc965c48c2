import { describe, expect, test } from 'vitest';
import { namedKinds, resourceKinds } from '../../../harness/targets/resource-kinds.js';
import { loadSpec } from '../../../spec/load.js';

const spec = loadSpec();
const inputOf = (operation: string) => Object.keys(spec.operation(operation).input.properties ?? {});
const outputOf = (operation: string) => Object.keys(spec.operation(operation).output.properties ?? {});

describe.each(Object.entries(resourceKinds))('%s', (_, { create, read, remove, ended, gone }) => {
  test('names members that its operations have', () => {
    if (create.answers !== undefined) expect(outputOf(create.operation)).toContain(create.answers);
    for (const call of [remove, ...(read ? [read] : [])]) expect(inputOf(call.operation)).toContain(call.by);
    for (const { operation, input = {} } of [
      ...(remove.before ?? []),
      ...(remove.onRejected ? [remove.onRejected] : []),
    ])
      expect(inputOf(operation)).toEqual(expect.arrayContaining([remove.by, ...Object.keys(input)]));
    if (ended) expect(outputOf(read!.operation)).toContain(ended.member);
  });

  test('is gone by codes that the removal documents', () => {
    const { errors } = spec.operation(remove.operation);
    expect(errors).toEqual(expect.arrayContaining([...gone]));
  });
});

test.each(Object.entries(namedKinds))('the list of %s is an operation with these entries', (_, { list }) => {
  expect(outputOf(list.operation)).toContain(list.entries);
});
