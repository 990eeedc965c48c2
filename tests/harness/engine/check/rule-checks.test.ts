import { describe, expect, test } from 'vitest';
import { allRuleChecks } from '../../../../harness/engine/check/rule-checks.js';
import { loadSpec } from '../../../../spec/load.js';

describe('the rule on listed values', () => {
  const ids = allRuleChecks(loadSpec()).map(({ id }) => id);

  test('is a check where an answer holds such a member', () => {
    expect(ids).toContain('StartImport/shapes/answer-values');
    expect(ids).toContain('PutEventSelectors/shapes/answer-values');
  });

  test.each(['LookupEvents', 'ListInsightsData'])(
    'is none for %s, whose lists stand in requests alone',
    (operation) => {
      expect(ids).not.toContain(`${operation}/shapes/answer-values`);
    },
  );

  test('is none for an operation without output', () => {
    expect(ids).not.toContain('StartLogging/shapes/answer-values');
  });
});
