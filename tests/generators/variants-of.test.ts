import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Request } from '../../generators/places.js';
import type { Variant } from '../../generators/variant.js';
import { variantsOf } from '../../generators/variants-of.js';
import type { BrokenRuleKind } from '../../spec/broken-rule.js';
import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';

const knowledge = { spec: loadSpec(), facts: loadFacts() };
const plainTrail: Request = { Name: 'ctc-abc12-1', S3BucketName: 'ctc-abc12-bucket' };
const trail: Request = {
  ...plainTrail,
  S3KeyPrefix: 'logs/of-ours',
  IncludeGlobalServiceEvents: true,
  TagsList: [{ Key: 'team', Value: 'blue' }],
};

function sides(operation: string, requests: readonly Request[], kind: BrokenRuleKind, path: string) {
  const found = variantsOf(knowledge, operation, requests, [kind]).filter(({ rule }) => rule.path === path);
  const plain = (side: Variant['side']) =>
    found.filter((variant) => variant.side === side).map((variant) => variant.plain);
  return { inside: plain('inside'), outside: plain('outside'), found };
}

describe('both sides of a rule, plainest first', () => {
  test('required: left out, and null, which is the same', () => {
    const { inside, outside } = sides('CreateTrail', [plainTrail, trail], 'required', 'Name');
    expect(inside).toEqual([plainTrail]);
    expect(outside).toEqual([{ S3BucketName: 'ctc-abc12-bucket' }, { ...plainTrail, Name: null }]);
  });

  test('required inside a list', () => {
    const { outside } = sides('CreateTrail', [plainTrail, trail], 'required', 'TagsList[].Key');
    expect(outside[0]?.TagsList).toEqual([{ Value: 'blue' }]);
  });

  test('type: two JSON types that it is not, but what some readers would take', () => {
    const { outside } = sides('CreateTrail', [plainTrail, trail], 'type', 'IncludeGlobalServiceEvents');
    expect(outside.map((request) => typeof request.IncludeGlobalServiceEvents)).toEqual(['string', 'object']);
    const times = sides('LookupEvents', [{ StartTime: 1_700_000_000 }], 'type', 'StartTime').outside;
    expect(times.map((request) => typeof request.StartTime)).not.toContain('string');
  });

  test('max-length: the prefix as long as allowed, and a character longer', () => {
    const { inside, outside } = sides('CreateTrail', [plainTrail, trail], 'max-length', 'S3KeyPrefix');
    expect(inside.map((request) => String(request.S3KeyPrefix).length)).toEqual([200]);
    expect(outside.map((request) => String(request.S3KeyPrefix).length)).toEqual([201]);
    expect(String(inside[0]?.S3KeyPrefix)).toMatch(/^logs\/of-ours/);
  });

  test('min-length of a name keeps its pattern', () => {
    const { inside, outside } = sides('CreateTrail', [plainTrail], 'min-length', 'Name');
    expect(inside.map(({ Name }) => Name)).toEqual(['ctc']);
    expect(outside.map(({ Name }) => Name)).toEqual(['ct']);
  });

  test('max-length counts characters, not UTF-16 units, where any letter will do', () => {
    const request = {
      TrailName: 't-1',
      AdvancedEventSelectors: [{ Name: 'mine', FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }],
    };
    const { inside } = sides('PutEventSelectors', [request], 'max-length', 'AdvancedEventSelectors[].Name');
    const names = inside.map(({ AdvancedEventSelectors }) => (AdvancedEventSelectors as Request[])[0]!.Name as string);
    expect(names.map((name) => [...name].length)).toEqual([1000, 1000]);
    expect(names.map((name) => name.length)).toEqual([1000, 2000]);
  });

  test('pattern: one foreign character, of the same length', () => {
    const request = { Name: 'my-board' };
    const { inside, outside } = sides('CreateDashboard', [request], 'pattern', 'Name');
    expect(inside).toEqual([request]);
    expect(outside).toEqual([{ Name: 'my-b!ard' }]);
  });

  test('range: at the bounds, and one beyond', () => {
    const requests = [{}, { MaxResults: 10 }];
    expect(sides('LookupEvents', requests, 'max', 'MaxResults').inside).toEqual([{ MaxResults: 50 }]);
    expect(sides('LookupEvents', requests, 'max', 'MaxResults').outside).toEqual([{ MaxResults: 51 }]);
    expect(sides('LookupEvents', requests, 'min', 'MaxResults').outside).toEqual([{ MaxResults: 0 }]);
  });

  test('enum: every value, and one that is none', () => {
    const request = { LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: 'x' }] };
    const { inside, outside } = sides('LookupEvents', [request], 'enum', 'LookupAttributes[].AttributeKey');
    expect(inside).toHaveLength(8);
    expect(outside).toEqual([{ LookupAttributes: [{ AttributeKey: 'ctcNoSuchValue', AttributeValue: 'x' }] }]);
  });

  test('values: each of the few, and one beside them', () => {
    const request = {
      EventSource: 's3.amazonaws.com',
      EventName: 'PutObject',
      InsightType: 'ApiCallRateInsight',
      Period: 60,
    };
    const { inside, outside } = sides('ListInsightsMetricData', [request], 'values', 'Period');
    expect(inside.map(({ Period }) => Period)).toEqual([60, 300, 3600]);
    expect(outside.map(({ Period }) => Period)).toEqual([61]);
  });

  test('size: as many items as allowed, none alike', () => {
    const { inside, outside } = sides('CreateTrail', [plainTrail, trail], 'max-size', 'TagsList');
    const keys = (request?: Request) => (request as { TagsList: Request[] }).TagsList.map(({ Key }) => Key);
    expect(new Set(keys(inside[0])).size).toBe(50);
    expect(new Set(keys(outside[0])).size).toBe(51);
  });
});

describe('further requests, at random', () => {
  const open = variantsOf(knowledge, 'CreateTrail', [plainTrail, trail]).filter(({ more }) => more);

  test.each(open.map((variant) => [`${variant.rule.kind} ${variant.rule.path} ${variant.side}`, variant] as const))(
    '%s differ from the plain one in that place alone, and are the same with the same seed',
    (_, { more, plain }) => {
      const drawn = fc.sample(more!, { seed: 7, numRuns: 20 });
      expect(fc.sample(more!, { seed: 7, numRuns: 20 })).toEqual(drawn);
      for (const request of drawn) {
        const names = new Set([...Object.keys(plain), ...Object.keys(request)]);
        const changed = [...names].filter((name) => JSON.stringify(request[name]) !== JSON.stringify(plain[name]));
        expect(changed.length).toBeLessThanOrEqual(1);
      }
    },
  );
});

test('the same requests give the same variants', () => {
  const plain = () => variantsOf(knowledge, 'CreateTrail', [plainTrail, trail]).map((variant) => variant.plain);
  expect(plain()).toEqual(plain());
});
