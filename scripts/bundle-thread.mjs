// The thread of a run loads some 440 modules of ours before its first request: as a few files they are there in half the
// time. What others make is left where it is: they may bring their own versions.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { suiteFiles } from '../dist/harness/engine/select/suite-files.js';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const folder = join(dist, 'bundled');
const suites = 'virtual:suites';

/** One module with the checks of all suite files. */
const allSuites = {
  name: 'all suites',
  resolveId: (id) => (id === suites ? id : undefined),
  load(id) {
    if (id !== suites) return undefined;
    const files = suiteFiles();
    const lines = files.map((file, index) => `import * as s${index} from ${JSON.stringify(file)};`);
    const all = files.map((_, index) => `s${index}`).join(', ');
    return `${lines.join('\n')}\nexport const checks = [${all}].flatMap((suite) => Object.values(suite)).flat();`;
  },
};

rmSync(folder, { recursive: true, force: true });
const bundle = await rolldown({
  input: {
    'vitest-thread': join(dist, 'harness/engine/run/vitest-thread.js'),
    'vitest-entry': join(dist, 'harness/engine/run/vitest-entry.js'),
    suites,
  },
  platform: 'node',
  external: (id) => !/^(\.|\/|virtual:)/.test(id) && !id.startsWith(dist),
  plugins: [allSuites],
});
await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' });
