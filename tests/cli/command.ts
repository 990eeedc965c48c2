import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type RunRecord, runRecordSchema } from '../../harness/engine/verdict/run-record.js';
import { packagePath } from '../../spec/package-root.js';

/** The compiled command of this package. */
const main = packagePath('dist', 'cli', 'main.js');

/** Whether the command was compiled: these tests run what `npm run build` left. */
export const isBuilt = existsSync(main);

/** Why the tests of the command are skipped. */
export const needsBuild = 'needs dist/: npm run build';

/** What a command left behind. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
  /** The lines on stderr. */
  complaints: string[];
}

/** A place of its own for the running test: home without configuration, folder for temporary files. */
export interface Place {
  /** The compiled command that runs there. */
  main: string;
  folder: string;
  environment: NodeJS.ProcessEnv;
  /** Ledgers that runs left behind. */
  ledgers(): string[];
}

/** Makes a place for the running test, where it runs this package's command or another copy of it. */
export function place(command: string = main): Place {
  const folder = mkdtempSync(join(tmpdir(), 'ctc-test-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(AWS_|VITEST|NODE_OPTIONS|CTC_|FORCE_COLOR)/.test(name),
  );
  const environment = {
    ...Object.fromEntries(own),
    HOME: folder,
    TMPDIR: folder,
    NO_COLOR: '1',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  return {
    main: command,
    folder,
    environment,
    ledgers: () => readdirSync(folder).filter((file) => file.endsWith('.ledger')),
  };
}

/** Starts the command; `child` is for signals. It is ended with the test at the latest. */
export function start(
  args: readonly string[],
  { main, environment }: Place,
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [main, ...args], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    if (child.exitCode === null) child.kill('SIGKILL');
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr, complaints: stderr.split('\n').filter(Boolean) }));
  });
  return { child, ended };
}

/** Runs the command to its end. */
export function run(args: readonly string[], where: Place = place()): Promise<Ended> {
  return start(args, where).ended;
}

/** A report as a run wrote it. */
export function readRecord(file: string): RunRecord {
  return runRecordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Runs the command with these arguments and a JSON report. */
export async function recordOf(
  args: readonly string[],
  where: Place = place(),
): Promise<{ ended: Ended; record: RunRecord }> {
  const file = join(where.folder, 'report.json');
  const ended = await run([...args, '--report', `json=${file}`], where);
  if (!existsSync(file)) throw new Error(`no report; exit ${ended.code}: ${ended.stderr}`);
  return { ended, record: readRecord(file) };
}
