import { describe, expect, test } from 'vitest';
import type { State } from '../../../harness/models/state.js';
import * as model from '../../../harness/models/trail-model.js';

const subject = { name: 'one', bucket: 'logs', region: 'us-east-1' };
const fresh = model.created(subject, {});
const holds = (state: State, member: string, value: unknown) => state.members.get(member)?.expected.holds(value);

describe('the model of a trail', () => {
  test('keeps what an update does not name', () => {
    const trail = model.updated(model.created(subject, { S3KeyPrefix: 'a' }), { EnableLogFileValidation: true });
    expect(holds(trail, 'S3KeyPrefix', 'a')).toBe(true);
    expect(holds(trail, 'S3KeyPrefix', undefined)).toBe(false);
    expect(holds(trail, 'LogFileValidationEnabled', true)).toBe(true);
  });

  test('takes an empty text for nothing, shown in either way', () => {
    const trail = model.updated(model.created(subject, { S3KeyPrefix: 'a' }), { S3KeyPrefix: '' });
    expect(['', undefined, 'a'].map((shown) => holds(trail, 'S3KeyPrefix', shown))).toEqual([true, true, false]);
  });

  test('concludes nothing of the time of a stop that stopped nothing', () => {
    expect(model.stopped(fresh).members.has('StopLoggingTime')).toBe(false);
    expect(holds(model.stopped(model.started(fresh)), 'StopLoggingTime', undefined)).toBe(false);
  });

  test('has one kind of selectors at a time, in any order', () => {
    const both = [{ ReadWriteType: 'ReadOnly' }, { ReadWriteType: 'WriteOnly' }];
    const basic = model.basicSelectorsPut(fresh, both);
    const full = both.map((one) => ({
      ExcludeManagementEventSources: [],
      DataResources: [],
      IncludeManagementEvents: true,
      ...one,
    }));
    expect(holds(basic, 'EventSelectors', full.toReversed())).toBe(true);
    expect(holds(basic, 'EventSelectors', both)).toBe(false);
    expect(holds(model.advancedSelectorsPut(basic, []), 'EventSelectors', full)).toBe(false);
  });

  test('tolerates unused operators as empty lists', () => {
    const field = { Field: 'eventCategory', Equals: ['Management'] };
    const trail = model.advancedSelectorsPut(fresh, [{ FieldSelectors: [field] }]);
    const shown = [{ FieldSelectors: [{ ...field, StartsWith: [] }] }];
    expect(holds(trail, 'AdvancedEventSelectors', shown)).toBe(true);
    expect(holds(trail, 'AdvancedEventSelectors', [{ FieldSelectors: [{ ...field, StartsWith: ['D'] }] }])).toBe(false);
  });

  test('overwrites and removes tags by their keys', () => {
    const tagged = model.tagged(model.tagged(fresh, [{ Key: 'a', Value: '1' }]), [
      { Key: 'a', Value: '2' },
      { Key: 'b' },
    ]);
    expect(holds(tagged, 'Tags', [{ Key: 'b' }, { Key: 'a', Value: '2' }])).toBe(true);
    expect(holds(model.untagged(tagged, ['a', 'c']), 'Tags', [{ Key: 'b', Value: null }])).toBe(true);
  });

  test('knows what would be forbidden, and what might be', () => {
    const multi = model.updated(fresh, { IsMultiRegionTrail: true });
    expect(model.isForbidden(multi, { IncludeGlobalServiceEvents: false })).toBe(true);
    expect(model.isForbidden(multi, { S3KeyPrefix: 'a' })).toBe(false);
    expect(model.isForbidden({ ...fresh, members: new Map() }, {})).toBe(true);
  });
});
