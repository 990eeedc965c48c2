import { existsSync, readdirSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { UsageError } from '../../../common/user-errors.js';
import { packagePath } from '../../../spec/package-root.js';

/** Every file below `suites/` that may export checks, as source or as compiled, and the user's own. Absolute, sorted. */
export function suiteFiles(own: readonly string[] = []): string[] {
  const fromSource = import.meta.filename.endsWith('.ts');
  const folder = fromSource ? packagePath('suites') : packagePath('dist', 'suites');
  const extension = fromSource ? '.ts' : '.js';
  const ours = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => extname(file) === extension && file.includes('.check.'))
    .map((file) => join(folder, file))
    .sort();
  return [...ours, ...own.map(existing)];
}

function existing(file: string): string {
  const path = resolve(file);
  if (!existsSync(path)) throw new UsageError(`--suite-file ${file}: file not found`);
  return path;
}
