import { statSync } from 'node:fs';
import { UsageError } from '../common/user-errors.js';
import { installedSdkFolder, readSdkFolder } from '../spec/sdk/sdk-folder.js';
import { withFetchedSdk } from './spec-fetch-sdk.js';

/**
 * Hands the folder of an SDK to `use`: the named one, that of the installed SDK where its version is named, or a temporary
 * one that npm fetches and that is removed when `use` has ended.
 *
 * @throws UsageError when `named` is neither a folder nor a version that npm can fetch.
 */
export async function withSdk<T>(named: string, use: (folder: string) => T | Promise<T>): Promise<T> {
  if (isVersion(named)) {
    const installed = installedSdkFolder();
    // The installed version is what the registry would give.
    return readSdkFolder(installed).version === named ? use(installed) : withFetchedSdk(named, use);
  }
  if (!statSync(named, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${named} is neither the folder of an SDK nor a version of it (such as 3.901.0)`);
  }
  return use(named);
}

/** Whether a text is a version of the SDK: three numbers with dots between them. */
export function isVersion(text: string): boolean {
  return /^\d+\.\d+\.\d+$/.test(text);
}
