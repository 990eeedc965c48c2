// Runs the built suite with the options of `run`, and lists what its requests never sent: members, documented values and
// sides of bounds. `node scripts/missing-coverage.mjs --select 'CreateTrail/**'`
import { BroadcastChannel } from 'node:worker_threads';

const built = (path) => import(new URL(`../dist/${path}.js`, import.meta.url).href);
const [{ runCommand }, { missingRequestCoverage }, { loadSpec }, { loadFacts }] = await Promise.all(
  ['cli/run', 'harness/engine/request-coverage', 'spec/load', 'spec/facts'].map(built),
);

// The worker tells what it covered on the channel of this process.
const channel = new BroadcastChannel(`cloudtrail-conformance-${process.pid}`);
const told = new Promise((resolve) => {
  channel.onmessage = ({ data }) => data.type === 'worker-done' && resolve(data.coverage);
});
await runCommand().parseAsync(process.argv.slice(2), { from: 'user' });
const missing = missingRequestCoverage(await told, { spec: loadSpec(), facts: loadFacts() });
channel.close();
for (const [what, ids] of Object.entries(missing)) {
  console.log(`\n${what} that were not sent: ${ids.length}`);
  for (const id of ids) console.log(`  ${id}`);
}
