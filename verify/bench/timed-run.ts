import { spawn } from 'node:child_process';
import { packagePath } from '../../spec/package-root.js';
import { residentMemory } from './resident-memory.js';

/** What one run of the command took. */
export interface TimedRun {
  /** From starting the process to its end. */
  seconds: number;
  /** In MiB; undefined where the system does not tell. */
  peakMemory: number | undefined;
}

/** How often memory is looked at, in milliseconds; the peak is the kernel's own, so little is missed. */
const lookMs = 50;

/** Runs `cloudtrail-conformance run` with these options, its output thrown away. Throws where it ends with a fault. */
export async function timedRun(options: readonly string[]): Promise<TimedRun> {
  const started = performance.now();
  const command = [packagePath('dist', 'cli', 'main.js'), 'run', ...options];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  let peakMemory: number | undefined;
  const watch = setInterval(() => {
    peakMemory = residentMemory(child.pid!, 'peak') ?? peakMemory;
  }, lookMs);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
    const seconds = (performance.now() - started) / 1000;
    // An emulator may have gaps, and a run with gaps is a run.
    if (code !== 0 && code !== 1) throw new Error(`the run ended with ${code}: ${said.trim().slice(-500)}`);
    return { seconds, peakMemory };
  } finally {
    clearInterval(watch);
  }
}
