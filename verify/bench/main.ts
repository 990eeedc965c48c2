import { startMotoProcess, startReferenceProcess } from './server-process.js';
import { type SoakResult, soak } from './soak.js';

/** Mixed requests of the soak; moto answers a few hundred a second and gets a sample. */
const [referenceRequests, motoRequests] = [200_000, 2_000];
/** Memory may grow by this much between a quarter of the soak and its end: collectors are lazy, leaks are not. */
const flat = 1.25;

const reference = await startReferenceProcess();
const soaked = await soak(reference, referenceRequests).finally(() => reference.stop());
print(soaked);
const moto = await startMotoProcess();
if (moto) {
  const compared = await soak(moto, motoRequests).finally(() => moto.stop());
  print(compared);
  console.log(`the reference answers ${(rate(soaked) / rate(compared)).toFixed(1)} times as many requests a second`);
} else console.log('moto      not compared: there is no moto_server on the PATH');

const growth = soaked.memoryEarly && soaked.memoryLate ? soaked.memoryLate / soaked.memoryEarly : undefined;
if (soaked.owed !== soaked.listed)
  fail(`the books do not balance: ${soaked.owed} trails are owed, ${soaked.listed} are listed`);
if (growth !== undefined && growth > flat)
  fail(`memory grew by ${growth.toFixed(2)} between a quarter of the soak and its end`);

function rate({ requests, seconds }: SoakResult): number {
  return requests / seconds;
}

function print(result: SoakResult): void {
  const { server, requests, seconds, memoryEarly = '?', memoryLate = '?', owed, listed } = result;
  console.log(
    `${server.padEnd(9)} ${requests} requests in ${seconds.toFixed(1)} s, ${Math.round(rate(result))}/s; memory ${memoryEarly} MiB after a quarter, ${memoryLate} MiB at the end; trails made less deleted ${owed}, listed ${listed}`,
  );
}

function fail(why: string): void {
  console.log(why);
  process.exitCode = 1;
}
