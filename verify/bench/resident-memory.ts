import { readFileSync } from 'node:fs';

/** Resident memory of a process in MiB, now or at its peak, as Linux tells it; undefined elsewhere. */
export function residentMemory(pid: number, when: 'now' | 'peak'): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kib = (when === 'now' ? /VmRSS:\s+(\d+) kB/ : /VmHWM:\s+(\d+) kB/).exec(status)?.[1];
    return kib === undefined ? undefined : Math.round(Number(kib) / 1024);
  } catch {
    return undefined;
  }
}
