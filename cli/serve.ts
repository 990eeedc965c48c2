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

/** `serve`: the embedded reference on a port of its own, until it is told to stop. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Serve the embedded reference: the whole CloudTrail API with state, and the services around a trail.')
    .option('--port <number>', 'on 127.0.0.1; 0 takes a free one', portNumber, 4580)
    .option('--account <id>', 'the account of all callers', accountId, '123456789012')
    .option('--region <name>', 'the Region to tell clients; that of a call is in its signature', 'us-east-1')
    .option('--management-account', 'the account manages an organization')
    .option('--member-account', 'the account is in an organization that another manages')
    .option('--seed <number>', 'the same seed gives the same ids and mishaps', wholeNumber, 1)
    .option('--clock <time>', 'stand still at this time (ISO 8601) until a control call moves the clock', time)
    .option('--page-size <number>', 'of ListTrails, ListTags and ListPublicKeys, which take none', pageSize, 100)
    .option('--latency <ms>', 'let every call wait', wholeNumber, 0)
    .option('--throttle <rps>', 'calls per second of each operation, or "documented"', throttleRate)
    .option('--reset-rate <share>', 'break connections, 0 to 1', share, 0)
    .option('--error-rate <share>', 'answer with 5xx, 0 to 1', share, 0)
    .option('--eventual-consistency <ms>', 'let reads see new resources late', wholeNumber, 0)
    .option('--tls <file>', 'speak HTTPS; the certificate to trust is written to this file')
    .option('--require-signature', 'verify SigV4 signatures')
    .option('--access-key-id <id>', 'the key that signs then', 'test')
    .option('--secret-access-key <secret>', 'and its secret', 'test')
    .option('--control', 'answer control calls: POST /_reference/reset, /clock, /faults')
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
    throw new TargetError(`port ${options.port} cannot be served: ${error.code ?? error.message}`);
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
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It takes a whole number from 0.');
  return Number(text);
}

function pageSize(text: string): number {
  const size = wholeNumber(text);
  if (size < 1) throw new InvalidArgumentError('It takes a whole number from 1.');
  return size;
}

function portNumber(text: string): number {
  const port = wholeNumber(text);
  if (port > 65_535) throw new InvalidArgumentError('It takes a port from 0 to 65535.');
  return port;
}

function accountId(text: string): string {
  if (!/^\d{12}$/.test(text)) throw new InvalidArgumentError('It takes 12 digits.');
  return text;
}

function share(text: string): number {
  if (!/^(?:0|1|0?\.\d+|1\.0+)$/.test(text)) throw new InvalidArgumentError('It takes a number from 0 to 1.');
  return Number(text);
}

function throttleRate(text: string): number | 'documented' {
  if (text === 'documented') return text;
  if (!/^\d{1,6}(?:\.\d{1,3})?$/.test(text) || Number(text) === 0) {
    throw new InvalidArgumentError('It takes a number of calls per second, or "documented".');
  }
  return Number(text);
}

function time(text: string): number {
  const milliseconds = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new InvalidArgumentError('It takes a time such as 2026-01-31T12:00:00Z.');
  return milliseconds;
}
