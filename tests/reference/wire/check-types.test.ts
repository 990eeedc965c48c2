import { describe, expect, test } from 'vitest';
import { checkTypes } from '../../../reference/wire/check-types.js';
import type { JsonObject } from '../../../reference/wire/json-value.js';
import { loadSpec } from '../../../spec/load.js';

const spec = loadSpec();
const check = (operation: string, input: JsonObject) => () => checkTypes(spec.operation(operation), input);

describe('checkTypes, against the derived spec', () => {
  test.each([
    ['CreateDashboard', { Name: 'd', Widgets: [{ QueryStatement: 'q', ViewProperties: { Width: 'full' } }] }],
    ['CreateDashboard', { Widgets: [{ ViewProperties: { Width: null } }] }],
    ['LookupEvents', { StartTime: 1.5, MaxResults: 3, Unknown: [] }],
    ['ListQueries', { MaxResults: null }],
  ])('%s takes %j', (operation, input) => {
    expect(check(operation, input)).not.toThrow();
  });

  test.each([
    ['CreateDashboard', { Widgets: [{ ViewProperties: { Width: 3 } }] }, 'Widgets[].ViewProperties{Width}'],
    ['CreateDashboard', { Widgets: [{ QueryParameters: [1] }] }, 'Widgets[].QueryParameters[]'],
    ['CreateDashboard', { RefreshSchedule: [] }, 'RefreshSchedule'],
    ['LookupEvents', { StartTime: '2026' }, 'StartTime'],
    ['LookupEvents', { MaxResults: 2 ** 31 }, 'MaxResults'],
    ['LookupEvents', { MaxResults: 1.5 }, 'MaxResults'],
    ['LookupEvents', { LookupAttributes: [null] }, 'LookupAttributes[]'],
  ])('%s refuses %j at %s', (operation, input, path) => {
    expect(check(operation, input)).toThrow(`${path} must be of type`);
  });

  test('every operation of the API can be checked', () => {
    for (const operation of spec.operationNames) expect(check(operation, {})).not.toThrow();
  });
});
