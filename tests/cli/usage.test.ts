import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isBuilt, needsBuild, place, run } from './command.js';
import { refusedRun } from './refused-run.js';

/** Where nothing is asked: wrong usage is noticed before the target is. */
const somewhere = ['--endpoint-url', 'http://127.0.0.1:1/'];

describe.skipIf(!isBuilt)(`wrong usage: exit 2, one line, nothing on stdout (${needsBuild})`, () => {
  test.each<[string, string[], string]>([
    ['an unknown flag', ['run', '--nonsense'], '--nonsense'],
    ['an unknown flag without a command', ['--nonsense'], '--nonsense'],
    ['a flag that is nearly one', ['run', '--endpoint-uri', 'x'], '--endpoint-uri'],
    ['an unknown command', ['frobnicate'], 'frobnicate'],
    ['a command that is nearly one', ['lst'], 'lst'],
    ['more arguments than there are', ['run', 'something'], 'argument'],
    ['an option without its value', ['run', '--seed'], '--seed'],
    ['an unknown target', ['--target', 'azure'], 'azure'],
    ['an unknown access', ['--access', 'root'], 'root'],
    ['an unknown level', ['--fail-on', 'may'], 'may'],
    ['a seed that is no number', ['--seed', 'x'], '--seed'],
    ['no runs', ['--runs', '0'], '--runs'],
    ['a negative concurrency', ['--concurrency', '-1'], '--concurrency'],
    ['an unknown operation', ['--operation', 'CreateTrial'], 'CreateTrial'],
    ['a suite file that is not there', ['--suite-file', '/nonexistent/own.check.js'], '/nonexistent/own.check.js'],
  ])('%s', async (_, args, named) => {
    const where = place();
    const { code, stdout, complaints } = await run(args, where);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(named);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(where.ledgers()).toEqual([]);
  });

  test.each([
    ['exports no check', 'export const nothing = 1;\n', 'exports no check'],
    ['imports a file that is not there', "import './nowhere.mjs';\n", 'cannot be imported: Cannot find module'],
    ['throws when it is imported', "throw new Error('not today');\n", 'cannot be imported: not today'],
    ['is not JavaScript', 'const = 1;\n', 'cannot be imported: Unexpected token'],
  ])('a suite file that %s', async (_, text, named) => {
    const where = place();
    const file = join(where.folder, 'own.check.mjs');
    writeFileSync(file, text);
    const { code, stdout, complaints } = await run(['--suite-file', file], where);
    expect({ code, stdout, lines: complaints.length }).toEqual({ code: 2, stdout: '', lines: 1 });
    expect(complaints[0]).toContain(`${file} ${named}`);
  });

  test('a check that names a requirement that does not exist', async () => {
    const where = place();
    const file = join(where.folder, 'own.check.mjs');
    writeFileSync(
      file,
      `export const own = { id: 'GetTrail/shapes/own', operation: 'GetTrail', suite: 'shapes', slug: 'own', title: 'own',
         requirements: ['trail.unknwon'], access: 'read-only', body: async () => undefined };\n`,
    );
    for (const command of ['run', 'list']) {
      const { code, stdout, complaints } = await run([command, '--suite-file', file], where);
      expect({ code, stdout, lines: complaints.length }).toEqual({ code: 2, stdout: '', lines: 1 });
      expect(complaints[0]).toContain('the check GetTrail/shapes/own names the requirement trail.unknwon');
      expect(complaints[0]).toContain('did you mean trail.unknown');
    }
  });

  test('a stack trace only with --debug', async () => {
    const { stderr } = await run(['--operation', 'CreateTrial', '--debug']);
    expect(stderr).toMatch(/\n\s+at /);
  });
});

describe('options that no run can begin with: exit 2, one line, nothing on stdout', () => {
  test.each<[string, string[], string]>([
    ['an unknown suite', ['--suite', 'lifecycles'], 'lifecycles'],
    ['an unknown capability', ['--capability', 'trials'], 'trials'],
    ['an unknown kind of report', ['--report', 'xml=x'], 'xml=x'],
    ['a report without a file', ['--report', 'json'], '--report json'],
    ['an unknown fixture', ['--fixture', 'queue=x'], 'queue=x'],
    ['a fixture without a value', ['--fixture', 'bucket='], 'bucket='],
    ['a URL that is none', ['--endpoint-url', 'localhost:5000'], 'localhost:5000'],
    ['a URL of another scheme', ['--endpoint-url', 'ftp://127.0.0.1/'], 'ftp://127.0.0.1/'],
    ['an empty host', ['--endpoint-url', 'http://'], 'http://'],
    ['a target and a URL', ['--target', 'aws', ...somewhere], 'mutually exclusive'],
    ['a profile that is not there', ['--profile', 'nowhere', ...somewhere], 'nowhere'],
    [
      'a certificate bundle that is not there',
      ['--ca-bundle', '/nonexistent/ca.pem', ...somewhere],
      '/nonexistent/ca.pem',
    ],
    ['nothing selected', ['--check', 'CreateTrail/shapes/no-such-check'], 'no check matches the selection'],
    ['nothing that fits together', ['--suite', 'lifecycle', '--check', '*/shapes/*'], 'no check matches the selection'],
    ['nothing that can run', ['--operation', 'ListChannels', '--capability', 'trails'], 'channels'],
    ['a list of checks that is not there', ['--check', '@/nonexistent/checks'], '/nonexistent/checks'],
    [
      'a report that cannot be written',
      ['--check', 'ListTrails/**', '--report', 'json=/nonexistent/x.json'],
      '/nonexistent/x.json',
    ],
  ])('%s', async (_, args, named) => {
    const { code, complaint } = await refusedRun(args);
    expect(complaint).toContain(named);
    expect(complaint).not.toContain('\n');
    expect(code).toBe(2);
  });

  test('a URL with a password is refused, and the password not shown', async () => {
    const { code, complaint } = await refusedRun(['--endpoint-url', 'http://someone:hunter2@127.0.0.1:1/']);
    expect(code).toBe(2);
    expect(complaint).not.toContain('hunter2');
  });
});
