import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagePath } from '../package-root.js';

/** Where the curated files stand. */
export const factsFolder = 'spec/facts';

/** The texts of the curated files by path, sorted. */
export function factSources(root: string = packagePath()): Map<string, string> {
  const names = readdirSync(join(root, factsFolder)).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names.sort().map((name) => [`${factsFolder}/${name}`, readFileSync(join(root, factsFolder, name), 'utf8')]),
  );
}

/** A digest of the curated files: another one as soon as one character or one file name changes. */
export function digestOf(sources: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [path, text] of sources) hash.update(`${path}\0${text.replaceAll('\r\n', '\n')}\0`);
  return hash.digest('hex');
}
