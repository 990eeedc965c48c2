import { afterAll, beforeAll, beforeEach, describe, expect, expectTypeOf, test } from 'vitest';
import type { JsonObject } from '../../../../common/json.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import type { Session } from '../../../../harness/engine/session/session.js';
import { brokenRules } from '../../../../harness/validators/request/broken-rules.js';
import { isMutating } from '../../../../harness/wire/is-mutating.js';
import type { Reference as ReferenceServer } from '../../../../reference/reference-options.js';
import { startReference } from '../../../../reference/server.js';
import { labelOf } from '../../../../spec/broken-rule.js';
import { loadFacts } from '../../../../spec/facts.js';
import { loadSpec } from '../../../../spec/load.js';
import { allScenarios, scenarios } from '../../../../suites/support/scenarios/all-scenarios.js';
import { nonexistent, type Reference } from '../../../../suites/support/scenarios/reference.js';
import { plainRequest, requestOn, unpreparedRequest } from '../../../../suites/support/scenarios/requests.js';
import type { Scenarios } from '../../../../suites/support/scenarios/scenario.js';
import { asked, inShort, sessionWith } from '../../../harness/engine/sessions.js';

const knowledge = { spec: loadSpec(), facts: loadFacts() };
const memberAccount = '111122223333';
let reference: ReferenceServer;

beforeAll(async () => {
  reference = await startReference({ managementAccount: true, memberAccounts: [memberAccount] });
});
beforeEach(() => reference.reset());
afterAll(() => reference.close());

function fullSession(): Session {
  const { capabilities } = reference;
  const fixtures = { 'member-account': memberAccount };
  return sessionWith(`${reference.url}/`, { access: 'full', capabilities, fixtures });
}

/** Does something in a check on the reference, and expects that nothing was in its way. */
async function inCheck(session: Session, operation: string, body: (t: CheckContext) => Promise<void>): Promise<void> {
  const report = await asked(session, `${operation}/shapes/asks`, async (t) => {
    await body(t);
    // A check has to ask something.
    await t.call('ListTrails', {});
  });
  expect(report.fault, operation).toBeUndefined();
  expect(inShort(report), operation).toEqual({ gaps: [], obstacles: [] });
}

const broken = (operation: string, request: JsonObject) => brokenRules(operation, request, knowledge).map(labelOf);

test('each scenario is that of its operation, and the compiler rejects another one’s; a missing one compiles', () => {
  expect(knowledge.spec.operationNames).toEqual(expect.arrayContaining(Object.keys(scenarios)));
  for (const [operation, scenario] of Object.entries(scenarios)) expect(scenario.operation).toBe(operation);
  expectTypeOf(scenarios).toExtend<Scenarios>();
  expectTypeOf<Omit<typeof scenarios, 'GetTrail'>>().toExtend<Scenarios>();
  type Mistaken = Omit<typeof scenarios, 'GetTrail'> & { GetTrail: (typeof scenarios)['GetTrailStatus'] };
  expectTypeOf<Mistaken>().not.toExtend<Scenarios>();
});

/** Requests that name no store, but what was made on one. */
const derived = ['CancelQuery', 'DescribeQuery', 'GetQueryResults', 'StartDashboardRefresh'];

describe('every scenario', { timeout: 120_000 }, () => {
  test('has a plain request that breaks no rule, with what is required', async () => {
    const session = fullSession();
    for (const { operation, plain } of allScenarios) {
      const { required = [] } = knowledge.spec.operation(operation).input;
      await inCheck(session, operation, async (t) => {
        const request = await plain(t);
        expect(broken(operation, request), operation).toEqual([]);
        expect(Object.keys(request), operation).toEqual(expect.arrayContaining([...required]));
      });
    }
  });

  test('names the resource that it is told to, in each of its ways', async () => {
    const session = fullSession();
    for (const { operation, on = {} } of allScenarios) {
      await inCheck(session, operation, async (t) => {
        for (const way of Object.keys(on) as Reference[]) {
          const isMadeOn = way === 'storeOfQuery' || way === 'statement';
          const name = isMadeOn ? (await t.stores.shared()).id : `another-${way.toLowerCase()}`;
          const request = await on[way]!(name, t);
          if (!isMadeOn || !derived.includes(operation))
            expect(JSON.stringify(request), `${operation} by ${way}`).toContain(name);
          expect(broken(operation, request).filter((rule) => /^(required|type|enum) /.test(rule))).toEqual([]);
        }
      });
    }
  });

  test('says how its effect is read where it changes something, and only there', () => {
    for (const { operation, stateOf } of allScenarios)
      expect(stateOf !== undefined, operation).toBe(isMutating(operation));
  });
});

describe('a request', () => {
  test('is on the resource that is named, in the first way that the operation has', async () => {
    await inCheck(fullSession(), 'GetEventConfiguration', async (t) => {
      expect(await requestOn(t, 'GetEventConfiguration', ['store', 'trail'], 'x')).toEqual({ EventDataStore: 'x' });
      expect(await requestOn(t, 'GetEventConfiguration', 'trail', 'x')).toEqual({ TrailName: 'x' });
    });
  });

  test('cannot name what its operation does not', async () => {
    expectTypeOf<'ListTrails'>().not.toExtend<Parameters<typeof requestOn<'trail'>>[1]>();
    await inCheck(fullSession(), 'ListTrails', async (t) => {
      await expect(requestOn(t, 'ListTrails' as 'GetTrail', 'trail', 'x')).rejects.toThrow('ListTrails names no trail');
    });
  });

  test('that takes no preparation sends nothing before it', async () => {
    await inCheck(fullSession(), 'GetTrail', async (t) => {
      expect(await unpreparedRequest(t, 'GetTrail')).toEqual({ Name: nonexistent.trail });
      expect(await unpreparedRequest(t, 'ListImports')).toEqual({});
      expect(await plainRequest(t, 'ListTrails')).toEqual({});
      expect(t.calls).toEqual([]);
    });
  });
});
