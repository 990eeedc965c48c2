import { describe, expect, test } from 'vitest';
import { describeBreach } from '../../../../harness/validators/request/describe-breach.js';
import { describeRule } from '../../../../harness/validators/request/describe-rule.js';
import { requestRules } from '../../../../harness/validators/request/request-rules.js';
import type { BrokenRuleKind } from '../../../../spec/broken-rule.js';
import { loadFacts } from '../../../../spec/facts.js';
import { loadSpec } from '../../../../spec/load.js';

const knowledge = { spec: loadSpec(), facts: loadFacts() };
const rulesOf = (operation: string) => requestRules(operation, knowledge);
const long = 'k'.repeat(129);
const pair = 'CloudWatchLogsLogGroupArn+CloudWatchLogsRoleArn';

describe('a rule', () => {
  test.each<[string, BrokenRuleKind, string, string]>([
    ['AddTags', 'max-length', 'TagsList[].Key', 'TagsList[].Key has at most 128 characters'],
    ['AddTags', 'min-length', 'TagsList[].Key', 'TagsList[].Key has at least 1 character'],
    ['AddTags', 'required', 'ResourceId', 'ResourceId is required'],
    ['AddTags', 'type', 'TagsList', 'TagsList is a list'],
    ['LookupEvents', 'type', 'StartTime', 'StartTime is a timestamp (a number of seconds)'],
    ['LookupEvents', 'max', 'MaxResults', 'MaxResults is at most 50'],
    ['LookupEvents', 'enum', 'EventCategory', 'EventCategory is insight'],
    ['AddTags', 'arn-region', 'ResourceId', 'ResourceId is an ARN of the Region that receives the request'],
    ['CreateTrail', 'together', pair, 'all of CloudWatchLogsLogGroupArn and CloudWatchLogsRoleArn, or none'],
  ])('%s %s %s in words', (operation, kind, path, text) => {
    expect(describeRule(rulesOf(operation), { kind, path })?.text).toBe(text);
  });

  test('that the operation does not have has no words', () => {
    expect(describeRule(rulesOf('AddTags'), { kind: 'required', path: 'TagsList[].Value' })).toBeUndefined();
    expect(describeRule(rulesOf('AddTags'), { kind: 'type', path: 'NoSuchMember' })).toBeUndefined();
    expect(describeRule(rulesOf('AddTags'), { kind: 'arn-region', path: 'TagsList[].Key' })).toBeUndefined();
  });
});

describe('what a request says', () => {
  test.each<[string, BrokenRuleKind, string, Parameters<typeof describeBreach>[1], string]>([
    [
      'AddTags',
      'max-length',
      'TagsList[].Key',
      { TagsList: [{ Key: 'a' }, { Key: long }] },
      `TagsList[].Key of 129 characters ("${'k'.repeat(58)}…)`,
    ],
    ['AddTags', 'min-length', 'TagsList[].Key', { TagsList: [{ Key: 'a' }, { Key: '' }] }, 'an empty TagsList[].Key'],
    ['AddTags', 'required', 'ResourceId', {}, 'a request without ResourceId'],
    ['AddTags', 'max-size', 'TagsList', { TagsList: Array(201).fill({}) }, 'TagsList of 201 items'],
    ['AddTags', 'type', 'ResourceId', { ResourceId: 7 }, 'ResourceId = 7'],
    ['LookupEvents', 'max', 'MaxResults', { MaxResults: 51 }, 'MaxResults = 51'],
    [
      'CreateTrail',
      'together',
      pair,
      { CloudWatchLogsRoleArn: 'arn' },
      'no CloudWatchLogsLogGroupArn, CloudWatchLogsRoleArn = "arn"',
    ],
  ])('%s %s %s', (operation, kind, path, request, text) => {
    expect(describeBreach(rulesOf(operation), request, { kind, path })).toBe(text);
  });

  test('is told by what is not in valid requests', () => {
    const request = { ResourceId: 'x', TagsList: [{ Key: 'good' }, { Key: 'bad!' }] };
    const usual = [{ TagsList: [{ Key: 'good' }] }];
    const rule = { kind: 'pattern', path: 'TagsList[].Key' } as const;
    expect(describeBreach(rulesOf('AddTags'), request, rule, usual)).toBe('TagsList[].Key = "bad!"');
  });
});
