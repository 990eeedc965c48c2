import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../common/user-errors.js';
import type { Credentials } from './target-settings.js';

/** What a loopback target is signed for where nothing is configured: no secret, and printed in reproductions. */
export const dummyCredentials: Credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** Variables that say where credentials are to come from. */
const sources = [
  'AWS_ACCESS_KEY_ID',
  'AWS_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];

/**
 * Credentials from the standard chain of the AWS SDKs (environment, profile, SSO, web identity, container, instance).
 * A loopback target for which nothing is configured gets dummy ones. Throws UsageError where the chain finds none.
 */
export async function resolveCredentials(options: {
  profile?: string;
  loopback: boolean;
  environment: NodeJS.ProcessEnv;
}): Promise<{ credentials: Credentials; source: 'dummy' | 'chain' }> {
  const { profile, loopback, environment } = options;
  const configured = profile !== undefined || sources.some((name) => environment[name]) || hasSharedFile(environment);
  if (loopback && !configured) return { credentials: dummyCredentials, source: 'dummy' };
  // Importing the providers takes a while; a loopback run without any configuration does not need them.
  const { fromNodeProviderChain } = await import('@aws-sdk/credential-providers');
  // Nothing on this machine's loopback is worth waiting for an instance's metadata service.
  if (loopback) environment.AWS_EC2_METADATA_DISABLED ??= 'true';
  try {
    const { accessKeyId, secretAccessKey, sessionToken } = await fromNodeProviderChain({
      ...(profile ? { profile } : {}),
      maxRetries: 1,
      timeout: 1_000,
    })();
    return {
      credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
      source: 'chain',
    };
  } catch (error) {
    const explicit = profile !== undefined || sources.some((name) => environment[name]);
    if (loopback && !explicit) return { credentials: dummyCredentials, source: 'dummy' };
    const where = profile ?? environment.AWS_PROFILE;
    throw new UsageError(
      `no credentials${where ? ` for profile ${where}` : ''}: ${(error as Error).message.split('\n')[0]}`,
    );
  }
}

function hasSharedFile(environment: NodeJS.ProcessEnv): boolean {
  return (
    existsSync(environment.AWS_SHARED_CREDENTIALS_FILE ?? join(homedir(), '.aws', 'credentials')) ||
    existsSync(environment.AWS_CONFIG_FILE ?? join(homedir(), '.aws', 'config'))
  );
}
