import { describe, expect, test } from 'vitest';
import type { Access } from '../../../../harness/engine/check/access.js';
import type { Scenario } from '../../../../suites/support/scenarios/scenario.js';
import { asked, inShort, sessionWith } from '../../../harness/engine/sessions.js';
import { settingsFor } from '../../../harness/open-targets.js';
import { operationServer } from '../../../harness/operation-server.js';
import { leftovers } from './leftovers.js';
import { referenceRefusing, runScenario } from './scenario-outcome.js';
import { scenariosOfLake } from './scenarios-of-lake.js';
import { unsentPlaces } from './unsent-places.js';

function scenarioOf(operation: string): Scenario {
  return scenariosOfLake.find((scenario) => scenario.operation === operation)!;
}

const fine = { gaps: [], obstacles: [] };

describe('what an access allows', () => {
  const levels: readonly Access[] = ['read-only', 'standard'];
  const cases = scenariosOfLake.flatMap((scenario) =>
    scenario.access === 'full' ? [] : [{ ...scenario, at: scenario.access }],
  );

  test.each(cases)('$operation is played with $at, and makes no event data store', async ({ at, ...scenario }) => {
    expect(levels).toContain(at);
    const { troubles, calls, session } = await runScenario(scenario, { access: at });
    expect(troubles).toEqual(fine);
    expect(calls.CreateEventDataStore).toBeUndefined();
    expect(await leftovers(session)).toEqual([]);
  });

  test('a dashboard has no widgets where the run makes no store', async () => {
    const { requests } = await runScenario(scenarioOf('CreateDashboard'), { access: 'standard' });
    const lacking = unsentPlaces('CreateDashboard', requests).map((place) => place.split('[')[0]);
    expect([...new Set(lacking)]).toEqual(['Widgets']);
  });
});

describe('what a target lacks takes away the requests that need it, and no others', () => {
  test.each([
    ['StartQuery', { CreateDashboard: 'access-denied' }, ['QueryAlias', 'QueryParameters', 'QueryParameters[]']],
    ['DescribeQuery', { StartDashboardRefresh: 'access-denied' }, ['QueryAlias', 'RefreshId']],
    ['ListImports', { CreateEventDataStore: 'EventDataStoreMaxLimitExceededException' }, ['Destination', 'NextToken']],
    ['PutResourcePolicy', { CreateDashboard: 'access-denied', CreateChannel: 'access-denied' }, []],
  ])('%s with %j', async (operation, refusals, lacking) => {
    const { requests, troubles, session } = await runScenario(scenarioOf(operation), {
      url: await referenceRefusing(refusals),
    });
    expect(troubles.obstacles).toEqual([]);
    expect(unsentPlaces(operation, requests).sort()).toEqual([...lacking].sort());
    expect(await leftovers(session)).toEqual([]);
  });
});

describe('what cannot be reverted', () => {
  test.each([
    ['CreateDashboard', 'DeleteDashboard'],
    ['CreateChannel', 'DeleteChannel'],
    ['DeleteEventDataStore', 'RestoreEventDataStore'],
    ['EnableFederation', 'DisableFederation'],
    ['PutResourcePolicy', 'DeleteResourcePolicy'],
  ])('%s is blocked by %s, and asked once', async (operation, reverting) => {
    const url = await referenceRefusing({ [reverting]: 'access-denied' });
    const { troubles, calls } = await runScenario(scenarioOf(operation), { url });
    expect(troubles).toMatchObject({ obstacles: [`${reverting}/valid-request/rejected`] });
    expect(calls[operation]).toBe(1);
  });
});

test('on AWS a scenario is skipped where Lake is not offered', async () => {
  const { url } = await operationServer({ ListEventDataStores: () => 'UnsupportedOperationException' });
  const session = sessionWith(url, { settings: settingsFor(url, { kind: 'aws' }), access: 'full' });
  for (const scenario of scenariosOfLake.filter(({ operation }) => operation.startsWith('Get'))) {
    const report = await asked(
      session,
      `${scenario.operation}/shapes/plays`,
      async (t) => void (await scenario.arrange(t)),
    );
    expect(inShort(report)).toEqual({ ...fine, skipped: 'CloudTrail Lake is not available in this Region' });
  }
});
