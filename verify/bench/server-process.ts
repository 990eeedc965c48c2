import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { packagePath } from '../../spec/package-root.js';
import { residentMemory } from './resident-memory.js';

/** A server in a process of its own, so that its memory can be told from ours. */
export interface ServerProcess {
  name: string;
  url: string;
  /** Resident memory in MiB, as Linux tells it; undefined elsewhere. */
  memory(): number | undefined;
  stop(): Promise<void>;
}

/** Starts `serve` on a free port. Throws where it does not say that it listens. */
export function startServeProcess(): Promise<ServerProcess> {
  return startReference(packagePath('dist', 'cli', 'main.js'), 'serve', '--port', '0', '--management-account');
}

/** Starts the reference as a run does for itself, on a free port. Throws where it does not say that it listens. */
export function startEmbeddedProcess(): Promise<ServerProcess> {
  return startReference(packagePath('dist', 'verify', 'bench', 'embedded-reference.js'));
}

async function startReference(...command: readonly string[]): Promise<ServerProcess> {
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the reference ended with ${code}`)));
    child.stdout.on('data', (data: Buffer) => {
      const ready = /listening on (\S+)/.exec(data.toString());
      if (ready) resolve(ready[1]!);
    });
  });
  return describe('reference', url, child);
}

/** Starts moto on a free port where `moto_server` is on the PATH; undefined where it is not. */
export async function startMotoProcess(): Promise<ServerProcess | undefined> {
  const port = await freePort();
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  const gone = new Promise<'gone'>((resolve) => {
    child.once('error', () => resolve('gone'));
    child.once('exit', () => resolve('gone'));
  });
  // It takes half a second to start; a machine under load may take ten.
  for (let attempt = 0; attempt < 100; attempt++) {
    if ((await Promise.race([gone, delay(100)])) === 'gone') return undefined;
    const answered = await fetch(`${url}/moto-api/`).then(
      () => true,
      () => false,
    );
    if (answered) return describe('moto', url, child);
  }
  child.kill();
  return undefined;
}

function describe(name: string, url: string, child: ChildProcess): ServerProcess {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    name,
    url,
    memory: () => residentMemory(child.pid!, 'now'),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
