import { check } from '../../harness/engine/check.js';

/** A new trail does not log. */
export const newTrail = check({
  id: 'GetTrailStatus/lifecycle/new-trail',
  title: 'a new trail is not logging and tells no times',
  requirements: ['trail.status.new'],
  body: async (t) => {
    const { name } = await t.own.trail();
    await t.readBack('GetTrailStatus', { Name: name }, (status) => {
      t.expectMember(status, 'IsLogging', false, 'trail.status.new');
      for (const member of ['StartLoggingTime', 'StopLoggingTime', 'LatestDeliveryTime'])
        t.expectMember(status, member, undefined, 'trail.status.new');
      for (const member of ['TimeLoggingStarted', 'TimeLoggingStopped'])
        t.expectMember(status, member, '', 'trail.status.new');
    });
  },
});

/** The status is found by ARN as well. */
export const statusByArn = check({
  id: 'GetTrailStatus/lifecycle/by-arn',
  title: 'the status of a trail is found by its ARN',
  requirements: ['trail.create.visible', 'trail.logging.start'],
  body: async (t) => {
    const trail = await t.own.trail();
    // A trail that logs is told from any other that the ARN might be taken for.
    await t.prepare('StartLogging', { Name: trail.name });
    await t.readBack('GetTrailStatus', { Name: await t.own.trailArn(trail) }, (status) => {
      t.expectMember(status, 'IsLogging', true, 'trail.logging.start');
    });
  },
});

/** Starting shows. */
export const start = check({
  id: 'StartLogging/lifecycle/starts',
  title: 'a started trail is logging since then',
  requirements: ['trail.logging.start'],
  body: async (t) => {
    const { name } = await t.own.trail();
    await t.accepted('StartLogging', { Name: name });
    await t.readBack('GetTrailStatus', { Name: name }, (status) => {
      t.expectMember(status, 'IsLogging', true, 'trail.logging.start');
      if (t.objected(status, 'StartLoggingTime')) return;
      t.expect(
        typeof status.body.StartLoggingTime === 'number',
        {
          path: 'GetTrailStatus.StartLoggingTime',
          expected: 'the time of the start',
          actual: 'absent',
          requirement: 'trail.logging.start',
        },
        status,
      );
    });
  },
});

/** Stopping shows, and forgets nothing. */
export const stop = check({
  id: 'StopLogging/lifecycle/stops',
  title: 'a stopped trail is not logging and tells both times',
  requirements: ['trail.logging.stop'],
  body: async (t) => {
    const { name } = await t.own.trail();
    await t.prepare('StartLogging', { Name: name });
    await t.accepted('StopLogging', { Name: name });
    await t.readBack('GetTrailStatus', { Name: name }, (status) => {
      t.expectMember(status, 'IsLogging', false, 'trail.logging.stop');
      for (const member of ['StartLoggingTime', 'StopLoggingTime']) {
        if (t.objected(status, member)) continue;
        t.expect(
          typeof status.body[member] === 'number',
          {
            path: `GetTrailStatus.${member}`,
            expected: 'the time it happened',
            actual: 'absent',
            requirement: 'trail.logging.stop',
          },
          status,
        );
      }
    });
  },
});

/** Starting twice is no error. */
export const startTwice = check({
  id: 'StartLogging/lifecycle/twice',
  title: 'starting a trail that logs succeeds',
  requirements: ['trail.logging.idempotent'],
  body: async (t) => {
    const { name } = await t.own.trail();
    await t.prepare('StartLogging', { Name: name });
    await t.accepted('StartLogging', { Name: name });
    await t.readBack('GetTrailStatus', { Name: name }, (status) =>
      t.expectMember(status, 'IsLogging', true, 'trail.logging.idempotent'),
    );
  },
});

/** Stopping what does not log is no error. */
export const stopTwice = check({
  id: 'StopLogging/lifecycle/twice',
  title: 'stopping a trail that does not log succeeds',
  requirements: ['trail.logging.idempotent'],
  body: async (t) => {
    const { name } = await t.own.trail();
    await t.accepted('StopLogging', { Name: name });
    await t.readBack('GetTrailStatus', { Name: name }, (status) =>
      t.expectMember(status, 'IsLogging', false, 'trail.logging.idempotent'),
    );
  },
});
