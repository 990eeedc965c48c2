import { describe, expect, test } from 'vitest';
import { sweep } from '../../../../../harness/targets/removal/sweep.js';
import { isMutating } from '../../../../../harness/wire/is-mutating.js';
import { loadFacts } from '../../../../../spec/facts.js';
import type { OperationName } from '../../../../../spec/generated/types.js';
import { inputValidators } from '../../../../../spec/generated/validators.js';
import { loadSpec } from '../../../../../spec/load.js';
import { memberPlaces } from '../../../../../spec/member-places.js';
import { leftovers } from '../leftovers.js';
import { runScenario } from '../scenario-outcome.js';
import { scenariosOfLake } from '../scenarios-of-lake.js';
import { unsentPlaces } from '../unsent-places.js';

/** What no valid request of ours has: a store keeps its key for good, and service-linked channels are for AWS to make. */
const unsent: Readonly<Record<string, readonly string[]>> = {
  UpdateEventDataStore: ['KmsKeyId', 'BillingMode FIXED_RETENTION_PRICING'],
  CreateChannel: ['Destinations[].Type AWS_SERVICE'],
  UpdateChannel: ['Destinations[].Type AWS_SERVICE'],
};

/** What an operation means nothing without, although it is not required. */
const meaning: Readonly<Record<string, readonly string[]>> = {
  UpdateEventDataStore: ['RetentionPeriod'],
  StartQuery: ['QueryStatement'],
  DescribeQuery: ['QueryId'],
  StartImport: ['Destinations', 'ImportSource'],
  UpdateChannel: ['Name'],
  UpdateDashboard: ['TerminationProtectionEnabled'],
};

/** Whose state tells for good that there was a request that was accepted. */
const remembered = new Set([
  'StartQuery',
  'CancelQuery',
  'StartImport',
  'StopImport',
  'DeleteChannel',
  'StartDashboardRefresh',
]);

test('there is one scenario for each operation of Lake', () => {
  const { capabilityOf } = loadFacts();
  const families = ['lake', 'queries', 'imports', 'channels', 'dashboards', 'policies', 'federation'];
  const operations = [...capabilityOf].filter(([, family]) => families.includes(family)).map(([name]) => name);
  // Which events a store or a trail takes whole is told with the trails.
  const elsewhere = ['GetEventConfiguration', 'PutEventConfiguration'];
  expect([...scenariosOfLake.map(({ operation }) => operation), ...elsewhere].sort()).toEqual(operations.sort());
});

describe.each(scenariosOfLake)('$operation', (scenario) => {
  const { operation } = scenario;

  test('plays: each request is accepted, and reverted', async () => {
    const { requests, troubles, states, changed, session } = await runScenario(scenario);
    expect(troubles).toEqual({ gaps: [], obstacles: [] });
    expect(changed).toEqual([]);
    for (const request of requests)
      expect(inputValidators[operation as OperationName]().safeParse(request).error).toBeUndefined();
    const { required = [] } = loadSpec().operation(operation).input;
    expect(Object.keys(requests[0]!).sort()).toEqual([...required, ...(meaning[operation] ?? [])].sort());
    const left = unsentPlaces(operation, requests).filter((place) => place !== 'NextToken');
    expect(left).toEqual(unsent[operation] ?? []);
    if (isMutating(operation) && operation !== 'GenerateQuery') expect(states.changed).not.toEqual(states.before);
    if (remembered.has(operation)) expect(states.after).not.toEqual(states.before);
    else expect(states.after).toEqual(states.before);
    for (const state of states.ofMalformed) expect(state).toEqual(states.after);
    expect(await leftovers(session)).toEqual([]);
    expect(await sweep(session.target, session.ledger)).toEqual([]);
  });

  test('names places and requirements that there are', () => {
    const places = memberPlaces(loadSpec(), operation);
    const { requirements } = loadFacts();
    for (const path of [...scenario.fixed, ...Object.keys(scenario.echoes)])
      expect(places.has(`${operation}.input.${path}`), path).toBe(true);
    for (const path of Object.values(scenario.echoes))
      expect(places.has(`${operation}.output.${path}`), path).toBe(true);
    expect(scenario.echoRequirement !== undefined).toBe(Object.keys(scenario.echoes).length > 0);
    if (scenario.echoRequirement)
      expect(requirements.has(scenario.echoRequirement), scenario.echoRequirement).toBe(true);
  });
});
