import { check } from '../../../harness/engine/context/check.js';
import { accepting } from '../../support/model-based/accepting.js';
import { exploreHistories } from '../../support/model-based/explore.js';
import { followHistories, followHistory } from '../../support/model-based/follow.js';
import { onLake } from '../../support/resources/on-lake.js';
import { dashboards } from './dashboard-family.js';
import { create, remove, schedules, tag, update } from './dashboard-steps.js';

const one = { Key: 'one', Value: '1' };

/** Any history of a dashboard shows what its steps come to. */
export const histories = onLake(
  check({
    id: '_/lifecycle/dashboard-histories',
    beginsFirst: true,
    title: 'after any sequence of calls, every read shows the expected state of a dashboard',
    requirements: [
      'dashboards.create.echo',
      'dashboards.create.type',
      'dashboards.create.visible',
      'dashboards.create.duplicate',
      'dashboards.update.merge',
      'dashboards.delete.gone',
      'dashboards.delete.protected',
      'tags.create.visible',
      'tags.add.visible',
      'tags.add.overwrite',
      'tags.remove.gone',
      'tags.remove.absent',
      'wire.read-after-write',
    ],
    body: (t) => exploreHistories(t, dashboards),
  }),
);

/** Histories of dashboards, written out. */
export const writtenOut = [
  check({
    id: 'CreateDashboard/lifecycle/read-back',
    title: 'a created dashboard is custom, and reads return its settings',
    requirements: ['dashboards.create.type', 'dashboards.create.visible', 'dashboards.create.echo'],
    body: (t) => followHistory(t, dashboards, [create({ widgets: 2, schedule: 0, protection: true }, [one])]),
  }),
  check({
    id: 'CreateDashboard/lifecycle/name-is-free-again',
    title: 'the name of a deleted dashboard can be reused for a dashboard that inherits nothing',
    requirements: ['dashboards.delete.gone'],
    body: (t) => followHistory(t, dashboards, [create({ widgets: 1 }, [one]), remove, create()]),
  }),
  check({
    id: 'UpdateDashboard/lifecycle/merges',
    title: 'an update changes the given members and keeps the others',
    requirements: ['dashboards.update.merge'],
    body: (t) =>
      followHistories(t, dashboards, [
        [create({ widgets: 1, protection: true }, [one]), update({ schedule: 1 }), update({ widgets: 2 })],
        [create({ schedule: 3 }), update({ protection: true }), update({ protection: false })],
      ]),
  }),
  check({
    id: 'DeleteDashboard/lifecycle/gone',
    title: 'a deleted dashboard disappears from every read and cannot be updated',
    requirements: ['dashboards.delete.gone', 'tags.resource.unknown'],
    body: (t) => followHistory(t, dashboards, [create(), tag([one]), remove, update({ protection: true })]),
  }),
  check({
    id: 'DeleteDashboard/lifecycle/protected',
    title: 'a dashboard can be deleted after its termination protection is removed',
    requirements: ['dashboards.delete.protected', 'dashboards.delete.gone'],
    body: (t) =>
      followHistory(t, dashboards, [create({ protection: true }), remove, update({ protection: false }), remove]),
  }),
].map(onLake);

/** How often a custom dashboard may be refreshed. */
export const frequencies = check({
  id: 'CreateDashboard/lifecycle/frequencies',
  title: 'a custom dashboard accepts only a refresh every 1, 6, 12 or 24 hours or every day',
  requirements: ['dashboards.schedule.custom', 'dashboards.schedule.hours', 'dashboards.schedule.days'],
  body: async (t) => {
    await t.stores.expectOffered();
    const each = [...schedules.keys()].map((schedule) => create({ schedule }));
    // Who makes no dashboard at all minds no schedule: without one it comes first.
    await followHistories(t, dashboards, [
      [create()],
      ...each.map((step) => [accepting(step, 'dashboards.schedule.custom')]),
    ]);
    const [schedule] = schedules;
    for (const [Unit, Value, requirement] of [
      ['HOURS', 5, 'dashboards.schedule.hours'],
      ['DAYS', 2, 'dashboards.schedule.days'],
    ] as const) {
      const RefreshSchedule = { ...schedule, Frequency: { Unit, Value } };
      const input = { Name: t.freshName(), RefreshSchedule };
      await t.resources.expectRejected({
        kind: 'dashboard',
        input,
        rejection: { requirement },
      });
    }
  },
});
