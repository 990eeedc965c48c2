import { usual } from '../../harness/engine/session/run-plan.js';
import type { RawRequest } from './raw-request.js';
import { openRecordingProxy } from './recording-proxy.js';
import { replay } from './replay.js';
import type { ServerProcess } from './server-process.js';
import { timedRun } from './timed-run.js';

/** What a run costs beside the requests that it sends. Each number is the median of all repetitions. */
export interface RatioResult {
  server: string;
  requests: number;
  /** Seconds of the run, start-up included. */
  run: number;
  /** Seconds of the same requests, sent raw. */
  raw: number;
  ratio: number;
  /** The ratios of all repetitions, ascending. */
  ratios: number[];
  /** Of the run, in MiB; undefined where it cannot be told. */
  peakMemory: number | undefined;
}

/** As many requests at a time as `run` sends unless told otherwise. */
const { concurrency } = usual;
/** The same inputs in every repetition. */
const seed = 20_131_101;

/**
 * Times the command and the raw replay of its requests in turn, each against a server of its own that was just started. The
 * requests are recorded in a run of their own, so that no recording is part of what is timed. Each run is compared with the
 * replays before and after it: a machine that gets slower or faster meanwhile does so for both.
 */
export async function measureRatio(
  start: () => Promise<ServerProcess>,
  options: readonly string[],
  repetitions: number,
): Promise<RatioResult> {
  const fixed = ['--seed', String(seed), '--concurrency', String(concurrency), ...options];
  const { server, requests } = await record(start, fixed);
  const runs: number[] = [];
  const replayed = () => beside(start, ({ url }) => replay(url, requests, concurrency));
  const raws = [await replayed()];
  const peaks: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const timed = await beside(start, ({ url }) => timedRun(['--endpoint-url', url, ...fixed]));
    runs.push(timed.seconds);
    if (timed.peakMemory !== undefined) peaks.push(timed.peakMemory);
    raws.push(await replayed());
  }
  const ratios = runs.map((run, index) => (2 * run) / (raws[index]! + raws[index + 1]!)).sort(ascending);
  return {
    server,
    requests: requests.length,
    run: median(runs)!,
    raw: median(raws)!,
    ratio: median(ratios)!,
    ratios,
    peakMemory: median(peaks),
  };
}

async function record(
  start: () => Promise<ServerProcess>,
  options: readonly string[],
): Promise<{ server: string; requests: RawRequest[] }> {
  return beside(start, async ({ name, url }) => {
    const proxy = await openRecordingProxy(url);
    try {
      await timedRun(['--endpoint-url', proxy.url, ...options]);
      return { server: name, requests: proxy.recorded };
    } finally {
      await proxy.close();
    }
  });
}

async function beside<T>(start: () => Promise<ServerProcess>, work: (server: ServerProcess) => Promise<T>): Promise<T> {
  const server = await start();
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

function median(numbers: readonly number[]): number | undefined {
  return [...numbers].sort(ascending)[Math.floor(numbers.length / 2)];
}

function ascending(a: number, b: number): number {
  return a - b;
}
