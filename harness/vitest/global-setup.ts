import type { TestProject } from 'vitest/node';
import { startEmbeddedReference } from '../../reference/embedded-reference.js';
import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import { prepareRun } from '../engine/run/prepare-run.js';
import { loadChecks } from '../engine/select/registry.js';
import { suiteFiles } from '../engine/select/suite-files.js';
import { openEndpoint } from '../targets/open-endpoint.js';
import { removeLeftovers } from '../targets/removal/remove-leftovers.js';
import { resolveTarget } from '../targets/resolve-target.js';

/** As many checks as vitest runs at a time: `maxConcurrency` of the project. */
const concurrency = 8;

/** vitest's global set-up for `check-tests.ts`: plans all checks against CTC_ENDPOINT_URL, or the reference. */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  // A variable of its own: an endpoint that is configured for daily work is not one to run tests at.
  const { CTC_ENDPOINT_URL: endpointUrl, CTC_SEED: seed, ...environment } = process.env;
  delete environment.AWS_ENDPOINT_URL;
  delete environment.AWS_ENDPOINT_URL_CLOUDTRAIL;
  const resolved = await resolveTarget({ concurrency, ...(endpointUrl ? { endpointUrl } : {}) }, environment);
  const endpoint = await openEndpoint(resolved, startEmbeddedReference);
  const files = suiteFiles();
  const { plan } = await prepareRun({
    settings: endpoint.settings,
    knowledge: { spec: loadSpec(), facts: loadFacts() },
    checks: loadChecks(files),
    selection: { suites: [], operations: [], checks: [] },
    capabilities: endpoint.capabilities,
    fixtures: endpoint.fixtures,
    seed: seed === undefined ? undefined : Number(seed),
    concurrency,
    debug: true,
  });
  project.provide('plan', plan);
  project.provide('suiteFiles', files);
  return async () => {
    for (const line of (await removeLeftovers(plan)).lines) console.error(line);
    await endpoint.close();
  };
}
