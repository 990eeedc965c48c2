import { check } from '../../../harness/engine/context/check.js';
import { followHistory } from '../../support/model-based/follow.js';
import { trails } from './trail-family.js';
import { create, start, stop } from './trail-steps.js';

/** A new trail does not log. */
export const newTrail = check({
  id: 'GetTrailStatus/lifecycle/new-trail',
  title: 'a new trail is not logging and returns no start or stop time',
  requirements: ['trail.status.new'],
  body: (t) => followHistory(t, trails, [create()]),
});

/** The status is found by ARN as well. */
export const statusByArn = check({
  id: 'GetTrailStatus/lifecycle/by-arn',
  title: 'returns the status of a trail by its ARN',
  requirements: ['trail.create.visible', 'trail.logging.start'],
  body: async (t) => {
    const trail = await t.trails.create();
    // A trail that logs is told from any other that the ARN might be taken for.
    await t.prepare('StartLogging', { Name: trail.name });
    await t.readBack('GetTrailStatus', { Name: await t.trails.arnOf(trail) }, (status) => {
      t.expectMember(status, 'IsLogging', true, 'trail.logging.start');
    });
  },
});

const texts = [
  'LatestDeliveryAttemptTime',
  'LatestNotificationAttemptTime',
  'LatestNotificationAttemptSucceeded',
  'LatestDeliveryAttemptSucceeded',
  'TimeLoggingStarted',
  'TimeLoggingStopped',
];

/** The members that are no longer in use tell times as texts, or nothing. */
export const statusTexts = check({
  id: 'GetTrailStatus/lifecycle/texts',
  title: 'legacy status members contain an ISO 8601 timestamp or an empty string',
  requirements: ['trail.status.texts'],
  body: async (t) => {
    const { name } = await t.trails.create();
    for (const operation of ['StartLogging', 'StopLogging']) {
      await t.prepare(operation, { Name: name });
      const status = await t.accepted('GetTrailStatus', { Name: name });
      for (const path of texts) {
        const text = status.body[path];
        if (typeof text !== 'string' || t.recordObjection(status, path)) continue;
        const what = { path, expected: 'YYYY-MM-DDThh:mm:ssZ, or an empty string', actual: text };
        const holds = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)?$/.test(text);
        t.expect(holds, { ...what, requirement: 'trail.status.texts' }, status);
      }
    }
  },
});

/** Starting shows. */
export const starts = check({
  id: 'StartLogging/lifecycle/starts',
  title: 'a started trail is logging and returns its start time',
  requirements: ['trail.logging.start'],
  body: (t) => followHistory(t, trails, [create(), start]),
});

/** Stopping shows, and forgets nothing. */
export const stops = check({
  id: 'StopLogging/lifecycle/stops',
  title: 'a stopped trail is not logging and returns its start and stop times',
  requirements: ['trail.logging.stop'],
  body: (t) => followHistory(t, trails, [create(), start, stop]),
});

/** Starting again keeps the time of the stop before. */
export const restarts = check({
  id: 'StartLogging/lifecycle/restarts',
  title: 'a restarted trail still returns its last stop time',
  requirements: ['trail.logging.restart', 'trail.logging.start'],
  body: (t) => followHistory(t, trails, [create(), start, stop, start]),
});

/** Starting twice is no error. */
export const startTwice = check({
  id: 'StartLogging/lifecycle/twice',
  title: 'starting a trail that is already logging succeeds',
  requirements: ['trail.logging.idempotent'],
  body: (t) => followHistory(t, trails, [create(), start, start]),
});

/** Stopping what does not log is no error. */
export const stopTwice = check({
  id: 'StopLogging/lifecycle/twice',
  title: 'stopping a trail that is not logging succeeds',
  requirements: ['trail.logging.idempotent'],
  body: (t) => followHistory(t, trails, [create(), stop]),
});
