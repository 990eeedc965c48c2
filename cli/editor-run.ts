import { randomInt } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { defaultAccess } from '../harness/engine/run/default-access.js';
import { planChecks } from '../harness/engine/select/plan-checks.js';
import { loadChecks } from '../harness/engine/select/registry.js';
import { suiteFiles } from '../harness/engine/select/suite-files.js';
import { makePlan, usual } from '../harness/engine/session/run-plan.js';
import { openEndpoint } from '../harness/targets/open-endpoint.js';
import { preflight } from '../harness/targets/preflight.js';
import { removeLeftovers } from '../harness/targets/remove-leftovers.js';
import { resolveTarget } from '../harness/targets/resolve-target.js';
import { openTarget } from '../harness/targets/target.js';
import { startEmbeddedReference } from '../reference/embedded-reference.js';
import { loadFacts } from '../spec/facts.js';
import { loadSpec } from '../spec/load.js';

/** vitest's global set-up for `--project conformance`: plans all checks against CTC_ENDPOINT_URL, or the reference. */
export default async function editorRun(project: TestProject): Promise<() => Promise<void>> {
  const concurrency = 8;
  // A variable of its own: an endpoint that is configured for daily work is no place to run tests at.
  const { CTC_ENDPOINT_URL: endpointUrl, ...environment } = process.env;
  delete environment.AWS_ENDPOINT_URL;
  delete environment.AWS_ENDPOINT_URL_CLOUDTRAIL;
  const resolved = await resolveTarget({ concurrency, ...(endpointUrl ? { endpointUrl } : {}) }, environment);
  const endpoint = await openEndpoint(resolved, startEmbeddedReference);
  const target = openTarget(endpoint.settings);
  const files = suiteFiles();
  const { capabilities, settings } = endpoint;
  const access = defaultAccess(settings);
  const selection = { suites: [], operations: [], checks: [] };
  const planned = planChecks({
    checks: await loadChecks(files),
    selection,
    spec: loadSpec(),
    facts: loadFacts(),
    access,
    capabilities,
  });
  const plan = makePlan({
    settings,
    access,
    capabilities,
    fixtures: endpoint.fixtures,
    seed: Number(process.env.CTC_SEED ?? randomInt(2 ** 31)),
    runs: usual.runs,
    concurrency,
    selected: planned.run.map(({ id }) => id),
    preflight: await preflight(target),
    debug: true,
  });
  project.provide('plan', plan);
  project.provide('suiteFiles', files);
  return async () => {
    for (const line of await removeLeftovers(target, plan.ledgerFile)) console.error(line);
    await target.close();
    await endpoint.close();
  };
}
