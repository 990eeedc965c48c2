import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SpecDocument } from './operation-spec.js';
import { packagePath } from './package-root.js';
import { readResultKeys } from './read-result-keys.js';
import { readSdk } from './sdk/read-sdk.js';
import { installedSdkFolder, readSdkFolder } from './sdk/sdk-folder.js';
import { operationsFolder, type SpecFiles, specFiles } from './spec-files.js';

export interface Derivation {
  document: SpecDocument;
  /** Where the documentation was silent and the declarations decided. */
  notes: string[];
  /** All files that the spec consists of; without the modules where these cannot be generated. */
  files: SpecFiles;
  /** Whether `files` holds the generated modules: an installed package has no use for them, and not their generator. */
  withModules: boolean;
}

/**
 * Derives the spec from an SDK folder (the installed one unless another is named), without writing anything.
 *
 * @throws UsageError when the folder is no unpacked SDK.
 */
export async function deriveSpec(sdkFolder: string = installedSdkFolder()): Promise<Derivation> {
  const { document, notes } = readSdk(readSdkFolder(sdkFolder), readResultKeys());
  const files = specFiles(document);
  const withModules = isRepository();
  if (withModules) {
    const { generatedFiles } = await import('./generate/generated-files.js');
    for (const [path, text] of await generatedFiles(document)) files.set(path, text);
  }
  return { document, notes, files, withModules };
}

/** Writes the derived files below `root`, and removes files of operations that are no longer there. */
export function writeSpec(files: SpecFiles, root: string = packagePath()): void {
  for (const path of committedFiles(files, root).keys()) {
    if (!files.has(path)) rmSync(join(root, path));
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** What stands below `root` where `expected` would be written, and every other file among the operations. */
export function committedFiles(expected: SpecFiles, root: string = packagePath()): SpecFiles {
  const folder = join(root, operationsFolder);
  const present = existsSync(folder) ? readdirSync(folder).map((name) => `${operationsFolder}/${name}`) : [];
  const paths = [...new Set([...present, ...expected.keys()])].filter((path) => existsSync(join(root, path)));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** The TypeScript configuration is not shipped, so it tells the repository from an installed package. */
function isRepository(): boolean {
  return existsSync(packagePath('tsconfig.json'));
}
