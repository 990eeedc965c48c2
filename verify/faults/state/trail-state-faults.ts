import { setTimeout as delay } from 'node:timers/promises';
import { isJsonObject, type JsonObject } from '../../../common/json.js';
import { inSuccess } from '../../transformers/answers/in-success.js';
import { replace } from '../../transformers/answers/replace.js';
import { pretend } from '../../transformers/requests/pretend.js';
import { rewrite } from '../../transformers/requests/rewrite.js';
import { when } from '../../transformers/requests/when.js';
import { ignore } from '../../transformers/state/ignore.js';
import { loseOneOfTwo } from '../../transformers/state/lose-one-of-two.js';
import type { OtherCall } from '../../transformers/state/other-call.js';
import { takeBack } from '../../transformers/state/take-back.js';
import { asking, withInput } from '../call.js';
import type { Fault } from '../fault.js';
import { semantic } from '../semantic.js';
import type { Transform } from '../transform.js';
import { successOf } from '../wire/faulty-answer.js';

/** Long enough for a delete that was sent at the same time to be done. */
const underWayMs = 50;
const histories = '_/lifecycle/trail-histories';
const nameOf = ({ Name = '' }: JsonObject) => String(Name);
const trailOf = ({ Name, TrailName = '' }: JsonObject) => String(Name ?? TrailName);
const has = (member: string) => (input: JsonObject) => member in input;
const isEmpty = (member: string) => (input: JsonObject) => input[member] === '';

