import { absent, type Expected, exactly, exactlyIfThere, matching, sameItems, someTime, unset } from './expected.js';
import { type Conclusion, clears, concluding, defaults, lastSet, nowhere, type State, sets } from './state.js';
import {
  advancedSelector,
  type BasicSelector,
  basicSelector,
  defaultSelectors,
  insightSelector,
  isDefault,
  withDefaults,
} from './trail-selectors.js';
import type { Subject } from './view.js';

/** Settings as CreateTrail and UpdateTrail take them; an empty text takes a setting away. */
export interface TrailSettings {
  readonly S3BucketName?: string;
  readonly S3KeyPrefix?: string;
  readonly SnsTopicName?: string;
  readonly IncludeGlobalServiceEvents?: boolean;
  readonly IsMultiRegionTrail?: boolean;
  readonly EnableLogFileValidation?: boolean;
  readonly CloudWatchLogsLogGroupArn?: string;
  readonly CloudWatchLogsRoleArn?: string;
  readonly KmsKeyId?: string;
}

/** A tag; one without a value is kept so. */
export interface Tag {
  readonly Key: string;
  readonly Value?: string;
}

/** What the ARN of a trail looks like. */
export function trailArn({ name, region }: Subject): RegExp {
  return new RegExp(`^arn:aws[a-z-]*:cloudtrail:${region}:\\d{12}:trail/${name}$`);
}

/** A fresh trail: what it was given, and defaults for the rest. */
export function created(
  { name = '', bucket = '', region = '' }: Subject,
  given: TrailSettings,
  tags: readonly Tag[] = [],
): State {
  const plain: Record<string, Conclusion> = {
    Name: sets(exactly(name), 'trail.create.echo'),
    TrailARN: sets(matching(trailArn({ name, region }), 'the ARN of the trail'), 'trail.arn'),
    S3BucketName: sets(exactly(bucket), 'trail.create.echo'),
    HomeRegion: sets(exactly(region), 'trail.create.visible'),
    IncludeGlobalServiceEvents: defaults(exactly(true), 'trail.defaults.global-events'),
    IsMultiRegionTrail: defaults(exactly(false), 'trail.defaults.multi-region'),
    IsOrganizationTrail: defaults(exactly(false), 'trail.defaults.organization'),
    LogFileValidationEnabled: defaults(exactly(false), 'trail.defaults.validation'),
    RecursiveLogging: defaults(exactlyIfThere(true), 'trail.defaults.recursive-logging'),
    HasCustomEventSelectors: defaults(exactly(false), 'selectors.default'),
    HasInsightSelectors: defaults(exactly(false), 'insights.put.flag'),
    IsLogging: defaults(exactly(false), 'trail.status.new'),
    StartLoggingTime: defaults(absent, 'trail.status.new'),
    StopLoggingTime: defaults(absent, 'trail.status.new'),
    LatestDeliveryTime: defaults(absent, 'trail.status.new'),
    TimeLoggingStarted: defaults(exactly(''), 'trail.status.new'),
    TimeLoggingStopped: defaults(exactly(''), 'trail.status.new'),
    EventSelectors: defaults(sameItems(defaultSelectors, basicSelector), 'selectors.default'),
    AdvancedEventSelectors: defaults(absent, 'selectors.put.advanced'),
    InsightSelectors: defaults(sameItems([], insightSelector), 'insights.put.flag'),
    Tags:
      tags.length > 0
        ? sets(sameItems(tags, tagShown), 'tags.create.visible')
        : defaults(sameItems([]), 'tags.create.visible'),
  };
  const nothing = [
    'S3KeyPrefix',
    'SnsTopicName',
    'SnsTopicARN',
    'KmsKeyId',
    'CloudWatchLogsLogGroupArn',
    'CloudWatchLogsRoleArn',
  ];
  for (const member of nothing) plain[member] = defaults(unset, 'trail.create.echo');
  const state: State = { there: true, members: new Map(Object.entries(plain)) };
  return concluding(state, settingsOf(given, 'trail.create.echo'));
}

/** An update changes what it is given and keeps the rest. */
export function updated(state: State, given: TrailSettings): State {
  return concluding(state, settingsOf(given, 'trail.update.merge'));
}

/** Whether a trail with these settings would be multi-Region without the events of global services, or may be. */
export function isForbidden(state: State, given: TrailSettings): boolean {
  const multi = given.IsMultiRegionTrail ?? lastSet<boolean>(state, 'IsMultiRegionTrail') ?? true;
  const global = given.IncludeGlobalServiceEvents ?? lastSet<boolean>(state, 'IncludeGlobalServiceEvents') ?? false;
  return multi && !global;
}

/** A deleted trail leaves nothing. */
export function deleted(): State {
  return nowhere;
}

/** Logging, since now unless it was before; the time of the last stop stays. */
export function started(state: State): State {
  const requirement = lastSet(state, 'IsLogging') === true ? 'trail.logging.idempotent' : 'trail.logging.start';
  return concluding(state, {
    IsLogging: sets(exactly(true), requirement),
    StartLoggingTime: sets(someTime, 'trail.logging.start'),
    // What a trail delivers, and how its old texts tell times, is not the model's to know.
    LatestDeliveryTime: undefined,
    TimeLoggingStarted: undefined,
  });
}

/** Not logging; the time of the last start stays. What a stop of a trail that does not log says of its time is open. */
export function stopped(state: State): State {
  const logged = lastSet(state, 'IsLogging') === true;
  return concluding(state, {
    IsLogging: sets(exactly(false), logged ? 'trail.logging.stop' : 'trail.logging.idempotent'),
    StopLoggingTime: logged ? sets(someTime, 'trail.logging.stop') : undefined,
    TimeLoggingStopped: undefined,
  });
}

