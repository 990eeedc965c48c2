import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../../common/user-errors.js';

/** The package that documents the API. */
const sdkPackage = '@aws-sdk/client-cloudtrail';

/** Where declarations and code stand: first as in all releases since 3.41.0, then as in earlier layouts. */
const types = ['dist-types', 'dist/types', 'types'];
const code = ['dist-es', 'dist/es'];

export interface SourceText {
  fileName: string;
  text: string;
}

/** An unpacked SDK: its identity and the texts of the files that the reader needs. */
export interface SdkFolder {
  package: string;
  version: string;
  commands: SourceText[];
  models: SourceText[];
  paginators: SourceText[];
}

/** The folder of the SDK that is installed beside this package. */
export function installedSdkFolder(): string {
  return dirname(createRequire(import.meta.url).resolve(`${sdkPackage}/package.json`));
}

/**
 * Reads what an unpacked SDK documents.
 *
 * @throws UsageError when the folder holds no `@aws-sdk/client-cloudtrail`.
 */
export function readSdkFolder(folder: string): SdkFolder {
  try {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
    if (name !== sdkPackage || !version) throw new Error(`its package.json names ${name ?? 'no package'}`);
    return {
      package: name,
      version,
      commands: texts(inside(folder, types, 'commands'), 'Command.d.ts'),
      models: texts(inside(folder, types, 'models'), '.d.ts'),
      paginators: texts(inside(folder, code, 'pagination'), 'Paginator.js'),
    };
  } catch (error) {
    throw new UsageError(`${folder} is not an unpacked ${sdkPackage}: ${(error as Error).message}`);
  }
}

function inside(folder: string, layouts: readonly string[], name: string): string {
  const paths = layouts.map((layout) => join(folder, layout, name));
  return paths.find((path) => existsSync(path)) ?? paths[0] ?? folder;
}

function texts(folder: string, ending: string): SourceText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({
      fileName: join(basename(dirname(folder)), basename(folder), name),
      text: readFileSync(join(folder, name), 'utf8'),
    }));
}
