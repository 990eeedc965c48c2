import { describe, expect, test } from 'vitest';
import { useReference } from '../reference-client.js';

describe('logging, behaviour.md section 2', () => {
  const { ok, trail, clock } = useReference();
  const strings = {
    LatestDeliveryAttemptTime: '',
    LatestNotificationAttemptTime: '',
    LatestNotificationAttemptSucceeded: '',
    LatestDeliveryAttemptSucceeded: '',
    TimeLoggingStarted: '',
    TimeLoggingStopped: '',
  };

  test('a new trail is not logging, has six blank strings and no times', async () => {
    await trail('first');
    expect(await ok('GetTrailStatus', { Name: 'first' })).toEqual({ IsLogging: false, ...strings });
  });

  test('start, stop, start: each keeps the time of the other, so a stop may lie before a start', async () => {
    await trail('first');
    const seconds = () => clock.now() / 1000;
    const iso = () => `${new Date(clock.now()).toISOString().slice(0, 19)}Z`;
    const status = () => ok('GetTrailStatus', { Name: 'first' });

    const started = { StartLoggingTime: seconds(), TimeLoggingStarted: iso() };
    await ok('StartLogging', { Name: 'first' });
    expect(await status()).toEqual({ ...strings, ...started, IsLogging: true });

    clock.advance(5000);
    const stopped = { StopLoggingTime: seconds(), TimeLoggingStopped: iso() };
    await ok('StopLogging', { Name: 'first' });
    expect(await status()).toEqual({ ...strings, ...started, ...stopped, IsLogging: false });

    clock.advance(5000);
    const restarted = { StartLoggingTime: seconds(), TimeLoggingStarted: iso() };
    await ok('StartLogging', { Name: 'first' });
    expect(await status()).toEqual({ ...strings, ...restarted, ...stopped, IsLogging: true });
  });

  test('starting a logging trail and stopping a stopped one succeed and change nothing', async () => {
    await trail('first');
    for (const operation of ['StopLogging', 'StartLogging', 'StopLogging']) {
      await ok(operation, { Name: 'first' });
      const before = await ok('GetTrailStatus', { Name: 'first' });
      clock.advance(1000);
      await ok(operation, { Name: 'first' });
      expect(await ok('GetTrailStatus', { Name: 'first' })).toEqual(before);
    }
  });
});
