import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nearMatches } from '../common/near-matches.js';
import { UsageError } from '../common/user-errors.js';
import { exitCodes } from './exit-code.js';
import { onStopSignal } from './on-stop-signal.js';

const run = promisify(execFile);
const sdkPackage = '@aws-sdk/client-cloudtrail';

/** One retry only, so that an unreachable registry is reported soon. */
const npmOptions = ['--json', '--fetch-retries=1', '--fetch-timeout=60000'];

/**
 * Fetches a version of the SDK with `npm pack`, unpacks it into a temporary folder, hands that to `use` and removes it.
 *
 * @throws UsageError when the registry does not have the version, or does not answer.
 */
export async function withFetchedSdk<T>(version: string, use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ctc-sdk-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const interrupt = (): void => {
    remove();
    process.exit(exitCodes.interrupted);
  };
  const forget = onStopSignal(interrupt);
  try {
    await pack(version, folder);
    const [archive] = readdirSync(folder);
    if (archive === undefined) throw new Error(`npm packed nothing for ${version}`);
    await run('tar', ['-xzf', join(folder, archive), '-C', folder]);
    return await use(join(folder, 'package'));
  } finally {
    forget();
    remove();
  }
}

async function pack(version: string, folder: string): Promise<void> {
  try {
    await run('npm', ['pack', `${sdkPackage}@${version}`, '--pack-destination', folder, ...npmOptions]);
  } catch (error) {
    const { code, summary } = npmError(error);
    if (code !== 'ETARGET' && code !== 'E404') {
      throw new UsageError(`cannot fetch SDK ${version}: ${summary}; use an unpacked folder instead`);
    }
    const near = nearMatches(version, await publishedVersions());
    const offer = near.length > 0 ? `; similar versions: ${near.join(', ')}` : '';
    throw new UsageError(`the registry has no ${sdkPackage} ${version}${offer}`);
  }
}

async function publishedVersions(): Promise<string[]> {
  try {
    const { stdout } = await run('npm', ['view', sdkPackage, 'versions', ...npmOptions]);
    const versions: unknown = JSON.parse(stdout);
    return Array.isArray(versions) ? versions.map(String) : [];
  } catch {
    return [];
  }
}

/** With `--json`, npm prints its error to the standard output. */
function npmError(error: unknown): { code: string; summary: string } {
  const { code, stdout, message } = error as { code?: unknown; stdout?: unknown; message?: unknown };
  try {
    const told = (JSON.parse(String(stdout)) as { error: { code?: string; summary?: string } }).error;
    return { code: told.code ?? '', summary: told.summary ?? told.code ?? 'npm failed' };
  } catch {
    return {
      code: String(code),
      summary: code === 'ENOENT' ? 'npm is not installed' : (String(message).split('\n')[0] ?? ''),
    };
  }
}