/** Faults that show only after some steps: the history of each has five calls at most. */
export const trailStateFaults: readonly Fault[] = [
  ...['S3KeyPrefix', 'SnsTopicName', 'KmsKeyId'].map((member) => notCleared(member)),
  stateFault('UpdateTrail', 'keeps-logs', {
    expects: ['clears/CloudWatchLogsLogGroupArn', 'clears/CloudWatchLogsRoleArn'],
    why: 'an empty text counts as not given',
    transform: when(
      isEmpty('CloudWatchLogsRoleArn'),
      rewrite(without('CloudWatchLogsLogGroupArn', 'CloudWatchLogsRoleArn')),
    ),
  }),
  ...(
    [
      ['S3KeyPrefix', ''],
      ['EnableLogFileValidation', false],
    ] as const
  ).map(([member, reset]) =>
    stateFault('UpdateTrail', `resets/${member}`, {
      expects: [`keeps/${member === 'EnableLogFileValidation' ? 'LogFileValidationEnabled' : member}`],
      why: 'an update is a put: what it leaves out is reset',
      transform: rewrite((input) => ({ [member]: reset, ...input })),
    }),
  ),
  ...(
    [
      ['SnsTopicName', ['SnsTopicARN', 'SnsTopicName']],
      ['KmsKeyId', ['KmsKeyId']],
    ] as const
  ).map(([member, lost]) =>
    stateFault('UpdateTrail', `resets/${member}`, {
      expects: lost.map((one) => `keeps/${one}`),
      why: 'an update is a put: what it leaves out is reset',
      transform: rewrite((input) => ({ [member]: '', ...input })),
    }),
  ),
  stateFault('UpdateTrail', 'stops-logging', {
    expects: ['keeps/IsLogging', 'keeps/StopLoggingTime', 'keeps/TimeLoggingStopped'],
    why: 'a trail is made anew with each update',
    transform: after((input) => ['StopLogging', { Name: nameOf(input) }]),
  }),
  stateFault('UpdateTrail', 'drops-insights', {
    expects: ['keeps/HasInsightSelectors', 'keeps/InsightSelectors'],
    why: 'a trail is made anew with each update',
    transform: after((input) => ['PutInsightSelectors', { TrailName: nameOf(input), InsightSelectors: [] }]),
  }),
  stateFault('UpdateTrail', 'ignores-global-events', {
    expects: ['echo/IncludeGlobalServiceEvents'],
    why: 'the member is read when a trail is made only',
    transform: when(({ IsMultiRegionTrail }) => IsMultiRegionTrail !== true, ignore('IncludeGlobalServiceEvents')),
  }),
  stateFault('UpdateTrail', 'validation-not-stored', {
    expects: ['sets/LogFileValidationEnabled'],
    why: 'the answer is made of the request',
    transform: when(has('EnableLogFileValidation'), ignore('EnableLogFileValidation', 'LogFileValidationEnabled')),
  }),
  stateFault('StartLogging', 'forgets-stop', {
    sees: ['GetTrailStatus'],
    expects: ['keeps/StopLoggingTime'],
    why: 'a start clears the time of the stop before',
    transform: inSuccess((body) => {
      if (body.IsLogging === true) delete body.StopLoggingTime;
    }),
  }),
  stateFault('StopLogging', 'one-time-for-both', {
    sees: ['GetTrailStatus'],
    expects: ['keeps/StartLoggingTime'],
    why: 'a stop overwrites the time of the start',
    transform: inSuccess((body) => {
      if (body.IsLogging === false && typeof body.StopLoggingTime === 'number')
        body.StartLoggingTime = body.StopLoggingTime + 1;
    }),
  }),
  stateFault('PutEventSelectors', 'stops-logging', {
    expects: ['keeps/IsLogging', 'keeps/StopLoggingTime', 'keeps/TimeLoggingStopped'],
    why: 'a trail whose selectors change is taken for a new one',
    transform: after((input) => ['StopLogging', { Name: trailOf(input) }]),
  }),
  stateFault('PutEventSelectors', 'drops-prefix', {
    expects: ['keeps/S3KeyPrefix'],
    why: 'the trail is stored again with what the request has',
    transform: after((input) => ['UpdateTrail', { Name: trailOf(input), S3KeyPrefix: '' }]),
  }),
  stateFault('PutEventSelectors', 'defaults-not-filled-in', {
    expects: ['echo/EventSelectors'],
    why: 'what was put is kept as it came',
    transform: when(has('EventSelectors'), async (call, forward) => {
      const answer = await forward(call);
      if (typeof answer.body === 'object' && answer.status === 200 && call.input.EventSelectors)
        answer.body.EventSelectors = call.input.EventSelectors;
      return answer;
    }),
  }),
  stateFault('PutEventSelectors', 'keeps-advanced', {
    sees: ['PutEventSelectors', 'GetEventSelectors'],
    expects: ['clears/AdvancedEventSelectors'],
    why: 'both kinds are kept side by side',
    transform: async (call, forward, memory) => {
      const put = memory.of('advanced', () => new Map<string, JsonObject>());
      const trail = trailOf(call.input);
      const answer = await forward(call);
      if (call.operation === 'PutEventSelectors' && call.input.AdvancedEventSelectors) put.set(trail, call.input);
      const kept = put.get(trail)?.AdvancedEventSelectors;
      if (call.operation === 'GetEventSelectors' && kept && typeof answer.body === 'object')
        answer.body.AdvancedEventSelectors = kept;
      return answer;
    },
  }),
  stateFault('PutInsightSelectors', 'appends', {
    expects: ['echo/InsightSelectors'],
    why: 'selectors are added to those that are there',
    transform: async (call, forward, memory) => {
      const all = memory.of('types', () => new Map<string, JsonObject[]>());
      const trail = trailOf(call.input);
      const given = Array.isArray(call.input.InsightSelectors) ? call.input.InsightSelectors.filter(isJsonObject) : [];
      const known = given.length === 0 ? [] : (all.get(trail) ?? []);
      const union = [...known.filter((one) => !given.some((two) => two.InsightType === one.InsightType)), ...given];
      all.set(trail, union);
      return forward(withInput(call, { ...call.input, InsightSelectors: union }));
    },
  }),
  stateFault('PutInsightSelectors', 'never-off', {
    expects: ['clears/HasInsightSelectors', 'clears/InsightSelectors'],
    why: 'an empty list counts as not given',
    transform: when(
      ({ InsightSelectors }) => Array.isArray(InsightSelectors) && InsightSelectors.length === 0,
      takeBack(async ({ TrailName = '' }, ask) => {
        const { InsightSelectors = [] } = (await ask('GetInsightSelectors', { TrailName })) ?? {};
        return () => ask('PutInsightSelectors', { TrailName, InsightSelectors });
      }),
    ),
  }),
  stateFault('AddTags', 'keeps-old-value', {
    expects: ['sets/Tags'],
    why: 'a key that is there is left as it is',
    transform: takeBack(async ({ ResourceId = '' }, ask) => {
      const before = (await ask('ListTags', { ResourceIdList: [ResourceId] }))?.ResourceTagList;
      const [entry] = Array.isArray(before) ? before.filter(isJsonObject) : [];
      const TagsList = entry?.TagsList ?? [];
      return async () =>
        Array.isArray(TagsList) && TagsList.length > 0 ? ask('AddTags', { ResourceId, TagsList }) : {};
    }),
  }),
  stateFault('RemoveTags', 'removes-first-only', {
    expects: ['clears/Tags'],
    why: 'the loop ends after its first turn',
    transform: rewrite((input) => ({
      ...input,
      TagsList: Array.isArray(input.TagsList) ? input.TagsList.slice(0, 1) : [],
    })),
  }),
  stateFault('DeleteTrail', 'leaves-tags', {
    sees: ['AddTags', 'CreateTrail'],
    select: [histories, 'CreateTrail/lifecycle/name-is-free-again'],
    expects: ['leaves/Tags'],
    why: 'tags are kept by ARN, and not deleted with the trail',
    transform: async (call, forward, memory) => {
      const left = memory.of('tags', () => new Map<string, JsonObject>());
      const answer = await forward(call);
      if (call.operation === 'AddTags') left.set(String(call.input.ResourceId).split('/').at(-1)!, call.input);
      const tags = call.operation === 'CreateTrail' && answer.status === 200 && left.get(nameOf(call.input));
      if (tags) await forward(asking(call, 'AddTags', tags));
      return answer;
    },
  }),
  stateFault('StartLogging', 'accepts-deleted', {
    category: 'error',
    select: [histories, 'DeleteTrail/lifecycle/gone'],
    expects: ['gone/TrailNotFoundException'],
    why: 'what is not found is passed over',
    transform: pretend('TrailNotFoundException'),
  }),
  stateFault('DescribeTrails', 'multi-region-not-shown', {
    select: [histories],
    expects: ['shows/trailList[].IsMultiRegionTrail'],
    why: 'a list shows less than a single read',
    transform: replace('trailList[].IsMultiRegionTrail', false),
  }),
  stateFault('UpdateTrail', 'loses-one-of-two', {
    select: ['UpdateTrail/lifecycle/parallel-updates'],
    expects: ['parallel/lost'],
    why: 'each update reads, changes and writes without a lock',
    transform: loseOneOfTwo(nameOf, async ({ Name = '', EnableLogFileValidation, ...given }, ask) => {
      const trail = ((await ask('GetTrail', { Name }))?.Trail ?? {}) as JsonObject;
      const { HomeRegion: _, HasCustomEventSelectors: __, HasInsightSelectors: ___, ...settings } = trail;
      return { ...settings, ...given };
    }),
  }),
  stateFault('CreateTrail', 'two-of-one-name', {
    select: ['CreateTrail/lifecycle/parallel-creates'],
    expects: ['parallel/winners'],
    why: 'a name is looked up and stored without a lock',
    transform: loseOneOfTwo(nameOf, ({ Name = '', S3BucketName = '', S3KeyPrefix = '' }) => ({
      Name,
      S3BucketName,
      S3KeyPrefix,
      TrailARN: `arn:aws:cloudtrail:us-east-1:123456789012:trail/${Name}`,
      IncludeGlobalServiceEvents: true,
      IsMultiRegionTrail: false,
      IsOrganizationTrail: false,
      LogFileValidationEnabled: false,
    })),
  }),
  stateFault('UpdateTrail', 'revives', {
    select: ['DeleteTrail/lifecycle/against-update'],
    expects: ['parallel/revived'],
    why: 'an update stores the whole trail that it read before',
    transform: async (call, forward) => {
      const { Name = '' } = call.input;
      const before = successOf(await forward(asking(call, 'GetTrail', { Name })));
      await delay(underWayMs);
      const answer = await forward(call);
      const trail = before?.Trail;
      if (answer.status !== 200 && isJsonObject(trail))
        await forward(asking(call, 'CreateTrail', { Name, S3BucketName: trail.S3BucketName ?? '' }));
      return answer;
    },
  }),
];

/** Run with the histories of the family, and with the directed checks of its operation. */
function stateFault(operation: string, what: string, rest: Parameters<typeof semantic>[2]): Fault {
  return semantic(operation, what, { select: [histories, `${operation}/lifecycle/*`], ...rest });
}

function notCleared(member: string): Fault {
  const shown = member === 'SnsTopicName' ? ['SnsTopicARN', 'SnsTopicName'] : [member];
  return stateFault('UpdateTrail', `not-cleared/${member}`, {
    expects: shown.map((one) => `clears/${one}`),
    why: 'an empty text counts as not given',
    transform: when(isEmpty(member), ignore(member)),
  });
}

/** Does something else as well, once the call was accepted. */
function after(other: OtherCall): Transform {
  return takeBack(async (input, ask) => () => ask(...other(input)));
}

function without(...members: readonly string[]) {
  return (input: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(input).filter(([name]) => !members.includes(name)));
}
