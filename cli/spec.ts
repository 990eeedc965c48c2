import { resolve } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { packagePath } from '../spec/package-root.js';

/**
 * `spec`: derives the API's description from the installed SDK, and checks the committed one against it. Both work on
 * `root`: this package, unless a test names another folder.
 */
export function specCommand(root: string = packagePath()): Command {
  const spec = new Command('spec').description('derive, check and compare the API description');
  spec
    .command('derive')
    .description('write spec/ from the installed @aws-sdk/client-cloudtrail, or from another one')
    .option('--sdk <sdk>', 'the folder of an unpacked SDK, or a version that npm fetches (3.901.0)')
    .option('--out <folder>', 'write below this folder instead of the package')
    .action((options: DeriveOptions) => derive(options, root));
  spec
    .command('check')
    .description('compare spec/ with the installed @aws-sdk/client-cloudtrail; exit 1 if they differ')
    .action(() => check(root));
  spec
    .command('diff')
    .description('compare two API descriptions; exit 1 if a change breaks a client')
    .addArgument(new Argument('<from>', 'spec, an SDK version, an SDK folder, or a boto3 page as text'))
    .addArgument(new Argument('<to>', 'as for <from>'))
    .addOption(new Option('--format <format>').choices(['text', 'json', 'markdown']).default('text'))
    .action(async (from: string, to: string, { format }: { format: import('./spec-diff.js').DiffFormat }) => {
      const { specDiff } = await import('./spec-diff.js');
      await specDiff(from, to, format, root);
    });
  return spec;
}

interface DeriveOptions {
  sdk?: string;
  out?: string;
}

async function derive({ sdk, out }: DeriveOptions, root: string): Promise<void> {
  const { deriveSpec, writeSpec } = await import('../spec/derive.js');
  const { installedSdkFolder, readSdkFolder } = await import('../spec/sdk/sdk-folder.js');
  const { withSdk } = await import('./with-sdk.js');
  const { document, notes, files, withModules } = await withSdk(sdk ?? installedSdkFolder(), deriveSpec);
  writeSpec(files, out === undefined ? root : resolve(out));
  for (const note of notes) console.error(`note: ${note}`);
  if (!withModules) console.error('note: the TypeScript modules are generated in the repository only');
  const { version } = readSdkFolder(installedSdkFolder());
  if (out === undefined && version !== document.errors.source.version)
    console.error(`note: SDK ${version} is installed, and \`spec check\` compares spec/ with that one`);
  console.log(`${files.size} files written: ${summary(document)}`);
}

async function check(root: string): Promise<void> {
  const { committedFiles, deriveSpec } = await import('../spec/derive.js');
  const { compareFiles } = await import('../spec/compare-files.js');
  const { document, files, withModules } = await deriveSpec();
  if (!withModules)
    console.error('note: in an installed package, only spec/operations/ and spec/errors.json are compared');
  const departures = compareFiles(files, committedFiles(files, root));
  for (const departure of departures) console.log(departure);
  if (departures.length > 0) {
    const count = departures.length === 1 ? '1 difference' : `${departures.length} differences`;
    console.log(`${count} from the installed SDK; \`spec derive\` updates spec/`);
    process.exitCode = 1;
  } else {
    console.log(`spec/ matches the installed SDK: ${summary(document)}`);
  }
}

function summary({ operations, errors }: import('../spec/operation-spec.js').SpecDocument): string {
  const pairs = operations.reduce((sum, operation) => sum + operation.errors.length, 0);
  const paginators = operations.filter((operation) => operation.paginator !== null).length;
  const { version } = errors.source;
  const distinct = Object.keys(errors.errors).length;
  return `${operations.length} operations, ${distinct} errors, ${pairs} operation/error pairs, ${paginators} paginators (SDK ${version})`;
}
