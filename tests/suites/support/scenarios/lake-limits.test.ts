import { describe, expect, test } from 'vitest';
import type { Access } from '../../../../harness/engine/check/access.js';
import type { Scene } from '../../../../suites/support/scenarios/scene.js';
import { asked, inShort, sessionWith } from '../../../harness/engine/sessions.js';
import { settingsFor } from '../../../harness/open-targets.js';
import { operationServer } from '../../../harness/operation-server.js';
import { leftovers } from './leftovers.js';
import { playScene, referenceRefusing } from './played-scene.js';
import { scenesOfLake } from './scenes-of-lake.js';
import { unsentPlaces } from './unsent-places.js';

function sceneOf(operation: string): Scene {
  return scenesOfLake.find((scene) => scene.operation === operation)!;
}

const fine = { gaps: [], obstacles: [] };

describe('what an access allows', () => {
  const levels: readonly Access[] = ['read-only', 'standard'];
  const cases = scenesOfLake.flatMap((scene) => (scene.access === 'full' ? [] : [{ ...scene, at: scene.access }]));

  test.each(cases)('$operation is played with $at, and makes no event data store', async ({ at, ...scene }) => {
    expect(levels).toContain(at);
    const { troubles, calls, session } = await playScene(scene, { access: at });
    expect(troubles).toEqual(fine);
    expect(calls.CreateEventDataStore).toBeUndefined();
    expect(await leftovers(session)).toEqual([]);
  });

  test('a dashboard has no widgets where the run makes no store', async () => {
    const { requests } = await playScene(sceneOf('CreateDashboard'), { access: 'standard' });
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
    const { requests, troubles, session } = await playScene(sceneOf(operation), {
      url: await referenceRefusing(refusals),
    });
    expect(troubles.obstacles).toEqual([]);
    expect(unsentPlaces(operation, requests).sort()).toEqual([...lacking].sort());
    expect(await leftovers(session)).toEqual([]);
  });
});

describe('what cannot be undone', () => {
  test.each([
    ['CreateDashboard', 'DeleteDashboard'],
    ['CreateChannel', 'DeleteChannel'],
    ['DeleteEventDataStore', 'RestoreEventDataStore'],
    ['EnableFederation', 'DisableFederation'],
    ['PutResourcePolicy', 'DeleteResourcePolicy'],
  ])('%s is blocked by %s, and asked once', async (operation, undoing) => {
    const url = await referenceRefusing({ [undoing]: 'access-denied' });
    const { troubles, calls } = await playScene(sceneOf(operation), { url });
    expect(troubles).toMatchObject({ obstacles: [`${undoing}/valid-request/rejected`] });
    expect(calls[operation]).toBe(1);
  });
});

test('on AWS a scene is skipped where Lake is not offered', async () => {
  const { url } = await operationServer({ ListEventDataStores: () => 'UnsupportedOperationException' });
  const session = sessionWith(url, { settings: settingsFor(url, { kind: 'aws' }), access: 'full' });
  for (const scene of scenesOfLake.filter(({ operation }) => operation.startsWith('Get'))) {
    const report = await asked(session, `${scene.operation}/shapes/plays`, async (t) => void (await scene.set(t)));
    expect(inShort(report)).toEqual({ ...fine, skipped: 'CloudTrail Lake is not available in this Region' });
  }
});
