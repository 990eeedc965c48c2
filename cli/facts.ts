import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { packagePath } from '../spec/package-root.js';
import { exitCodes } from './exit-code.js';

/**
 * `spec facts`: checks the curated facts against the derived spec, and that the files generated from them are up to date;
 * with `--write`, generates them. Works on `root`: this package, or the folder that a test specifies.
 */
export function factsCommand(root: string = packagePath()): Command {
  return new Command('facts')
    .description('check spec/facts/ and the files generated from it; exit 1 if one is out of date')
    .option('--write', 'write spec/generated/facts.json and docs/requirements.md')
    .action(async ({ write }: { write?: boolean }) => {
      const { factFiles, staleFactFiles } = await import('../spec/curated/fact-files.js');
      if (write) {
        for (const [path, text] of factFiles(root)) {
          mkdirSync(dirname(join(root, path)), { recursive: true });
          writeFileSync(join(root, path), text);
          console.log(`${path} written`);
        }
        return;
      }
      const stale = staleFactFiles(root);
      for (const path of stale) console.log(`${path} is out of date; \`spec facts --write\` updates it`);
      if (stale.length > 0) process.exitCode = exitCodes.gaps;
      else console.log('spec/facts/ is consistent with the derived spec, and the generated files are up to date');
    });
}
