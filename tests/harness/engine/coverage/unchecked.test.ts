import { describe, expect, test } from 'vitest';
import type { CheckOutline } from '../../../../harness/engine/check/check-outline.js';
import { unchecked } from '../../../../harness/engine/coverage/unchecked.js';
import { knowledge } from '../../validators/knowledge.js';
import { emptyCheck } from '../reports.js';

const idsOf = (operation: string, ...checks: CheckOutline[]) =>
  unchecked({ ...knowledge, checks })
    .filter((one) => one.operation === operation)
    .map(({ id }) => id);

describe('an operation', () => {
  const id = 'GetTrail/shapes/valid-request';

  test('without any check waits for that of a valid request', () => {
    expect(idsOf('GetTrail')).toContain(id);
    expect(idsOf('GetTrail', emptyCheck('ListTrails/shapes/x'))).toContain(id);
  });

  test('with a check of any kind does not', () => {
    expect(idsOf('GetTrail', emptyCheck('GetTrail/lifecycle/x'))).not.toContain(id);
  });

  test('that a check only looks into still does', () => {
    expect(idsOf('GetTrail', { ...emptyCheck('GetTrail/constraints/x'), explores: 'precedence' })).toContain(id);
  });
});

describe('an error of an operation', () => {
  const id = 'GetTrail/errors/trail-not-found-exception';
  const covering = (operation: string) => emptyCheck(`${operation}/lifecycle/x`, { requirements: ['trail.unknown'] });

  test('that no check asks for waits for one of its name', () => {
    const rows = unchecked({ ...knowledge, checks: [emptyCheck('GetTrail/lifecycle/x')] });
    expect(rows).toContainEqual({
      id,
      operation: 'GetTrail',
      suite: 'errors',
      reason: 'no check yet',
      pair: 'GetTrail/TrailNotFoundException',
    });
    expect(idsOf('CreateTrail')).toContain('CreateTrail/errors/s3-bucket-does-not-exist-exception');
    expect(idsOf('GetTrail')).toContain('GetTrail/errors/cloud-trail-arn-invalid-exception');
  });

  test('that a check of the operation asks for does not', () => {
    expect(idsOf('GetTrail', covering('GetTrail'))).not.toContain(id);
    expect(idsOf('GetTrail', covering('DeleteTrail'))).toContain(id);
    expect(idsOf('GetTrail', emptyCheck(id))).not.toContain(id);
  });

  test('that the facts exclude does not, itself or with every condition that it answers', () => {
    expect(idsOf('CreateTrail')).not.toContain('CreateTrail/errors/kms-key-disabled-exception');
    expect(idsOf('StartDashboardRefresh')).not.toContain(
      'StartDashboardRefresh/errors/event-data-store-not-found-exception',
    );
  });
});

test('ids are unique, and none is that of a check', () => {
  const checks = [emptyCheck('GetTrail/lifecycle/x')];
  const ids = unchecked({ ...knowledge, checks }).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain('GetTrail/lifecycle/x');
});
