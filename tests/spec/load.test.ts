import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../common/user-errors.js';
import { loadSpec } from '../../spec/load.js';
import { packagePath } from '../../spec/package-root.js';
import { schemaAt } from '../../spec/resolve.js';

const spec = loadSpec();

describe('loadSpec', () => {
  test('sorted operation names and all errors', () => {
    const files = readdirSync(packagePath('spec', 'operations'));
    expect(spec.operationNames).toEqual(files.map((file) => basename(file, '.json')).sort());
    const declared = spec.operationNames.flatMap((name) => spec.operation(name).errors);
    expect([...spec.errorNames].sort()).toEqual([...new Set(declared)].sort());
    expect(spec.errorNames).toContain('TrailNotFoundException');
  });

  test('reads each operation once', () => {
    expect(spec.operation('GetTrail')).toBe(spec.operation('GetTrail'));
    expect(spec.operation('GetTrail').operation).toBe('GetTrail');
  });

  test.each([
    ['CreateTrial', 'CreateTrail'],
    ['describetrails', 'DescribeTrails'],
    ['LookupEvent', 'LookupEvents'],
  ])('%s is wrong usage, and %s is offered', (wrong, right) => {
    expect(() => spec.operation(wrong)).toThrow(UsageError);
    expect(() => spec.operation(wrong)).toThrow(new RegExp(`did you mean .*${right}`));
  });

  test('offers nothing for what is like nothing, and never a path', () => {
    expect(() => spec.operation('zzz')).toThrow('CloudTrail has no operation zzz');
    expect(() => spec.operation('zzz')).not.toThrow('did you mean');
    expect(() => spec.operation('../errors')).toThrow(UsageError);
  });
});

describe('schemaAt', () => {
  test('follows members, list items and references', () => {
    const operation = spec.operation('DescribeTrails');
    expect(schemaAt(operation, operation.output, ['trailList', 0, 'TrailARN'])).toEqual({ type: 'string' });
    expect(schemaAt(operation, operation.output, ['trailList', 0])?.title).toBe('Trail');
  });

  test('follows map keys', () => {
    const operation = spec.operation('GetQueryResults');
    expect(schemaAt(operation, operation.output, ['QueryResultRows', 1, 2, 'any'])).toEqual({ type: 'string' });
  });

  test('knows no other casing and nothing below a scalar', () => {
    const operation = spec.operation('DescribeTrails');
    expect(schemaAt(operation, operation.output, ['TrailList'])).toBeUndefined();
    expect(schemaAt(operation, operation.output, ['trailList', 0, 'Name', 'x'])).toBeUndefined();
    expect(schemaAt(operation, operation.output, ['constructor'])).toBeUndefined();
  });
});
