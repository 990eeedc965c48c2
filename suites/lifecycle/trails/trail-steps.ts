import fc from 'fast-check';
import type { State } from '../../../harness/models/state.js';
import * as model from '../../../harness/models/trail-model.js';
import type { BasicSelector } from '../../../harness/models/trail-selectors.js';
import type { Subject } from '../../../harness/models/view.js';
import type { Step, Turn } from '../../support/model-based/family.js';
import { advancedSelectors, basicSelectors } from '../../support/scenarios/trails/trail-selectors.js';
import { settle, type Wish, wishes } from './trail-wishes.js';

const notFound = { codes: ['TrailNotFoundException'], requirement: 'trail.delete.gone', rule: 'gone' };

/** A step on a trail: what it does to one that is there; one that is gone is not found. */
function onTrail(
  label: string,
  operation: string,
  act: (state: State, subject: Subject) => Omit<Turn, 'operation'>,
): Step {
  return {
    label,
    turn(state, subject) {
      const turn = { operation, ...act(state, subject) };
      return state.there ? turn : { ...turn, after: state, refusal: turn.refusal ?? notFound };
    },
  };
}

/** Makes the trail; one that is there already is not made again. */
export function create(wish: Wish = {}, tags: readonly model.Tag[] = []): Step {
  return {
    label: `create ${JSON.stringify([wish, tags])}`,
    turn(state, subject) {
      // One more of the same name is refused for its name alone.
      const { topic: _topic, key: _key, logs: _logs, ...plain } = wish;
      const given = settle(state.there ? plain : wish, subject, 'create');
      const after = model.created(subject, given, tags);
      const { name = '', bucket = '' } = subject;
      const input = { Name: name, S3BucketName: bucket, ...given, ...(tags.length > 0 ? { TagsList: tags } : {}) };
      const turn = { operation: 'CreateTrail', input, after };
      if (!state.there) return turn;
      const codes = ['TrailAlreadyExistsException'];
      return {
        ...turn,
        after: state,
        refusal: { codes, requirement: 'trail.create.duplicate', rule: 'duplicate-name' },
      };
    },
  };
}

/** Changes settings; where the result would be forbidden, it asks for the events of global services as well. */
export function update(wish: Wish): Step {
  return onTrail(`update ${JSON.stringify(wish)}`, 'UpdateTrail', (state, subject) => {
    const settled = settle(wish, subject, 'update');
    const given = model.isForbidden(state, settled) ? { ...settled, IncludeGlobalServiceEvents: true } : settled;
    const input = { Name: subject.name ?? '', ...given };
    return { input, after: model.updated(state, given), keeps: 'trail.update.merge' };
  });
}

const byName = ({ name = '' }: Subject) => ({ Name: name });
const byTrailName = ({ name = '' }: Subject) => ({ TrailName: name });
const idempotent = { idempotent: { requirement: 'trail.logging.idempotent' } };

/** Starts logging. */
export const start: Step = onTrail('start', 'StartLogging', (state, subject) => ({
  input: byName(subject),
  after: model.started(state),
  keeps: 'trail.logging.restart',
  ...idempotent,
}));

/** Stops logging. */
export const stop: Step = onTrail('stop', 'StopLogging', (state, subject) => ({
  input: byName(subject),
  after: model.stopped(state),
  keeps: 'trail.logging.stop',
  ...idempotent,
}));

/** Removes the trail. */
export const remove: Step = onTrail('delete', 'DeleteTrail', (state, subject) => ({
  input: byName(subject),
  after: model.deleted(),
  ...(state.there ? {} : { refusal: { ...notFound, requirement: 'trail.delete.twice', rule: 'twice' } }),
}));

/** Puts basic selectors, by their number in the list of those that there are: 0 writes only, 1 with all defaults. */
export function putBasic(which: number): Step {
  return onTrail(`put basic ${which}`, 'PutEventSelectors', (state, subject) => {
    const selectors = pick(
      [[{ ReadWriteType: 'WriteOnly' }], [{}], ...basicSelectors(partitionOf(subject), subject.bucket ?? '')],
      which,
    );
    const input = { ...byTrailName(subject), EventSelectors: selectors };
    return { input, after: model.basicSelectorsPut(state, selectors as BasicSelector[]) };
  });
}

