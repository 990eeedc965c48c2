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
import { onPrepared, runRequests } from './run-requests.js';
import { unsent, valuesAt } from './sent-places.js';
import { notSent, stateless, testedScenarios } from './tested-scenarios.js';

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

const byOperation = testedScenarios.map((scenario) => [scenario.operation, scenario] as const);
const changing = byOperation.filter(([operation]) => !/^(Get|List|Describe|Lookup|Search)/.test(operation));

test('there is one scenario for an operation', () => {
  const operations = testedScenarios.map(({ operation }) => operation);
  expect(operations).toEqual([...new Set(operations)]);
  for (const operation of operations) expect(spec.operationNames).toContain(operation);
});

describe.each(byOperation)('%s', (operation, scenario) => {
  test('every request is accepted, and all are taken back', async () => {
    const run = session();
    const { report, requests, answered } = await runRequests(scenario, run);
    expect(inShort(report)).toEqual({ gaps: [], obstacles: [] });
    expect(answered).toHaveLength(requests.length);
    expect(requests.length).toBeGreaterThan(0);
    for (const { request, before, reverted } of answered) {
      expect(inputValidators[operation as OperationName]().safeParse(request).success).toBe(true);
      expect(reverted, JSON.stringify(request)).toEqual(before);
    }
    // What is left is what a run shares among its checks, and goes at its end.
    const shared = ['bucket', 'role', 'topic', 'key', 'log-group', 'event-data-store'];
    for (const { kind } of run.ledger.open()) expect(shared).toContain(kind);
    expect(await sweep(run.target, run.ledger)).toEqual([]);
    const trails = await run.target.call('DescribeTrails', {});
    expect(isAnswered(trails) && trails.result.jsonObject).toEqual({ trailList: [] });
  });

  test('the requests send every member and every documented value', async () => {
    const { requests } = await runRequests(scenario, session());
    const left = unsent(spec, operation, requests).filter((place) => !/\.NextToken$/.test(place));
    expect(left.filter((place) => !(place in notSent))).toEqual([]);
  });

  test('what is said to come back does', async () => {
    const { echoes, echoRequirement } = scenario;
    if (Object.keys(echoes).length === 0) return expect(echoRequirement).toBeUndefined();
    requirementOf(facts, echoRequirement!);
    const { answered } = await runRequests(scenario, session());
    for (const [from, to] of Object.entries(echoes)) {
      const told = answered.filter(({ request }) => valuesAt(request, from).length > 0);
      expect(told.length, from).toBeGreaterThan(0);
      for (const { request, reply } of told) expect(valuesAt(reply.body, to)).toEqual(valuesAt(request, from));
    }
  });

  test('members that are said to be fixed are members', () => {
    const places = unsent(spec, operation, []);
    for (const path of scenario.fixed) expect(places).toContain(`${operation}.input.${path}`);
  });

  test('with less access it asks for less, and is set all the same', async () => {
    const { report, requests } = await runRequests(scenario, session({ access: scenario.access, fixtures: {} }));
    if (scenario.access !== 'full') expect(requests.length).toBeGreaterThan(0);
    expect(inShort(report)).toMatchObject({ gaps: [], obstacles: [] });
    expect(report.fault).toBeUndefined();
  });
});

describe.each(changing)('the state of %s', (operation, scenario) => {
  test('shows what a request changes', async () => {
    const { answered } = await runRequests(scenario, session());
    if (operation in stateless) return expect(answered.every(({ before }) => before === null)).toBe(true);
    // A request may ask for what is there already; most do not.
    const seen = answered.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
    expect(seen.length * 2).toBeGreaterThan(answered.length);
  });

  test('is told of requests that are broken', async () => {
    const report = await onPrepared(scenario, session(), async (_, prepared) => {
      for (const request of prepared.requests) {
        for (const member of Object.keys(request)) {
          const { [member]: _left, ...without } = request;
          for (const broken of [without, { ...request, [member]: 5 }, { ...request, [member]: null }]) {
            const state = await prepared.state?.(broken);
            expect(state).toEqual(await prepared.state?.(broken));
          }
        }
      }
      expect(await prepared.state?.({})).not.toBeNull();
    });
    // The reads may be refused, which is no gap of theirs.
    expect(inShort(report)).toEqual({ gaps: [], obstacles: [] });
  });

  test('has a way back after a request that should have been refused', async () => {
    const report = await onPrepared(scenario, session(), async (t, prepared) => {
      const [plain] = prepared.requests;
      const before = await prepared.state?.(plain!);
      for (const broken of [{}, { Name: 5, TrailName: 5, ResourceId: 5, TagsList: 5 }]) await prepared.revert?.(broken);
      expect(await prepared.state?.(plain!)).toEqual(before);
      await t.accepted(operation, plain!);
    });
    expect(inShort(report)).toEqual({ gaps: [], obstacles: [] });
  });
});

test('all of them at once come to an end, with room for a single trail', async () => {
  const run = session();
  const full = session({ preflight: { ...run.plan.preflight, trails: 4 } });
  for (const { report } of await Promise.all(testedScenarios.map((scenario) => runRequests(scenario, full))))
    expect(inShort(report)).toEqual({ gaps: [], obstacles: [] });
  expect(await sweep(full.target, full.ledger)).toEqual([]);
});

test('what a scenario leaves out is seen', () => {
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
