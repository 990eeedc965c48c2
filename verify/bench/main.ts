import { measureRatio, type RatioResult } from './ratio.js';
import { type ServerProcess, startEmbeddedProcess, startMotoProcess, startServeProcess } from './server-process.js';
import { type SoakResult, soak } from './soak.js';

/** Mixed requests of the soak; moto answers a few hundred a second and gets a sample. */
const soakRequests = { reference: 200_000, moto: 2_000 };
/** Memory may grow by this much between a quarter of the soak and its end: collectors are lazy, leaks are not. */
const flat = 1.25;
/** What a run may take, in times of its own requests sent raw. A raw exchange with the reference takes 0.1 ms, with moto 3 ms. */
const ratioLimits = { reference: 5, moto: 1.2 };
const repetitions = 5;

// `npm run bench` does both; `npm run bench -- ratio --runs 100` one of them, the rest being options of `run`.
const [part, ...options] = process.argv.slice(2);
if (part !== undefined && part !== 'soak' && part !== 'ratio')
  throw new Error(`unknown part ${part}; the parts are soak and ratio`);
if (part !== 'ratio') await soakBoth();
if (part !== 'soak') await ratioOfBoth();

async function soakBoth(): Promise<void> {
  const reference = await startServeProcess();
  const soaked = await soak(reference, soakRequests.reference).finally(() => reference.stop());
  printSoak(soaked);
  const moto = await startMotoProcess();
  if (moto) {
    const compared = await soak(moto, soakRequests.moto).finally(() => moto.stop());
    printSoak(compared);
    console.log(`the reference answers ${(rate(soaked) / rate(compared)).toFixed(1)} times as many requests a second`);
  } else console.log('moto      not compared: moto_server is not on the PATH');
  const growth = soaked.memoryEarly && soaked.memoryLate ? soaked.memoryLate / soaked.memoryEarly : undefined;
  if (soaked.owed !== soaked.listed)
    fail(`the number of trails is wrong: expected ${soaked.owed}, listed ${soaked.listed}`);
  if (growth !== undefined && growth > flat)
    fail(`memory grew by ${growth.toFixed(2)} between a quarter of the soak and its end`);
}

async function ratioOfBoth(): Promise<void> {
  // What `run` asks of the reference that it starts itself.
  const asEmbedded = ['--access', 'full', '--fixture', 'member-account=111122223333'];
  const reference = await measureRatio(startEmbeddedProcess, [...asEmbedded, ...options], repetitions);
  printRatio(reference, ratioLimits.reference);
  const first = await startMotoProcess();
  if (!first) return console.log('moto      run not timed: moto_server is not on the PATH');
  await first.stop();
  printRatio(await measureRatio(startMoto, options, repetitions), ratioLimits.moto);
}

async function startMoto(): Promise<ServerProcess> {
  const moto = await startMotoProcess();
  if (!moto) throw new Error('moto_server started once, and not again');
  return moto;
}

function rate({ requests, seconds }: SoakResult): number {
  return requests / seconds;
}

function printSoak(result: SoakResult): void {
  const { server, requests, seconds, memoryEarly = '?', memoryLate = '?', owed, listed } = result;
  console.log(
    `${server.padEnd(9)} ${requests} requests in ${seconds.toFixed(1)} s, ${Math.round(rate(result))}/s; memory ${memoryEarly} MiB after a quarter, ${memoryLate} MiB at the end; trails made less deleted ${owed}, listed ${listed}`,
  );
}

function printRatio(result: RatioResult, limit: number): void {
  const { server, requests, run, raw, ratio, ratios, peakMemory = '?' } = result;
  console.log(
    `${server.padEnd(9)} run of ${requests} requests in ${run.toFixed(2)} s, ${Math.round(requests / run)}/s; raw ${raw.toFixed(2)} s, ${Math.round(requests / raw)}/s; ratio ${ratio.toFixed(2)} (${ratios.map((each) => each.toFixed(2)).join(' ')}; limit ${limit}); peak memory ${peakMemory} MiB`,
  );
  if (ratio > limit)
    fail(`${server}: a run takes ${ratio.toFixed(2)} times as long as its requests; ${limit} is the limit`);
}

function fail(why: string): void {
  console.log(why);
  process.exitCode = 1;
}
