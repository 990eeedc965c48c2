import type { JsonObject } from '../../common/json.js';
import type { Check } from '../../harness/engine/context/check.js';
import { partsOfLake } from '../../harness/engine/select/parts-of-lake.js';
import { isMutating } from '../../harness/wire/is-mutating.js';
import { loadFacts } from '../../spec/facts.js';
import type { OperationName } from '../../spec/generated/types.js';
import { loadSpec } from '../../spec/load.js';
import { onLake } from '../support/resources/on-lake.js';
import { allScenarios } from '../support/scenarios/all-scenarios.js';
import { nonexistent, type RequestAbout } from '../support/scenarios/reference.js';
import { requestOn, unpreparedRequest } from '../support/scenarios/requests.js';
import type { Scenario } from '../support/scenarios/scenario.js';
import { nobodysToken } from '../support/test-data/nobodys.js';
import { compareCalls } from './compare-calls.js';
import { creations } from './creations.js';
import { dashboards } from './dashboards.js';
import { timesAndFilters } from './events.js';
import { type Comparison, type Comparisons, sameAsRaw } from './same-as-raw.js';
import { tags } from './tags.js';
import { trailsOnce } from './trails.js';

/** Comparisons that take more than a request. */
const special: Comparisons = {
  ...creations,
  ...dashboards,
  ...timesAndFilters,
  ...tags,
  ...trailsOnce,
  PutEventConfiguration: {
    access: 'standard',
    compare: async (t) =>
      compareCalls(t, 'PutEventConfiguration', await requestOn(t, 'PutEventConfiguration', 'store', nonexistent.store)),
  },
};

/** Members of types that plain requests do not have. */
const more: { readonly [O in OperationName]?: JsonObject } = {
  UpdateTrail: { IsMultiRegionTrail: false },
  StartDashboardRefresh: { QueryParameterValues: { $StartTime$: 'now' } },
  ListImportFailures: { NextToken: nobodysToken },
};

/** Every operation through the SDK. */
export const checks: Check[] = allScenarios.map((scenario) => {
  const { operation, on } = scenario;
  const known = special[operation];
  if (!known && on?.trail && scenario.access === 'standard')
    return sameAsRaw(operation, onOwnTrail(operation, on.trail));
  const asked = sameAsRaw(operation, known ?? onNothing(scenario));
  return partsOfLake.has(loadFacts().capabilityOf.get(operation)) ? onLake(asked) : asked;
});

/** On what is not there, or a list of what is: rejections and reads, which leave nothing behind. */
function onNothing({ operation, access }: Scenario): Comparison {
  const { errors } = loadSpec().operation(operation);
  const isList = access === 'read-only' && errors.includes('InvalidNextTokenException');
  return {
    access: isMutating(operation) ? 'standard' : 'read-only',
    async compare(t) {
      const request = { ...(await unpreparedRequest(t, operation)), ...more[operation] };
      await compareCalls(t, operation, request);
      if (isList) await compareCalls(t, operation, { ...request, NextToken: nobodysToken });
    },
  };
}

/** On a trail of this check; first on one that is not there. */
function onOwnTrail(operation: OperationName, on: RequestAbout): Comparison {
  return {
    access: 'standard',
    async compare(t) {
      await compareCalls(t, operation, { ...(await on(nonexistent.trail, t)), ...more[operation] });
      const { name } = await t.trails.create();
      await compareCalls(t, operation, { ...(await on(name, t)), ...more[operation] });
    },
  };
}