/** Puts advanced selectors, by their number in the list of those that there are. */
export function putAdvanced(which: number): Step {
  return onTrail(`put advanced ${which}`, 'PutEventSelectors', (state, subject) => {
    const management = [{ Name: 'management', FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }];
    const selectors = pick([management, ...advancedSelectors(partitionOf(subject), subject.bucket ?? '')], which);
    const input = { ...byTrailName(subject), AdvancedEventSelectors: selectors };
    return { input, after: model.advancedSelectorsPut(state, selectors) };
  });
}

/** Puts Insights selectors of these types; none turns Insights off. */
export function putInsights(types: readonly string[]): Step {
  return onTrail(`put insights ${types}`, 'PutInsightSelectors', (state, subject) => ({
    input: { ...byTrailName(subject), InsightSelectors: types.map((InsightType) => ({ InsightType })) },
    after: model.insightsPut(state, types),
  }));
}

/** Adds tags. */
export function tag(tags: readonly model.Tag[]): Step {
  return onTrailByArn(`tag ${JSON.stringify(tags)}`, 'AddTags', (state, ResourceId) => ({
    input: { ResourceId, TagsList: tags },
    after: model.tagged(state, tags),
  }));
}

/** Removes tags by their keys, whether they are there or not. */
export function untag(keys: readonly string[]): Step {
  return onTrailByArn(`untag ${keys}`, 'RemoveTags', (state, ResourceId) => ({
    input: { ResourceId, TagsList: keys.map((Key) => ({ Key })) },
    after: model.untagged(state, keys),
    idempotent: { requirement: 'tags.remove.absent' },
  }));
}

/** A trail whose ARN nobody told cannot be named: then it is started instead. */
function onTrailByArn(
  label: string,
  operation: string,
  act: (state: State, arn: string) => Omit<Turn, 'operation'>,
): Step {
  return {
    label,
    turn(state, subject) {
      const { arn } = subject;
      if (arn === undefined) return start.turn(state, subject);
      const turn = { operation, ...act(state, arn) };
      if (state.there) return turn;
      const codes = ['ResourceNotFoundException', 'TrailNotFoundException'];
      return { ...turn, after: state, refusal: { codes, requirement: 'tags.resource.unknown', rule: 'gone' } };
    },
  };
}

/** Any trail, with and without settings and tags. */
export function anyCreate(): fc.Arbitrary<Step> {
  return fc.tuple(wishes(), anyTags(0)).map(([wish, tags]) => create(wish, tags));
}

/** Any step on a trail. Most change something; a trail is not removed all the time. */
export function anyStep(): readonly fc.Arbitrary<Step>[] {
  const which = fc.nat({ max: 9 });
  const anyUpdate = wishes(1).map(update);
  return [
    anyUpdate,
    anyUpdate,
    anyUpdate,
    fc.constant(start),
    fc.constant(stop),
    fc.constant(start),
    fc.constant(stop),
    which.map(putBasic),
    which.map(putAdvanced),
    fc.subarray(['ApiCallRateInsight', 'ApiErrorRateInsight']).map(putInsights),
    anyTags(1).map(tag),
    fc.subarray(['one', 'two', 'three'], { minLength: 1 }).map(untag),
    fc.constant(remove),
    anyCreate(),
  ];
}

function anyTags(minLength: number): fc.Arbitrary<model.Tag[]> {
  const Key = fc.constantFrom('one', 'two', 'three');
  const value = fc.constantFrom('1', '2', 'a longer value');
  return fc.uniqueArray(fc.record({ Key, Value: value }), { minLength, maxLength: 3, selector: (one) => one.Key });
}

function partitionOf({ arn = '' }: Subject): string {
  return arn.split(':')[1] ?? 'aws';
}

function pick<T>(items: readonly T[], which: number): T {
  return items[which % items.length]!;
}
