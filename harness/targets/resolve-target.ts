import { lookup } from 'node:dns/promises';
import { accessSync, constants } from 'node:fs';
import { TargetError, UsageError } from '../../common/user-errors.js';
import { dummyCredentials, resolveCredentials } from './credentials.js';
import { toFailure } from './failure.js';
import { defaultLimits, isLoopback, type Limits, type TargetSettings } from './target-settings.js';

/** The options that name a target, as parsed. */
export interface TargetOptions {
  target?: 'reference' | 'aws';
  endpointUrl?: string;
  region?: string;
  profile?: string;
  caBundle?: string;
  timeout?: number;
  concurrency: number;
}

/** What is known of the target before it is reached; the reference has no URL before it is started. */
export type ResolvedTarget = Omit<TargetSettings, 'endpointUrl'> & { endpointUrl: string | undefined };

/**
 * Resolves target, Region and credentials from options and environment, as the AWS CLI does:
 * `--endpoint-url`, then AWS_ENDPOINT_URL_CLOUDTRAIL, then AWS_ENDPOINT_URL. Throws UsageError.
 */
export async function resolveTarget(options: TargetOptions, environment: NodeJS.ProcessEnv): Promise<ResolvedTarget> {
  const region = options.region ?? environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? 'us-east-1';
  const kind = kindOf(options, environment);
  const endpointUrl =
    kind === 'endpoint'
      ? parseUrl(endpointOf(options, environment)!)
      : kind === 'aws'
        ? await awsEndpoint(region)
        : undefined;
  const loopback = endpointUrl === undefined || isLoopback(endpointUrl);
  const { credentials, source } = await credentialsOf(kind, endpointUrl, loopback, options.profile, environment);
  const caBundle = options.caBundle ?? environment.AWS_CA_BUNDLE;
  if (options.caBundle) readable(options.caBundle);
  const limits = options.timeout ? limitsOf(options.timeout * 1_000) : defaultLimits;
  return {
    kind,
    endpointUrl,
    region,
    credentials,
    credentialSource: source,
    ...(caBundle && endpointUrl?.startsWith('https:') ? { caBundle } : {}),
    limits,
    connections: options.concurrency,
  };
}

async function credentialsOf(
  kind: TargetSettings['kind'],
  endpointUrl: string | undefined,
  loopback: boolean,
  profile: string | undefined,
  environment: NodeJS.ProcessEnv,
): ReturnType<typeof resolveCredentials> {
  if (kind === 'reference') return { credentials: dummyCredentials, source: 'dummy' };
  try {
    return await resolveCredentials({ ...(profile ? { profile } : {}), loopback, environment });
  } catch (error) {
    // Of two things that are wrong, a host that does not exist is the one to mend first.
    if (endpointUrl) await resolvable(new URL(endpointUrl));
    throw error;
  }
}

async function resolvable({ hostname, href }: URL): Promise<void> {
  try {
    await lookup(hostname.replace(/^\[|\]$/g, ''));
  } catch (error) {
    throw new TargetError(`${href} cannot be used: ${toFailure(error).message}`);
  }
}

function kindOf(options: TargetOptions, environment: NodeJS.ProcessEnv): TargetSettings['kind'] {
  if (options.target && options.endpointUrl)
    throw new UsageError(`--target ${options.target} and --endpoint-url are mutually exclusive`);
  if (options.target) return options.target;
  return endpointOf(options, environment) ? 'endpoint' : 'reference';
}

function endpointOf(options: TargetOptions, environment: NodeJS.ProcessEnv): string | undefined {
  return options.endpointUrl ?? (environment.AWS_ENDPOINT_URL_CLOUDTRAIL || environment.AWS_ENDPOINT_URL || undefined);
}

function parseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new UsageError(`${text} is not an endpoint URL; expected http(s)://host[:port]`);
  if (url.username || url.password)
    throw new UsageError(
      `the endpoint URL for ${url.host} contains a user name or password; use the environment or a profile for credentials`,
    );
  return url.href;
}

async function awsEndpoint(region: string): Promise<string> {
  const { CloudTrailClient } = await import('@aws-sdk/client-cloudtrail');
  const { endpointProvider } = new CloudTrailClient({ region }).config;
  return endpointProvider({ Region: region }).url.href;
}

function readable(file: string): void {
  try {
    accessSync(file, constants.R_OK);
  } catch (error) {
    throw new UsageError(`--ca-bundle ${file}: ${(error as Error).message}`);
  }
}

/** The limits where a user says how long to wait for an answer, in milliseconds. */
function limitsOf(waitMs: number): Limits {
  return {
    ...defaultLimits,
    headersMs: waitMs,
    bodyMs: waitMs,
    answerMs: Math.max(defaultLimits.answerMs, 2 * waitMs),
  };
}
