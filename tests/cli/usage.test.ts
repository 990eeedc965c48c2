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

  test('a suite file that exports no check', async () => {
    const where = place();
    const file = join(where.folder, 'own.check.mjs');
    writeFileSync(file, 'export const nothing = 1;\n');
    const { code, stdout, complaints } = await run(['--suite-file', file], where);
    expect({ code, stdout, lines: complaints.length }).toEqual({ code: 2, stdout: '', lines: 1 });
    expect(complaints[0]).toContain('exports no check');
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
    ['a target and a URL', ['--target', 'aws', ...somewhere], 'exclude each other'],
    ['a profile that is not there', ['--profile', 'nowhere', ...somewhere], 'nowhere'],
    [
      'a certificate bundle that is not there',
      ['--ca-bundle', '/nonexistent/ca.pem', ...somewhere],
      '/nonexistent/ca.pem',
    ],
    ['nothing selected', ['--check', 'CreateTrail/shapes/no-such-check'], 'nothing is selected'],
    ['nothing that fits together', ['--suite', 'lifecycle', '--check', '*/shapes/*'], 'nothing is selected'],
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
