import { writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { TargetError, UsageError } from '../common/user-errors.js';
import type { ReferenceOptions } from '../reference/reference-options.js';
import { onStopSignal } from './on-stop-signal.js';

/** All options of `serve`, as commander leaves them. */
interface ServeOptions {
  port: number;
  account: string;
  region: string;
  managementAccount?: boolean;
  memberAccount?: boolean;
  seed: number;
  clock?: number;
  pageSize: number;
  latency: number;
  throttle?: number | 'documented';
  resetRate: number;
  errorRate: number;
  eventualConsistency: number;
  requireSignature?: boolean;
  accessKeyId: string;
  secretAccessKey: string;
  control?: boolean;
  tls?: string;
}

/** `serve`: serves the embedded reference on a port, until a signal stops it. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the embedded reference: the CloudTrail API and the services it depends on')
    .option('--port <number>', 'port on 127.0.0.1; 0 selects a free port', portNumber, 4580)
    .option('--account <id>', 'account id of all callers', accountId, '123456789012')
    .option('--region <name>', 'default Region; signatures name the Region of a call', 'us-east-1')
    .option('--management-account', 'the account manages an organization')
    .option('--member-account', 'the account is a member of an organization')
    .option('--seed <number>', 'seed of generated ids and random failures', wholeNumber, 1)
    .option('--clock <time>', 'fixed time (ISO 8601) that only control calls change', time)
    .option('--page-size <number>', 'page size of ListTrails, ListTags and ListPublicKeys', pageSize, 100)
    .option('--latency <ms>', 'delay of every answer', wholeNumber, 0)
    .option('--throttle <rps>', 'rate limit of each operation in calls per second, or "documented"', throttleRate)
    .option('--reset-rate <share>', 'share of connections to reset, 0 to 1', share, 0)
    .option('--error-rate <share>', 'share of calls to answer with a 5xx, 0 to 1', share, 0)
    .option('--eventual-consistency <ms>', 'delay until reads show new resources', wholeNumber, 0)
    .option('--tls <file>', 'serve HTTPS and write the certificate to this file')
    .option('--require-signature', 'verify SigV4 signatures')
    .option('--access-key-id <id>', 'access key id for --require-signature', 'test')
    .option('--secret-access-key <secret>', 'secret access key for --require-signature', 'test')
    .option('--control', 'enable control calls: POST /_reference/reset, /clock, /faults')
    .action(async (options: ServeOptions) => {
      let forget = () => {};
      const asked = new Promise<void>((resolve) => {
        forget = onStopSignal(resolve);
      });
      try {
        await serve(options, asked);
      } finally {
        forget();
      }
    });
}

/** Serves until `stopped` resolves; the ready line goes to stdout once clients can connect. Throws TargetError. */
async function serve(options: ServeOptions, stopped: Promise<void>): Promise<void> {
  const { startReference } = await import('../reference/server.js');
  const reference = await startReference(await referenceOptions(options)).catch((error: NodeJS.ErrnoException) => {
    throw new TargetError(`cannot listen on port ${options.port}: ${error.code ?? error.message}`);
  });
  console.log(`listening on ${reference.url}`);
  await stopped;
  await reference.close();
}

async function referenceOptions(options: ServeOptions): Promise<ReferenceOptions> {
  const { port, account, region, seed, throttle, resetRate, errorRate, accessKeyId, secretAccessKey } = options;
  const { ManualClock } = await import('../reference/clock.js');
  return {
    port,
    account,
    region,
    seed,
    resetRate,
    errorRate,
    pageSize: options.pageSize,
    latencyMs: options.latency,
    eventualConsistencyMs: options.eventualConsistency,
    managementAccount: options.managementAccount ?? false,
    memberAccount: options.memberAccount ?? false,
    control: options.control ?? false,
    ...(throttle === undefined ? {} : { throttle }),
    ...(options.tls === undefined ? {} : { tls: await certificate(options.tls) }),
    ...(options.clock === undefined ? {} : { clock: new ManualClock(options.clock) }),
    ...(options.requireSignature ? { requireSignature: { accessKeyId, secretAccessKey } } : {}),
  };
}

async function certificate(file: string): Promise<{ key: string; cert: string }> {
  const { selfSigned } = await import('./self-signed.js');
  const made = await selfSigned();
  try {
    writeFileSync(file, made.cert);
  } catch (error) {
    throw new UsageError(`--tls ${file}: ${(error as Error).message}`);
  }
  return made;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a non-negative integer.');
  return Number(text);
}

function pageSize(text: string): number {
  const size = wholeNumber(text);
  if (size < 1) throw new InvalidArgumentError('Expected a positive integer.');
  return size;
}

function portNumber(text: string): number {
  const port = wholeNumber(text);
  if (port > 65_535) throw new InvalidArgumentError('Expected a port from 0 to 65535.');
  return port;
}

function accountId(text: string): string {
  if (!/^\d{12}$/.test(text)) throw new InvalidArgumentError('Expected 12 digits.');
  return text;
}

function share(text: string): number {
  if (!/^(?:0|1|0?\.\d+|1\.0+)$/.test(text)) throw new InvalidArgumentError('Expected a number from 0 to 1.');
  return Number(text);
}

function throttleRate(text: string): number | 'documented' {
  if (text === 'documented') return text;
  if (!/^\d{1,6}(?:\.\d{1,3})?$/.test(text) || Number(text) === 0) {
    throw new InvalidArgumentError('Expected a number of calls per second, or "documented".');
  }
  return Number(text);
}

function time(text: string): number {
  const milliseconds = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new InvalidArgumentError('Expected a time such as 2026-01-31T12:00:00Z.');
  return milliseconds;
}
