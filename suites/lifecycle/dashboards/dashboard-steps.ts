import fc from 'fast-check';
import * as model from '../../../harness/models/dashboard-model.js';
import { lastSet, type State } from '../../../harness/models/state.js';
import { type Tag, tagged, untagged } from '../../../harness/models/trail-model.js';
import type { Subject } from '../../../harness/models/view.js';
import type { Step, Turn } from '../../support/model-based/family.js';
import { tableOf } from '../../support/resources/own-dashboard.js';

/** Settings as a history wants them: how many widgets, over whatever store there is, and which of the schedules. */
export interface Wish {
  widgets?: number;
  schedule?: number;
  protection?: boolean;
}

/** Every frequency that a custom dashboard may be refreshed with, of schedules that refresh nothing. */
export const schedules: readonly model.Schedule[] = (
  [
    ['HOURS', 1],
    ['HOURS', 6],
    ['HOURS', 12],
    ['HOURS', 24],
    ['DAYS', 1],
  ] as const
).map(([Unit, Value], index) => ({ Frequency: { Unit, Value }, Status: 'DISABLED', TimeOfDay: `0${index}:15` }));

const gone = { codes: ['ResourceNotFoundException'], requirement: 'dashboards.delete.gone', rule: 'gone' };
const unknownTagged = { ...gone, requirement: 'tags.resource.unknown' };

function onDashboard(
  label: string,
  operation: string,
  act: (state: State, DashboardId: string, subject: Subject) => Omit<Turn, 'operation'>,
): Step {
  return {
    label,
    turn(state, subject) {
      const turn = { operation, ...act(state, subject.name ?? '', subject) };
      return state.there ? turn : { ...turn, after: state, refusal: gone };
    },
  };
}

/** Makes the dashboard, protected only if that is wished for; one that is there is not made again. */
export function create(wish: Wish = {}, tags: readonly Tag[] = []): Step {
  return {
    label: `create ${JSON.stringify([wish, tags])}`,
    turn(state, subject) {
      const given = settle({ protection: false, ...wish }, subject);
      const operation = 'CreateDashboard';
      const input = { Name: subject.name ?? '', ...given, ...(tags.length > 0 ? { TagsList: tags } : {}) };
      if (!state.there) return { operation, input, after: model.created(subject, given, tags) };
      const codes = ['ConflictException'];
      const refusal = { codes, requirement: 'dashboards.create.duplicate', rule: 'duplicate-name' };
      return { operation, input, after: state, refusal };
    },
  };
}

/** Changes settings. */
export function update(wish: Wish): Step {
  return onDashboard(`update ${JSON.stringify(wish)}`, 'UpdateDashboard', (state, DashboardId, subject) => {
    const settled = settle(wish, subject);
    // Without a store there are no widgets to ask for, and an update has to be of something.
    const given = Object.keys(settled).length > 0 ? settled : { TerminationProtectionEnabled: false };
    return {
      input: { DashboardId, ...given },
      after: model.updated(state, given),
      keeps: 'dashboards.update.merge',
    };
  });
}

/** Removes the dashboard, unless it is protected; where nobody can tell, it takes the protection off instead. */
export const remove: Step = {
  label: 'delete',
  turn(state, subject) {
    const isProtected = lastSet<boolean>(state, 'TerminationProtectionEnabled');
    if (state.there && isProtected === undefined) return update({ protection: false }).turn(state, subject);
    return onDashboard('delete', 'DeleteDashboard', (_, DashboardId) => {
      const input = { DashboardId };
      if (!isProtected) return { input, after: model.deleted() };
      const codes = ['ConflictException'];
      return { input, after: state, refusal: { codes, requirement: 'dashboards.delete.protected', rule: 'protected' } };
    }).turn(state, subject);
  },
};

/** Adds tags. */
export function tag(tags: readonly Tag[]): Step {
  return onDashboardByArn(`tag ${JSON.stringify(tags)}`, 'AddTags', (state, ResourceId) => ({
    input: { ResourceId, TagsList: tags },
    after: tagged(state, tags),
  }));
}

/** Removes tags by their keys, whether they are there or not. */
export function untag(keys: readonly string[]): Step {
  return onDashboardByArn(`untag ${keys}`, 'RemoveTags', (state, ResourceId) => ({
    input: { ResourceId, TagsList: keys.map((Key) => ({ Key })) },
    after: untagged(state, keys),
    idempotent: { requirement: 'tags.remove.absent' },
  }));
}

/** A dashboard whose ARN nobody told cannot be named: then its protection is taken off instead. */
function onDashboardByArn(
  label: string,
  operation: string,
  act: (state: State, arn: string) => Omit<Turn, 'operation'>,
): Step {
  return {
    label,
    turn(state, subject) {
      if (subject.arn === undefined) return update({ protection: false }).turn(state, subject);
      const turn = { operation, ...act(state, subject.arn) };
      return state.there ? turn : { ...turn, after: state, refusal: unknownTagged };
    },
  };
}

function settle({ widgets, schedule, protection }: Wish, { storeId }: Subject): model.DashboardSettings {
  return {
    ...(widgets === undefined || !storeId ? {} : { Widgets: widgetsOn(storeId, widgets) }),
    ...(schedule === undefined ? {} : { RefreshSchedule: schedules[schedule]! }),
    ...(protection === undefined ? {} : { TerminationProtectionEnabled: protection }),
  };
}

/** So many widgets, none like another. */
function widgetsOn(storeId: string, count: number): object[] {
  return Array.from({ length: count }, (_, index) => tableOf(`SELECT eventID FROM ${storeId} LIMIT ${index + 1}`));
}

function wishes(minLength: number): fc.Arbitrary<Wish> {
  const all = { widgets: fc.integer({ min: 1, max: 3 }), schedule: fc.nat({ max: 4 }), protection: fc.boolean() };
  const names = fc.subarray(['widgets', 'schedule', 'protection'] as const, { minLength });
  return fc
    .tuple(names, fc.record(all))
    .map(([some, values]) => Object.fromEntries(some.map((name) => [name, values[name]])));
}

const pairs = [
  { Key: 'one', Value: '1' },
  { Key: 'two', Value: '2' },
  { Key: 'one', Value: 'changed' },
];

/** A dashboard with and without settings and tags. */
export function anyCreate(): fc.Arbitrary<Step> {
  return fc.tuple(wishes(0), fc.constantFrom([], [pairs[0]!])).map(([wish, tags]) => create(wish, tags));
}

/** Any step on a dashboard. */
export function anyStep(): readonly fc.Arbitrary<Step>[] {
  return [
    wishes(1).map(update),
    wishes(1).map(update),
    fc.constantFrom(...pairs).map((pair) => tag([pair])),
    fc.subarray(['one', 'two'], { minLength: 1 }).map(untag),
    fc.constant(remove),
    anyCreate(),
  ];
}
