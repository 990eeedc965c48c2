import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Bound, loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import { memberPlaces } from '../../spec/member-places.js';
import { packagePath } from '../../spec/package-root.js';

/** The list of published bounds that the facts were carried over from; only where the project is developed. */
const list = packagePath('..', 'shared', 'facts', 'bounds.json');

interface Published {
  min?: number | undefined;
  max?: number | undefined;
  pattern?: string;
  enum?: string[];
}

const bounds = [...loadFacts().requirements.values()].filter((entry): entry is Bound => entry.kind === 'bound');
const spec = loadSpec();

/** A bound as AWS publishes it: the pattern in Java's dialect, the published limit where a smaller one governs. */
function asPublished({ length, size, range, published, pattern, dotAll }: Bound): Published {
  return {
    ...(published ?? length ?? size ?? range),
    ...(pattern ? { pattern: `${dotAll ? '(?s)' : ''}${pattern}` } : {}),
  };
}

describe.skipIf(!existsSync(list))('every published bound (skipped where ../shared is absent)', () => {
  const { operations } = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { operations: Record<string, { bounds: Record<string, Published> }> })
    : { operations: {} };
  const rows = Object.entries(operations).flatMap(([operation, { bounds: of }]) =>
    Object.entries(of).map(
      ([path, limits]) => [`${operation}.input.${path.replaceAll('{value}', '{}')}`, limits] as const,
    ),
  );

  test('the list has the 204 that it is known for', () => {
    expect(rows).toHaveLength(204);
  });

  test.each(rows)('%s', (path, { enum: values, ...limits }) => {
    if (values) {
      const place = memberPlaces(spec, path.split('.', 1)[0]!).get(path);
      expect([...(place?.enum ?? [])].sort()).toEqual([...values].sort());
    }
    if (Object.keys(limits).length > 0) {
      const ours = bounds.filter(({ members }) => members.includes(path)).map(asPublished);
      expect(ours).toContainEqual(limits);
    }
  });
});

describe('bounds that are narrower than the shape', () => {
  test.each([
    ['ListInsightsMetricData.input.Period', { values: [60, 300, 3600] }],
    ['LookupEvents.input.LookupAttributes', { size: { max: 1 } }],
    ['ListTags.input.ResourceIdList', { size: { max: 20 } }],
    ['AddTags.input.TagsList', { size: { max: 50 }, published: { max: 200 } }],
    ['CreateDashboard.input.Widgets', { size: { max: 10 } }],
    ['CreateEventDataStore.input.RetentionPeriod', { range: { min: 7, max: 2557 }, published: { min: 7, max: 3653 } }],
    ['PutEventSelectors.input.EventSelectors', { size: { min: 1, max: 5 } }],
    ['CreateTrail.input.S3KeyPrefix', { length: { max: 200 } }],
  ])('%s', (path, limits) => {
    expect(bounds.filter(({ members }) => members.includes(path))).toContainEqual(expect.objectContaining(limits));
  });

  test('an enum of the spec is not said again', () => {
    const repeated = bounds.flatMap(({ id, members, values }) =>
      values ? members.filter((path) => memberPlaces(spec, path.split('.', 1)[0]!).get(path)?.enum).map(() => id) : [],
    );
    expect(repeated).toEqual([]);
  });
});

describe('patterns', () => {
  const pattern = (id: string) => {
    const { pattern: source, dotAll } = bounds.find((bound) => bound.id === id)!;
    return new RegExp(`^(?:${source})$`, dotAll ? 'su' : 'u');
  };

  test.each([
    ['trail.name.form', 'my-trail.v2_x', true],
    ['trail.name.form', 'my..trail', false],
    ['trail.name.form', '-trail', false],
    ['trail.name.form', 'trail.', false],
    ['queries.statement.length', 'SELECT 1\nFROM x', true],
    ['queries.parameter.length', 'two\nlines', false],
    ['queries.id.form', '3B2F0000-0000-4000-8000-000000000000', false],
    ['dashboards.schedule.time', '12:30', true],
    ['dashboards.schedule.time', '12:301', false],
    ['queries.delivery.form', 's3://my-bucket/a/b', true],
  ])('%s and %j: %s', (id, text, matches) => {
    expect(pattern(id).test(text)).toBe(matches);
  });
});
