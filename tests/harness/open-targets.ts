import { onTestFinished } from 'vitest';
import { type KnownOfTarget, openTarget, type Target } from '../../harness/targets/target.js';
import { defaultLimits, type Limits, type TargetSettings } from '../../harness/targets/target-settings.js';

/** Settings for an endpoint on this machine. */
export function settingsFor(
  endpointUrl: string,
  more: Partial<Omit<TargetSettings, 'limits'>> & { limits?: Partial<Limits> } = {},
): TargetSettings {
  return {
    kind: 'endpoint',
    endpointUrl,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    credentialSource: 'dummy',
    connections: 4,
    ...more,
    limits: { ...defaultLimits, ...more.limits },
  };
}

/** Opens a target for the running test. */
export function openedTarget(
  endpointUrl: string,
  more?: Parameters<typeof settingsFor>[1],
  known?: KnownOfTarget,
): Target {
  const target = openTarget(settingsFor(endpointUrl, more), known);
  onTestFinished(() => target.close());
  return target;
}
