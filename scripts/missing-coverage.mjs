// Runs the built suite with the options of `run`, and lists what its requests never sent: members, documented values and
// sides of bounds. `node scripts/missing-coverage.mjs --check 'CreateTrail/**'`
const built = (path) => import(new URL(`../dist/${path}.js`, import.meta.url).href);
const [{ runCommandOptions }, { CommandRun }, { CheckWorker }, { suiteFiles }, { missingRequestCoverage }] =
  await Promise.all(
    [
      'cli/run-options',
      'cli/command-run',
      'harness/engine/run/check-worker',
      'harness/engine/select/suite-files',
      'harness/engine/coverage/request-coverage',
    ].map(built),
  );
const [{ loadSpec }, { loadFacts }] = await Promise.all(['spec/load', 'spec/facts'].map(built));

const options = runCommandOptions().parse(process.argv.slice(2), { from: 'user' }).opts();
const worker = new CheckWorker({ suiteFiles: suiteFiles(options.suiteFile) });
try {
  const run = await CommandRun.open(options, worker.checks());
  try {
    const { signal } = new AbortController();
    const totals = await worker.run(run.plan, { signal, onReport: (report) => run.add(report) });
    const missing = missingRequestCoverage(totals.coverage, { spec: loadSpec(), facts: loadFacts() });
    for (const [what, ids] of Object.entries(missing)) {
      console.log(`\n${what} that were not sent: ${ids.length}`);
      for (const id of ids) console.log(`  ${id}`);
    }
  } finally {
    await run.close();
  }
} finally {
  await worker.close();
}
