import type { TargetSettings } from './target-settings.js';

/** The settings that reach the same endpoint in another Region: on AWS under another host, elsewhere by the signature. */
export function inRegion(settings: TargetSettings, region: string): TargetSettings {
  const url = new URL(settings.endpointUrl);
  if (settings.kind === 'aws') url.hostname = url.hostname.replace(`.${settings.region}.`, `.${region}.`);
  return { ...settings, region, endpointUrl: url.href };
}
