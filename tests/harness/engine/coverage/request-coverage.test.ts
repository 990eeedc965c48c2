import { describe, expect, test } from 'vitest';
import { sidesAt, sidesOf } from '../../../../harness/engine/coverage/bound-sides.js';
import { Coverage } from '../../../../harness/engine/coverage/coverage.js';
import { allRequestCoverage, missingRequestCoverage } from '../../../../harness/engine/coverage/request-coverage.js';
import type { Bound } from '../../../../spec/facts.js';
import { answer, exchange, refusal } from '../../exchanges.js';
import { knowledge } from '../../validators/knowledge.js';

const all = allRequestCoverage(knowledge);
const bound = (id: string) => knowledge.facts.requirements.get(id) as Bound;

/** What requests that were answered cover. */
function sent(operation: string, ...inputs: unknown[]) {
  const coverage = new Coverage(knowledge);
  for (const input of inputs) coverage.note(exchange(operation, answer(), input), false);
  return coverage.data();
}

const sidesSent = (operation: string, ...inputs: unknown[]) =>
  sent(operation, ...inputs).boundSides.map((id) => id.split(`${operation}.input.`)[1]);

describe('all that requests can cover', () => {
  test('is each thing once, and the same whenever it is asked for', () => {
    for (const ids of Object.values(all)) expect(new Set(ids).size).toBe(ids.length);
    expect(allRequestCoverage(knowledge)).toEqual(all);
  });

  test.each([
    ['requestMembers', 'CreateTrail.input.TagsList[].Key'],
    ['enumValues', 'ListDashboards.input.Type=CUSTOM'],
    ['enumValues', 'ListInsightsData.input.Dimensions{key}=EventName'],
    ['boundSides', 'tags.key.length AddTags.input.TagsList[].Key below-min'],
    ['boundSides', 'dashboards.property.name CreateDashboard.input.Widgets[].ViewProperties{key} pattern-broken'],
    ['boundSides', 'insights.metrics.period ListInsightsMetricData.input.Period =300'],
  ] as const)('%s: %s', (what, id) => {
    expect(all[what]).toContain(id);
  });

  test('is of requests alone', () => {
    expect(
      Object.values(all)
        .flat()
        .filter((id) => id.includes('.output.')),
    ).toEqual([]);
    expect(all.requestMembers.filter((path) => path.endsWith('{key}'))).toEqual([]);
  });
});

describe('the sides of a bound', () => {
  test.each([
    ['tags.key.length', ['at-min', 'below-min', 'at-max', 'above-max']],
    ['trail.prefix.length', ['at-max', 'above-max']],
    ['dashboards.id.form', ['pattern-kept', 'pattern-broken']],
    ['lake.retention.range', ['at-min', 'below-min', 'at-max', 'above-max']],
    ['selectors.excluded-source-values', ['=kms.amazonaws.com', '=rdsdata.amazonaws.com', 'other-value']],
    // Nothing is shorter than an empty text, and what only line ends break counts as any text.
    ['selectors.advanced.name-length', ['at-min', 'at-max', 'above-max', 'pattern-kept']],
    // Everything matches this pattern.
    ['queries.statement.length', ['at-min', 'below-min', 'at-max', 'above-max', 'pattern-kept']],
  ])('%s has %j', (id, sides) => {
    expect(sidesOf(bound(id))).toEqual(sides);
  });

  test('end at the number of keys that a map may have', () => {
    const one = bound('insights.data.one-dimension');
    expect(sidesOf(one, 1)).not.toContain('above-max');
    expect(sidesOf(one, 2)).toContain('above-max');
  });

  test.each<[id: string, value: unknown, sides: string[]]>([
    ['tags.key.length', 'k', ['at-min']],
    ['tags.key.length', '', ['below-min']],
    ['tags.key.length', '🧪'.repeat(128), ['at-max']],
    ['tags.key.length', 'k'.repeat(129), ['above-max']],
    ['tags.key.length', 'kk', []],
    ['tags.key.length', 1, []],
    ['queries.id.form', 'a'.repeat(36), ['at-min', 'at-max', 'pattern-kept']],
    ['queries.id.form', 'A'.repeat(36), ['at-min', 'at-max', 'pattern-broken']],
    ['queries.id.form', 'A', ['below-min']],
    ['tags.list.arns', Array.from({ length: 20 }, () => 'a'), ['at-max']],
    ['insights.data.one-dimension', { EventName: 'x' }, ['at-min', 'at-max']],
    ['insights.metrics.period', 60, ['at-min', '=60']],
    ['insights.metrics.period', 61, ['other-value']],
    ['insights.metrics.period', '60', []],
  ])('%s: %j stands on %j', (id, value, sides) => {
    expect(sidesAt(bound(id), value as never)).toEqual(sides);
  });

  test('are told in the same words', () => {
    for (const requirement of knowledge.facts.requirements.values()) {
      if (requirement.kind !== 'bound') continue;
      const sides = sidesOf(requirement);
      expect(sides.length, requirement.id).toBeGreaterThan(0);
      for (const value of ['', 'a', 'A\n', 0, 1, 1e9, [], {}, null] as never[])
        for (const side of sidesAt(requirement, value)) expect(sides, requirement.id).toContain(side);
    }
  });
});

