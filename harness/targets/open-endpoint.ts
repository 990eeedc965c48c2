import type { ResolvedTarget } from './resolve-target.js';
import type { TargetSettings } from './target-settings.js';

/** An endpoint that is there: the user's, or a server that was started for this run. */
export interface OpenEndpoint {
  settings: TargetSettings;
  /** What it says of itself; undefined where only the user can know. */
  capabilities: readonly string[] | undefined;
  /** What a user would have to name elsewhere. */
  fixtures: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** A server that was started for this run. */
export interface StartedServer {
  url: string;
  capabilities: readonly string[];
  fixtures: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Opens the endpoint that the user named or, where none was named, the server that `start` starts in a Region. */
export async function openEndpoint(
  resolved: ResolvedTarget,
  start: (region: string) => Promise<StartedServer>,
): Promise<OpenEndpoint> {
  const { endpointUrl, ...settings } = resolved;
  if (endpointUrl !== undefined)
    return {
      settings: { ...settings, endpointUrl },
      capabilities: undefined,
      fixtures: {},
      close: async () => undefined,
    };
  const { url, capabilities, fixtures, close } = await start(resolved.region);
  return { settings: { ...settings, endpointUrl: `${url}/` }, capabilities, fixtures, close };
}
