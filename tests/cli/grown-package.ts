import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { packagePath } from '../../spec/package-root.js';
import { copyGrownSdk } from '../spec/sdk/grown-sdk.js';

const execute = promisify(execFile);

/** A copy of this package in a temporary folder, with an SDK installed that has one operation more: see `grown`. */
export interface GrownPackage {
  readonly folder: string;
  /** The installed SDK of the copy, a folder that `spec derive --sdk` takes. */
  readonly sdk: string;
  /** The compiled command of the copy. */
  readonly main: string;
  /** Writes a file of the copy. */
  write(path: string, text: string): void;
  /** Replaces a text in a file of the copy; the text must be there. */
  edit(path: string, from: string, to: string): void;
  /** Derives the spec of the copy from its SDK. Like `build`, it rejects with what was printed where it fails. */
  derive(): Promise<void>;
  /** Compiles the copy. */
  build(): Promise<void>;
  /** Removes the copy. */
  remove(): void;
}

/** Copies this package. Nothing is derived or compiled anew yet: `main` is what `npm run build` left here. */
export function grownPackage(): GrownPackage {
  const folder = mkdtempSync(join(tmpdir(), 'ctc-grown-package-'));
  const source = packagePath();
  const leftOut = new Set(['node_modules', '.git', 'coverage', '.vitest']);
  cpSync(source, folder, {
    recursive: true,
    filter: (path) => !leftOut.has(relative(source, path).split(sep, 1)[0] ?? ''),
  });
  const sdk = join(folder, 'node_modules', '@aws-sdk', 'client-cloudtrail');
  link(packagePath('node_modules'), join(folder, 'node_modules'), sdk);
  copyGrownSdk(sdk);
  const main = join(folder, 'dist', 'cli', 'main.js');
  const inFolder = async (file: string, args: readonly string[]): Promise<void> => {
    try {
      await execute(file, args, { cwd: folder });
    } catch (error) {
      const { message, stdout = '' } = error as { message: string; stdout?: string };
      throw new Error(`${message}${stdout}`);
    }
  };
  return {
    folder,
    sdk,
    main,
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    edit(path, from, to) {
      const text = readFileSync(join(folder, path), 'utf8');
      if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
      writeFileSync(
        join(folder, path),
        text.replace(from, () => to),
      );
    },
    derive: () => inFolder(process.execPath, [main, 'spec', 'derive', '--sdk', sdk]),
    build: () => inFolder('npm', ['run', '--silent', 'build']),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Links all that is installed below `from` into `to`, but leaves room for `own`: what is there finds its neighbours. */
function link(from: string, to: string, own: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    const path = join(to, name);
    if (path === own || name === '.cache') continue;
    if (own.startsWith(`${path}${sep}`)) link(join(from, name), path, own);
    else symlinkSync(join(from, name), path);
  }
}
