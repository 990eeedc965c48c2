import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RunPlan } from '../../../../harness/engine/session/run-plan.js';
import { sweep } from '../../../../harness/targets/removal/sweep.js';
import { isAnswered } from '../../../../harness/wire/exchange.js';
import type { Reference } from '../../../../reference/reference-options.js';
import { startReference } from '../../../../reference/server.js';
import { loadFacts, requirementOf } from '../../../../spec/facts.js';
import type { OperationName } from '../../../../spec/generated/types.js';
import { inputValidators } from '../../../../spec/generated/validators.js';
import { loadSpec } from '../../../../spec/load.js';
import { inShort, sessionWith } from '../../../harness/engine/sessions.js';
import { onStage, play } from './play-scene.js';
import { unsent, valuesAt } from './sent-places.js';
import { notSent, stateless, testedScenes } from './tested-scenes.js';

const spec = loadSpec();
const facts = loadFacts();
const memberAccount = '111122223333';
let reference: Reference;

beforeAll(async () => {
  reference = await startReference({ managementAccount: true, memberAccounts: [memberAccount] });
});
beforeEach(() => reference.reset());
afterAll(() => reference.close());

function session(more: Partial<RunPlan> = {}) {
  const fixtures = { 'member-account': memberAccount };
  return sessionWith(`${reference.url}/`, { access: 'full', capabilities: reference.capabilities, fixtures, ...more });
}

const byOperation = testedScenes.map((scene) => [scene.operation, scene] as const);
const changing = byOperation.filter(([operation]) => !/^(Get|List|Describe|Lookup|Search)/.test(operation));

test('there is one scene for an operation', () => {
  const operations = testedScenes.map(({ operation }) => operation);
  expect(operations).toEqual([...new Set(operations)]);
  for (const operation of operations) expect(spec.operationNames).toContain(operation);
});

describe.each(byOperation)('%s', (operation, scene) => {
  test('every request is accepted, and all are taken back', async () => {
    const run = session();
    const { report, requests, acts } = await play(scene, run);
    expect(inShort(report)).toEqual({ gaps: [], obstacles: [] });
    expect(acts).toHaveLength(requests.length);
    expect(requests.length).toBeGreaterThan(0);
    for (const { request, before, undone } of acts) {
      expect(inputValidators[operation as OperationName]().safeParse(request).success).toBe(true);
      expect(undone, JSON.stringify(request)).toEqual(before);
    }
    // What is left is what a run shares among its checks, and goes at its end.
    const shared = ['bucket', 'role', 'topic', 'key', 'log-group', 'event-data-store'];
    for (const { kind } of run.ledger.open()) expect(shared).toContain(kind);
    expect(await sweep(run.target, run.ledger)).toEqual([]);
    const trails = await run.target.call('DescribeTrails', {});
    expect(isAnswered(trails) && trails.result.jsonObject).toEqual({ trailList: [] });
  });

  test('the requests send every member and every documented value', async () => {
    const { requests } = await play(scene, session());
    const left = unsent(spec, operation, requests).filter((place) => !/\.NextToken$/.test(place));
    expect(left.filter((place) => !(place in notSent))).toEqual([]);
  });

  test('what is said to come back does', async () => {
    const { echoes, echoRequirement } = scene;
    if (Object.keys(echoes).length === 0) return expect(echoRequirement).toBeUndefined();
    requirementOf(facts, echoRequirement!);
    const { acts } = await play(scene, session());
    for (const [from, to] of Object.entries(echoes)) {
      const told = acts.filter(({ request }) => valuesAt(request, from).length > 0);
      expect(told.length, from).toBeGreaterThan(0);
      for (const { request, reply } of told) expect(valuesAt(reply.body, to)).toEqual(valuesAt(request, from));
    }
  });

  test('members that are said to be fixed are members', () => {
    const places = unsent(spec, operation, []);
    for (const path of scene.fixed) expect(places).toContain(`${operation}.input.${path}`);
  });

  test('with less access it asks for less, and is set all the same', async () => {
    const { report, requests } = await play(scene, session({ access: scene.access, fixtures: {} }));
    if (scene.access !== 'full') expect(requests.length).toBeGreaterThan(0);
    expect(inShort(report)).toMatchObject({ gaps: [], obstacles: [] });
    expect(report.fault).toBeUndefined();
  });
});

describe.each(changing)('the state of %s', (operation, scene) => {
  test('shows what a request changes', async () => {
    const { acts } = await play(scene, session());
    if (operation in stateless) return expect(acts.every(({ before }) => before === null)).toBe(true);
    // A request may ask for what is there already; most do not.
    const seen = acts.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
    expect(seen.length * 2).toBeGreaterThan(acts.length);
  });

  test('is told of requests that are broken', async () => {
    const report = await onStage(scene, session(), async (_, stage) => {
      for (const request of stage.requests) {
        for (const member of Object.keys(request)) {
          const { [member]: _left, ...without } = request;
          for (const broken of [without, { ...request, [member]: 5 }, { ...request, [member]: null }]) {
            const state = await stage.state?.(broken);
            expect(state).toEqual(await stage.state?.(broken));
          }
        }
      }
      expect(await stage.state?.({})).not.toBeNull();
    });
    // The reads may be refused, which is no gap of theirs.
    expect(inShort(report)).toEqual({ gaps: [], obstacles: [] });
  });

  test('has a way back after a request that should have been refused', async () => {
    const report = await onStage(scene, session(), async (t, stage) => {
      const [plain] = stage.requests;
      const before = await stage.state?.(plain!);
      for (const broken of [{}, { Name: 5, TrailName: 5, ResourceId: 5, TagsList: 5 }]) await stage.undo?.(broken);
      expect(await stage.state?.(plain!)).toEqual(before);
      await t.accepted(operation, plain!);
    });
    expect(inShort(report)).toEqual({ gaps: [], obstacles: [] });
  });
});

test('all of them at once come to an end, with room for a single trail', async () => {
  const run = session();
  const full = session({ preflight: { ...run.plan.preflight, trails: 4 } });
  for (const { report } of await Promise.all(testedScenes.map((scene) => play(scene, full))))
    expect(inShort(report)).toEqual({ gaps: [], obstacles: [] });
  expect(await sweep(full.target, full.ledger)).toEqual([]);
});

test('what a scene leaves out is seen', () => {
  expect(unsent(spec, 'GetTrail', [])).toEqual(['GetTrail.input.Name']);
  const lookup = { LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: 'x' }] };
  const left = unsent(spec, 'LookupEvents', [lookup]);
  expect(left).toContain('LookupEvents.input.EventCategory');
  expect(left).toContain('LookupEvents.input.LookupAttributes[].AttributeKey=ReadOnly');
  expect(left).not.toContain('LookupEvents.input.LookupAttributes[].AttributeValue');
  const dimension = { Dimensions: { EventName: 'x' } };
  expect(unsent(spec, 'ListInsightsData', [dimension])).not.toContain('ListInsightsData.input.Dimensions{}');
  expect(unsent(spec, 'ListInsightsData', [dimension])).toContain('ListInsightsData.input.Dimensions{key}=EventId');
});