describe('what a run sent', () => {
  test('counts members, documented values and sides, each once', () => {
    const input = { Name: 'abc', BillingMode: 'FIXED_RETENTION_PRICING', TagsList: [{ Key: 'k' }, { Key: 'k' }] };
    const data = sent('CreateEventDataStore', input, input);
    expect(data.enumValues).toEqual(['CreateEventDataStore.input.BillingMode=FIXED_RETENTION_PRICING']);
    expect(data.boundSides).toEqual([
      'lake.name.form CreateEventDataStore.input.Name at-min',
      'lake.name.form CreateEventDataStore.input.Name pattern-kept',
      'tags.key.length CreateEventDataStore.input.TagsList[].Key at-min',
    ]);
  });

  test('counts no value that is not documented, and none of the wrong type', () => {
    expect(sent('ListDashboards', { Type: 'OTHER', MaxResults: '1' })).toMatchObject({
      enumValues: [],
      boundSides: [],
    });
  });

  test('counts keys of maps', () => {
    const data = sent('ListInsightsData', { Dimensions: { EventId: 'x' } });
    expect(data.enumValues).toEqual(['ListInsightsData.input.Dimensions{key}=EventId']);
    expect(data.members).not.toContain('ListInsightsData.input.Dimensions{key}');
    expect(sidesSent('StartDashboardRefresh', { QueryParameterValues: { ab: 'v' } })).toContain(
      'QueryParameterValues{key} below-min',
    );
  });

  test('counts a bound that holds under a circumstance under that one alone', () => {
    const sides = (input: object) => sidesSent('CreateEventDataStore', { RetentionPeriod: 2557, ...input });
    expect(sides({})).toEqual([]);
    expect(sides({ BillingMode: 'FIXED_RETENTION_PRICING' })).toEqual(['RetentionPeriod at-max']);
  });

  test('counts where it was refused, and not where the operation is unknown', () => {
    const coverage = new Coverage(knowledge);
    coverage.note(exchange('ListDashboards', refusal('InvalidAction'), { Type: 'CUSTOM' }), true);
    expect(coverage.data().enumValues).toEqual([]);
    coverage.note(exchange('ListDashboards', refusal('InvalidParameterException'), { Type: 'CUSTOM' }), false);
    expect(coverage.data().enumValues).toEqual(['ListDashboards.input.Type=CUSTOM']);
  });

  test('is all that there is, or is missing', () => {
    const data = sent('ListDashboards', { Type: 'CUSTOM', MaxResults: 0 });
    const missing = missingRequestCoverage(data, knowledge);
    expect(missing.requestMembers).toHaveLength(all.requestMembers.length - 2);
    expect(missing.enumValues).toHaveLength(all.enumValues.length - 1);
    expect(missing.enumValues).toContain('ListDashboards.input.Type=MANAGED');
    expect(missing.boundSides).not.toContain('dashboards.list.page-size ListDashboards.input.MaxResults below-min');
    expect(missing.boundSides).toContain('dashboards.list.page-size ListDashboards.input.MaxResults at-min');
    expect(missingRequestCoverage({ ...data, members: all.requestMembers, ...all }, knowledge)).toEqual({
      requestMembers: [],
      enumValues: [],
      boundSides: [],
    });
  });
});
