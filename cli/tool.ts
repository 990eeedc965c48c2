import { readFileSync } from 'node:fs';
import { packagePath } from '../spec/package-root.js';

/** Name and version of this package, as its package.json has them. */
export function tool(): { name: string; version: string } {
  const { name, version } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  return { name, version };
}