/** Basic selectors take the place of whatever was there. Whether the default, put, counts as custom is open. */
export function basicSelectorsPut(state: State, selectors: readonly BasicSelector[]): State {
  const isPlain = selectors.every((selector) => Object.keys(selector).length === 0);
  const put = isPlain ? 'selectors.put.defaults' : 'selectors.put.replaces';
  const requirement = lastSet(state, 'AdvancedEventSelectors') === undefined ? put : 'selectors.put.basic-again';
  return concluding(state, {
    EventSelectors: sets(sameItems(selectors.map(withDefaults), basicSelector), requirement),
    AdvancedEventSelectors: clears(absent, 'selectors.put.basic-again'),
    HasCustomEventSelectors: isDefault(selectors) ? undefined : sets(exactly(true), 'selectors.put.custom'),
  });
}

/** Advanced selectors take the place of whatever was there. */
export function advancedSelectorsPut(state: State, selectors: readonly object[]): State {
  const areNamed = selectors.every((selector) => 'Name' in selector);
  const requirement = areNamed ? 'selectors.put.advanced' : 'selectors.advanced.name';
  return concluding(state, {
    EventSelectors: clears(absent, 'selectors.put.advanced'),
    AdvancedEventSelectors: sets(sameItems(selectors, advancedSelector), requirement),
    HasCustomEventSelectors: sets(exactly(true), 'selectors.put.custom'),
  });
}

/** Insights selectors take the place of those that were there; none turns Insights off. */
export function insightsPut(state: State, types: readonly string[]): State {
  const selectors = types.map((InsightType) => ({ InsightType }));
  const shown = sameItems(selectors, insightSelector);
  return concluding(state, {
    InsightSelectors: types.length > 0 ? sets(shown, insightsRequirement(state)) : clears(shown, 'insights.put.empty'),
    HasInsightSelectors: (types.length > 0 ? sets : clears)(exactly(types.length > 0), 'insights.put.flag'),
  });
}

/** Added tags are there beside the others, and overwrite those of the same key. */
export function tagged(state: State, tags: readonly Tag[]): State {
  const before = lastSet<readonly Tag[]>(state, 'Tags');
  if (!before) return state;
  const kept = before.filter(({ Key }) => !tags.some((tag) => tag.Key === Key));
  const overwrites = kept.length < before.length ? 'tags.add.overwrite' : 'tags.add.visible';
  const requirement = tags.every(({ Value }) => Value === undefined) ? 'tags.add.no-value' : overwrites;
  return concluding(state, { Tags: sets(sameItems([...kept, ...tags], tagShown), requirement) });
}

/** Removed tags are gone; keys that are not there change nothing. */
export function untagged(state: State, keys: readonly string[]): State {
  const before = lastSet<readonly Tag[]>(state, 'Tags');
  if (!before) return state;
  const kept = before.filter(({ Key }) => !keys.includes(Key));
  const requirement = kept.length < before.length ? 'tags.remove.gone' : 'tags.remove.absent';
  return concluding(state, { Tags: clears(sameItems(kept, tagShown), requirement) });
}

/** What says that Insights selectors show that were put: the first ones, or others in their place. */
function insightsRequirement(state: State): string {
  const before = lastSet<readonly object[]>(state, 'InsightSelectors');
  return before?.length === 0 ? 'insights.put.visible' : 'insights.put.replaces';
}

function settingsOf(given: TrailSettings, requirement: string): Record<string, Conclusion> {
  const { EnableLogFileValidation, SnsTopicName, KmsKeyId, ...asNamed } = given;
  const changes: Record<string, Conclusion> = {};
  for (const [member, value] of Object.entries(asNamed)) {
    const clearing = member === 'S3KeyPrefix' ? 'trail.update.clear' : 'trail.update.clear-logs';
    changes[member] = value === '' ? clears(unset, clearing) : sets(exactly(value), requirement);
  }
  if (EnableLogFileValidation !== undefined)
    changes.LogFileValidationEnabled = sets(exactly(EnableLogFileValidation), requirement);
  if (KmsKeyId !== undefined)
    changes.KmsKeyId =
      KmsKeyId === '' ? clears(unset, 'trail.update.clear-key') : sets(keyArn(KmsKeyId), 'trail.kms.shown-as-arn');
  if (SnsTopicName !== undefined) Object.assign(changes, topicOf(SnsTopicName));
  return changes;
}

/** A topic shows twice, whichever form it was given in; the ARN ends with its name. */
function topicOf(given: string): Record<string, Conclusion> {
  const touch = (expected: Expected) =>
    given === '' ? clears(unset, 'trail.update.clear-topic') : sets(expected, 'trail.sns.both-members');
  const name = given.slice(given.lastIndexOf(':') + 1);
  return {
    SnsTopicName: touch(matching(new RegExp(`(^|:)${name}$`), `the topic ${name}`)),
    SnsTopicARN: touch(matching(new RegExp(`^arn:.*:${name}$`), `the ARN of the topic ${name}`)),
  };
}

function keyArn(given: string): Expected {
  return given.includes(':key/') ? exactly(given) : matching(/^arn:[^:]+:kms:.*:key\//, 'the ARN of the key');
}

function tagShown({ Key, Value }: Tag): object {
  return typeof Value === 'string' ? { Key, Value } : { Key };
}
