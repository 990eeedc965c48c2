import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareFiles } from '../../spec/compare-files.js';
import { loadSpec } from '../../spec/load.js';
import type { ErrorCatalogue, OperationSpec } from '../../spec/operation-spec.js';
import { packagePath } from '../../spec/package-root.js';

const spec = loadSpec();

function text(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What `spec check` says when the committed file of an operation was edited. */
function afterEdit(name: string, edit: (operation: OperationSpec) => void): string[] {
  const path = `spec/operations/${name}.json`;
  const committed = structuredClone(spec.operation(name));
  edit(committed);
  return compareFiles(new Map([[path, text(spec.operation(name))]]), new Map([[path, text(committed)]]));
}

describe('spec check names', () => {
  test('nothing when nothing departs', () => {
    expect(afterEdit('CreateTrail', () => {})).toEqual([]);
  });

  test('a removed member', () => {
    expect(afterEdit('CreateTrail', ({ output }) => delete output.properties?.TrailARN)).toEqual([
      'CreateTrail: output.TrailARN is missing in spec/operations/CreateTrail.json (the SDK documents string)',
    ]);
  });

  test('a removed member of a nested shape', () => {
    expect(afterEdit('GetTrail', ({ $defs }) => delete $defs.Trail?.properties?.TrailARN)).toEqual([
      'GetTrail: Trail.TrailARN is missing in spec/operations/GetTrail.json (the SDK documents string)',
    ]);
  });

  test('a member that is not documented', () => {
    const departures = afterEdit('CreateTrail', ({ output }) => {
      output.properties = { ...output.properties, Extra: { type: 'array', items: { type: 'boolean' } } };
    });
    expect(departures).toEqual([
      'CreateTrail: output.Extra is in spec/operations/CreateTrail.json (list of boolean), but the SDK does not document it',
    ]);
  });

  test('a changed type, also of an item', () => {
    const departures = afterEdit('DescribeTrails', ({ input }) => {
      input.properties!.includeShadowTrails!.type = 'string';
      input.properties!.trailNameList!.items = { type: 'integer' };
    });
    expect(departures).toEqual([
      'DescribeTrails: input.trailNameList[]: type is "integer" in spec/operations/DescribeTrails.json (the SDK documents "string")',
      'DescribeTrails: input.includeShadowTrails: type is "string" in spec/operations/DescribeTrails.json (the SDK documents "boolean")',
    ]);
  });

  test('a dropped required mark and a dropped enum value', () => {
    const departures = afterEdit('CreateEventDataStore', ({ $defs }) => {
      $defs.Tag!.required = ['Value'];
      $defs.BillingMode!.enum!.pop();
    });
    expect(departures).toHaveLength(3);
    expect(departures[0]).toContain('BillingMode: enum value "FIXED_RETENTION_PRICING" is missing');
    expect(departures[1]).toContain('Tag.Key: its required mark is missing');
    expect(departures[2]).toContain('Tag.Value: its required mark is in');
  });

  test('a dropped error as one departure', () => {
    expect(afterEdit('CreateTrail', ({ errors }) => errors.shift())).toEqual([
      'CreateTrail: error CloudTrailAccessNotEnabledException is missing in spec/operations/CreateTrail.json',
    ]);
  });

  test('a changed and a removed paginator', () => {
    const [changed] = afterEdit('ListTrails', ({ paginator }) => {
      paginator!.resultKey = 'trailList';
    });
    expect(changed).toContain('ListTrails: paginator: resultKey is "trailList"');
    const [removed] = afterEdit('ListTrails', (operation) => {
      operation.paginator = null;
    });
    expect(removed).toContain('ListTrails: paginator is null');
  });

  test('an error that stands twice, and another order', () => {
    expect(afterEdit('GetTrail', ({ errors }) => errors.push(errors[0]!))).toHaveLength(1);
    const [reordered] = afterEdit('GetTrail', ({ errors }) => errors.reverse());
    expect(reordered).toContain('GetTrail: errors has a different order');
  });

  test('members in another order and other white space', () => {
    const path = 'spec/operations/GetTrail.json';
    const derived = text(spec.operation('GetTrail'));
    const { operation, source, ...rest } = spec.operation('GetTrail');
    for (const committed of [
      derived.trimEnd(),
      derived.replace('"GetTrail"', ' "GetTrail"'),
      text({ source, operation, ...rest }),
    ]) {
      const [departure, more] = compareFiles(new Map([[path, derived]]), new Map([[path, committed]]));
      expect(departure).toContain('GetTrail: spec/operations/GetTrail.json differs only in order or format');
      expect(more).toBeUndefined();
    }
  });

  test('a missing file, a file too many, a file that is no JSON', () => {
    const good = new Map([['spec/operations/GetTrail.json', text(spec.operation('GetTrail'))]]);
    expect(compareFiles(good, new Map())).toEqual([
      'GetTrail: spec/operations/GetTrail.json is missing (the SDK documents it)',
    ]);
    const extra = new Map([...good, ['spec/operations/GetTrial.json', '{}\n']]);
    expect(compareFiles(good, extra)).toEqual([
      'GetTrial: spec/operations/GetTrial.json exists, but the SDK documents no such operation',
    ]);
    const [broken] = compareFiles(good, new Map([['spec/operations/GetTrail.json', '{"operation": ']]));
    expect(broken).toContain('GetTrail: spec/operations/GetTrail.json is not JSON');
    expect(compareFiles(good, new Map([['spec/operations/GetTrail.json', '[]']]))).toHaveLength(1);
  });

  test('an edited generated module, with its line', () => {
    const path = 'spec/generated/validators.ts';
    const derived = readFileSync(packagePath(path), 'utf8');
    const committed = derived.replace('"TrailARN": z.string()', '"TrailARN": z.any()');
    const [departure] = compareFiles(new Map([[path, derived]]), new Map([[path, committed]]));
    expect(departure).toMatch(
      /^spec\/generated\/validators\.ts differs from what the schemas generate: line \d+ is .*z\.any\(\)/,
    );
  });

  test('a departure of the error catalogue', () => {
    const derived: ErrorCatalogue = { source: { package: 'x', version: '1' }, errors: structuredClone(spec.errors) };
    const committed = structuredClone(derived);
    delete committed.errors.ThrottlingException?.shape.properties?.Message;
    committed.errors.ConflictException?.operations.shift();
    const path = 'spec/errors.json';
    expect(compareFiles(new Map([[path, text(derived)]]), new Map([[path, text(committed)]]))).toEqual([
      'errors: error ConflictException: operations: AddTags is missing in spec/errors.json',
      'errors: error ThrottlingException.Message is missing in spec/errors.json (the SDK documents string)',
    ]);
  });
});
