import type { TargetSettings } from '../harness/targets/target-settings.js';
import type { ResolvedTarget } from './resolve-target.js';

/** An endpoint that is there: the user's, or the reference that was started for this run. */
export interface OpenEndpoint {
  settings: TargetSettings;
  /** What it says of itself; undefined where only the user can know. */
  capabilities: readonly string[] | undefined;
  /** What a user would have to name elsewhere. */
  fixtures: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Starts the reference where no other target was named. */
export async function openEndpoint(resolved: ResolvedTarget): Promise<OpenEndpoint> {
  const { access: _, endpointUrl, ...settings } = resolved;
  if (endpointUrl !== undefined)
    return {
      settings: { ...settings, endpointUrl },
      capabilities: undefined,
      fixtures: {},
      close: async () => undefined,
    };
  const { embeddedAccount, embeddedFixtures } = await import('../reference/embedded-account.js');
  const { startReference } = await import('../reference/server.js');
  const reference = await startReference({
    region: resolved.region,
    ...embeddedAccount,
    // Five trails make three pages: a check that reads one page only is found out here.
    pageSize: 2,
  });
  return {
    settings: { ...settings, endpointUrl: `${reference.url}/` },
    capabilities: reference.capabilities,
    fixtures: embeddedFixtures,
    close: () => reference.close(),
  };
}
