import { describe, test } from 'vitest';
import { answer, exchange } from '../exchanges.js';
import { expectFindings, expectOfBody, shapeFinding } from './knowledge.js';
import { createdTrail, trail, trailStatus } from './right-answers.js';

const missing = (operation: string, path: string, severity?: 'should') =>
  shapeFinding(operation, 'missing-member', 'answer-members', path, severity);
const casing = (operation: string, path: string) => shapeFinding(operation, 'casing', 'answer-members', path);

function without<T extends object>(value: T, member: keyof T & string): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== member)) as Partial<T>;
}

describe('members that the shape requires', () => {
  test('absent', () => {
    expectOfBody('CancelQuery', { QueryStatus: 'CANCELLED' }, [missing('CancelQuery', 'QueryId')]);
    expectOfBody('CancelQuery', {}, [missing('CancelQuery', 'QueryId'), missing('CancelQuery', 'QueryStatus')]);
  });

  test('null', () => {
    expectOfBody('CancelQuery', { QueryId: null, QueryStatus: 'CANCELLED' }, [missing('CancelQuery', 'QueryId')]);
  });

  test('below a list: one path, whatever the index', () => {
    const body = {
      Tags: [],
      Destinations: [{ Type: 'EVENT_DATA_STORE', Location: 'x' }, { Type: 'EVENT_DATA_STORE' }],
    };
    expectOfBody('UpdateChannel', { Destinations: body.Destinations }, [
      missing('UpdateChannel', 'Destinations[].Location'),
    ]);
  });
});

test('what was right for one operation is judged anew for another one', () => {
  expectOfBody('StopLogging', {}, []);
  expectOfBody('StopLogging', {}, []);
  expectOfBody('GetTrail', {}, [missing('GetTrail', 'Trail')]);
  expectOfBody('GetTrail', {}, [missing('GetTrail', 'Trail')]);
});

describe('members that are always there although the shape does not say so', () => {
  test.each(Object.keys(createdTrail) as (keyof typeof createdTrail)[])('CreateTrail without %s', (member) => {
    expectOfBody('CreateTrail', without(createdTrail, member), [missing('CreateTrail', member)]);
  });

  test.each(Object.keys(trail) as (keyof typeof trail)[])('a read trail without %s', (member) => {
    expectOfBody('GetTrail', { Trail: without(trail, member) }, [missing('GetTrail', `Trail.${member}`)]);
    expectOfBody('DescribeTrails', { trailList: [trail, without(trail, member)] }, [
      missing('DescribeTrails', `trailList[].${member}`),
    ]);
  });

  test('the structure itself', () => {
    expectOfBody('GetTrail', {}, [missing('GetTrail', 'Trail')]);
    expectOfBody('DescribeTrails', {}, [missing('DescribeTrails', 'trailList')]);
    expectOfBody('ListTrails', {}, [missing('ListTrails', 'Trails', 'should')]);
  });

  test('a status without IsLogging; without the times it is right', () => {
    expectOfBody('GetTrailStatus', without(trailStatus, 'IsLogging'), [missing('GetTrailStatus', 'IsLogging')]);
    expectOfBody('GetTrailStatus', without(trailStatus, 'StopLoggingTime'), []);
  });

  test('an error answer lacks nothing', () => {
    const result = answer({ status: 400, body: { __type: 'TrailNotFoundException', Message: 'x' } });
    expectFindings(exchange('GetTrail', result), []);
  });
});

describe('spelling', () => {
  test('a member that differs in case alone is that, and neither unknown nor missing', () => {
    expectOfBody('GetTrail', { trail }, [casing('GetTrail', 'Trail')]);
    expectOfBody('DescribeTrails', { TrailList: [trail] }, [casing('DescribeTrails', 'trailList')]);
  });

  test('a required member', () => {
    expectOfBody('CancelQuery', { QueryID: 'x', QueryStatus: 'CANCELLED' }, [casing('CancelQuery', 'QueryId')]);
  });

  test('below structures and lists', () => {
    const { TrailARN, ...rest } = trail;
    expectOfBody('GetTrail', { Trail: { ...rest, TrailArn: TrailARN } }, [casing('GetTrail', 'Trail.TrailARN')]);
    expectOfBody('DescribeTrails', { trailList: [{ ...rest, TrailArn: TrailARN }] }, [
      casing('DescribeTrails', 'trailList[].TrailARN'),
    ]);
  });

  test('beside the right one it is merely unknown', () => {
    expectOfBody('GetTrail', { Trail: { ...trail, TrailArn: trail.TrailARN } }, [
      shapeFinding('GetTrail', 'unknown-member', 'unknown-members', 'Trail.TrailArn', 'warning'),
    ]);
  });
});

describe('members that nothing documents', () => {
  const unknown = (operation: string, path: string) =>
    shapeFinding(operation, 'unknown-member', 'unknown-members', path, 'warning');

  test('are a warning, wherever they stand', () => {
    expectOfBody('StartLogging', { Extra: 1 }, [unknown('StartLogging', 'Extra')]);
    expectOfBody('GetTrail', { Trail: { ...trail, Extra: { Deep: 1 } } }, [unknown('GetTrail', 'Trail.Extra')]);
    expectOfBody('DescribeTrails', { trailList: [{ ...trail, Extra: 1 }] }, [
      unknown('DescribeTrails', 'trailList[].Extra'),
    ]);
  });

  test('are a warning even with a value that would be wrong elsewhere', () => {
    expectOfBody('StartLogging', { Extra: null }, [unknown('StartLogging', 'Extra')]);
  });

  test('with names that every object has', () => {
    expectFindings(exchange('StartLogging', answer({ body: '{"constructor":1,"__proto__":2,"toString":3}' })), [
      unknown('StartLogging', 'constructor'),
      unknown('StartLogging', '__proto__'),
      unknown('StartLogging', 'toString'),
    ]);
  });

  test('the keys of a map are no members', () => {
    const row = [{ anything: 'goes' }, { 'even this': 'x' }];
    expectOfBody('GetQueryResults', { QueryStatus: 'FINISHED', QueryResultRows: [row] }, []);
  });
});
