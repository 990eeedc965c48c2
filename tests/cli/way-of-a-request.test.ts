import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { packagePath } from '../../spec/package-root.js';
import { isBuilt, needsBuild, type Place, place, run } from './command.js';

/** What the recording module saw, in order. */
type Recorded =
  | { what: 'parent-sends' | 'worker-sends'; type: string; stack: string }
  | { what: 'request'; stack: string }
  | { what: 'channel'; name: string };

/**
 * Preloaded into both threads: records the messages between them with the stack of who sends, the stack of the worker's
 * first request when undici takes it, and every other channel that is created.
 */
function recordingModule(file: string): string {
  return `
    import { appendFileSync } from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    import { subscribe, unsubscribe } from 'node:diagnostics_channel';
    import threads from 'node:worker_threads';
    Error.stackTraceLimit = Infinity;
    const record = (entry) =>
      appendFileSync(${JSON.stringify(file)}, JSON.stringify({ ...entry, stack: new Error().stack }) + '\\n');
    const recordSending = (port, what) => {
      const { postMessage } = port;
      port.postMessage = function (message, ...more) {
        record({ what, type: message.type });
        return postMessage.call(this, message, ...more);
      };
    };
    if (threads.isMainThread) recordSending(threads.Worker.prototype, 'parent-sends');
    else {
      recordSending(threads.parentPort, 'worker-sends');
      const onRequest = () => {
        record({ what: 'request' });
        unsubscribe('undici:request:create', onRequest);
      };
      subscribe('undici:request:create', onRequest);
    }
    for (const name of ['BroadcastChannel', 'MessageChannel']) {
      const Recorded = class extends threads[name] {
        constructor(...args) {
          super(...args);
          record({ what: 'channel', name });
        }
      };
      threads[name] = Recorded;
      globalThis[name] = Recorded;
    }
    syncBuiltinESMExports();
  `;
}

/** A check whose body sends its first request itself. */
function suiteFile(): string {
  const check = pathToFileURL(packagePath('dist', 'index.js')).href;
  return `
    import { check } from ${JSON.stringify(check)};
    export const first = check({
      id: 'ListTrails/lifecycle/first-request', title: 'mine', requirements: ['trail.list.members'],
      body: async (t) => void (await t.call('ListTrails', {})),
    });`;
}

async function recordRunOfOneCheck(where: Place): Promise<Recorded[]> {
  const [module, file, suite] = ['record.mjs', 'recorded.jsonl', 'own.check.mjs'].map((name) =>
    join(where.folder, name),
  ) as [string, string, string];
  writeFileSync(module, recordingModule(file));
  writeFileSync(suite, suiteFile());
  where.environment.NODE_OPTIONS = `--import=${pathToFileURL(module).href}`;
  const { code, stderr } = await run(['--suite-file', suite, '--check', '*/*/first-request'], where);
  expect([code, stderr.includes('internal error of this tool')]).toEqual([0, false]);
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Recorded);
}

/** The distinct files of ours on a stack, as sources, outermost first. The check's own file counts as one of a suite. */
function filesOn(stack: string, { folder }: Place): string[] {
  const dist = packagePath('dist');
  const files = [...stack.matchAll(/file:\/\/[^\s:)]+/g)].map(([url]) => fileURLToPath(url)).reverse();
  const ours = files.flatMap((file) => {
    if (file.startsWith(dist)) return [relative(dist, file).replace(/\.js$/, '.ts')];
    return file === join(folder, 'own.check.mjs') ? ['suites/*/*.check.ts'] : [];
  });
  return [...new Set(ours)];
}

/** The files of the diagram in docs/architecture.md, from top to bottom. */
function drawnFiles(): string[] {
  const text = readFileSync(packagePath('docs', 'architecture.md'), 'utf8');
  const diagram = text.split('## The way of a request\n')[1]?.split('\n## ')[0] ?? '';
  const lines = diagram.split('\n').filter((line) => line.startsWith('    '));
  return lines.flatMap((line) => /[\w/*-]+(?:\.check)?\.ts/.exec(line)?.[0] ?? []);
}

describe.skipIf(!isBuilt)(`the way from the command to the first request of a check (${needsBuild})`, () => {
  test('passes ten files at most, those that docs/architecture.md draws, and one channel', async () => {
    const where = place();
    const recorded = await recordRunOfOneCheck(where);
    const sends = (who: 'parent-sends' | 'worker-sends') =>
      recorded.flatMap((entry) => (entry.what === who ? [entry] : []));
    const begin = sends('parent-sends').find(({ type }) => type === 'begin');
    const request = recorded.find(({ what }) => what === 'request');
    if (!begin || request?.what !== 'request') throw new Error('no run began, or no request was sent');
    const inParent = filesOn(begin.stack, where);
    const inWorker = filesOn(request.stack, where);
    const files = [...inParent, ...inWorker];
    console.log(['in the parent:', ...inParent, '', 'in the worker:', ...inWorker, '', files.length].join('\n  '));

    expect(files[0]).toBe('cli/main.ts');
    expect(inWorker[0]).toBe('harness/engine/run/worker.ts');
    expect(files).toEqual(drawnFiles());
    expect(new Set(files).size).toBe(files.length);
    expect(files.length).toBeLessThanOrEqual(10);
    expect(sends('parent-sends').map(({ type }) => type)).toEqual(['begin']);
    expect(sends('worker-sends').map(({ type }) => type)).toEqual(['ready', 'check-finished', 'done']);
    expect(recorded.filter(({ what }) => what === 'channel')).toEqual([]);
  });
});
