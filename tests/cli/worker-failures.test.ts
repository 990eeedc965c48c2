import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { packagePath } from '../../spec/package-root.js';
import { faulty } from '../verify/faulty.js';
import { isBuilt, needsBuild, type Place, place, run } from './command.js';

/** A suite file with one check, which creates a trail, calls once, and then does this. */
function suiteFile({ folder }: Place, body: string, more = ''): string {
  const file = join(folder, 'own.check.mjs');
  const check = pathToFileURL(packagePath('dist', 'index.js')).href;
  writeFileSync(
    file,
    `import { check } from ${JSON.stringify(check)};
     ${more}
     export const own = check({
       id: 'ListTrails/lifecycle/failing', title: 'mine', requirements: [],
       body: async (t) => {
         await t.trails.create();
         await t.accepted('ListTrails', {});
         ${body}
       },
     });`,
  );
  return file;
}

/** Runs that check alone. */
async function runOf(body: string, more = '') {
  const where = place();
  const { url, capabilities } = await faulty();
  const report = join(where.folder, 'report.json');
  const target = ['--endpoint-url', url, '--capability', capabilities];
  const suite = ['--suite-file', suiteFile(where, body, more), '--check', '*/*/failing'];
  const ended = await run([...target, ...suite, '--report', `json=${report}`], where);
  const last = ended.complaints.at(-1);
  return { code: ended.code, last, isReported: existsSync(report), ledgers: where.ledgers() };
}

const thread = 'await new Promise((resolve) => setTimeout(resolve, 50));';

describe.skipIf(!isBuilt)(
  `an internal error in the worker: exit 4, and nothing is left on the target (${needsBuild})`,
  () => {
    test.each([
      ['thrown by a check', "throw new TypeError('ours');", 'in ListTrails/lifecycle/failing: TypeError: ours'],
      [
        'thrown by a timer',
        `setTimeout(() => { throw new Error('late'); }, 1); ${thread}`,
        'outside of any check: Error: late',
      ],
      [
        'a rejection that nobody handles',
        `Promise.reject(new Error('lost')); ${thread}`,
        'outside of any check: Error: lost',
      ],
    ])('%s: the report is written', async (_, body, said) => {
      const { code, last, isReported, ledgers } = await runOf(body);
      expect({ code, isReported, ledgers }).toEqual({ code: 4, isReported: true, ledgers: [] });
      expect(last).toBe(`internal error of this tool ${said}`);
    });

    test.each([
      ['a check that ends the thread', 'process.exit(7);', '', 'the worker ended early, with code 7'],
      [
        'a suite file that throws once it is imported',
        '',
        "setTimeout(() => { throw new Error('late'); });",
        'the worker failed: late',
      ],
    ])('%s', async (_, body, more, said) => {
      const { code, last, isReported, ledgers } = await runOf(body, more);
      expect({ code, isReported, ledgers }).toEqual({ code: 4, isReported: false, ledgers: [] });
      expect(last).toContain(`internal fault: ${said}`);
    });
  },
);
