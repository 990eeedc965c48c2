import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../common/json.js';
import { allFaults } from '../../verify/faults/all-faults.js';
import type { Fault } from '../../verify/faults/fault.js';
import { noFault } from '../../verify/faults/no-fault.js';
import { runFault } from '../../verify/run-fault.js';
import { inRefusal } from '../../verify/transformers/answers/in-refusal.js';
import { questions } from './questions.js';

const nothing = { missed: [], noise: [], broken: [], long: [] };

// Operations of every family; `npm run verify-suite` asks the whole suite.
test.concurrent.each(['GetTrail', 'ListTags', 'LookupEvents', 'GetChannel'])(
  'without a fault %s has no gap',
  async (name) => {
    expect((await runFault({ ...noFault, select: [`${name}/**`] }, questions)).verdict).toEqual(nothing);
  },
);

// A sample over all categories; `npm run verify-suite` runs them all.
describe('a fault makes the suite report what it should, and nothing else', () => {
  test.concurrent.each([
    'GetTrail/retype/Trail.IsMultiRegionTrail',
    'GetEventDataStore/date-text/CreatedTimestamp',
    'StartLogging/extra/Extra',
    'ListTrails/plain-json',
    'DeleteTrail/no-message',
    '_/accepts/unknown-operation',
    '_/dies',
    'ListImports/hangs-up',
    'GetTrail/fails',
    'DeleteTrail/unknown',
    'StartImport/page',
    'GetTrail/rejects-valid',
    'GetChannel/accepts/unknown-channel',
    'StartQuery/recode/InvalidQueryStatementException',
    'SearchSampleQueries/makes-up-code/max-results-too-large',
    'LookupEvents/clamps-max-results',
    'DeleteTrail/accepts/type-Name',
    'ListQueries/accepts/ordered-EndTime+StartTime',
    'AddTags/stores/max-size-TagsList',
    'AddTags/refuses/max-size-TagsList',
    'UpdateChannel/garbles-Name',
    'UpdateTrail/replaces',
    'StartLogging/forgotten',
    'DescribeTrails/ignores-names',
    'RemoveTags/refuses-absent',
    '_/wire/only-the-long-target-is-known',
    '_/wire/deep-nesting-ends-the-process',
    '_/wire/the-body-of-another-method-stays-on-the-connection',
    'CreateTrail/wire/null-is-taken-for-false',
    'ListTrails/pages/shifts-when-an-entry-goes',
    'LookupEvents/pages/takes-tokens-of-other-parameters',
    'ListQueries/pages/loses-an-entry-at-a-page-border',
    'GetTrail/sdk/refuses-headers-of-sdks',
    'ListTags/sdk/refuses-all-but-sdks',
  ])('%s', async (id) => {
    const fault = allFaults.find((one) => one.id === id) as Fault;
    expect((await runFault(fault, questions)).verdict).toEqual(nothing);
  });
});

test('an error that names its code in a header alone is read by both clients', async () => {
  const transform = inRefusal(({ body, headers, ...answer }) => {
    const { __type, ...rest } = body as JsonObject;
    return { ...answer, headers: { ...headers, 'x-amzn-ErrorType': String(__type) }, body: rest };
  });
  const fault: Fault = { ...noFault, select: ['GetTrail/**', 'AddTags/**', '_/sdk/**'], transform };
  expect((await runFault(fault, questions)).verdict).toEqual(nothing);
});

describe('a verdict that is not as it should be', () => {
  const fault: Fault = {
    ...(allFaults.find(({ id }) => id === 'CreateTrail/drop/TrailARN') as Fault),
    select: ['CreateTrail/shapes/**'],
  };

  test('is told from one that is', async () => {
    expect((await runFault(fault, questions)).verdict).toEqual(nothing);
  });

  test('names what was missed', async () => {
    const { verdict } = await runFault({ ...fault, transform: noFault.transform }, questions);
    expect(verdict).toEqual({ ...nothing, missed: ['CreateTrail/missing-member/TrailARN'] });
  });

  test('names a warning that was missed', async () => {
    const warns = ['CreateTrail/shapes/unknown-members'];
    const { verdict } = await runFault({ ...fault, warns }, questions);
    expect(verdict).toEqual({ ...nothing, missed: ['CreateTrail/shapes/unknown-members (warning)'] });
  });

  test('names what came besides', async () => {
    const { verdict } = await runFault({ ...fault, expects: [] }, questions);
    expect(verdict.missed).toEqual([]);
    expect(verdict.noise).toHaveLength(1);
    expect(verdict.noise[0]).toMatch(/^CreateTrail\/missing-member\/TrailARN: expected .+; got absent$/);
  });

  test('names a gap of another category', async () => {
    const { verdict } = await runFault({ ...fault, category: 'pagination' }, questions);
    expect(verdict.broken).toEqual(['CreateTrail/missing-member/TrailARN is of category shape, not pagination']);
  });

  test('names a server that cannot be run against', async () => {
    const { verdict } = await runFault({ ...fault, sees: 'every', transform: async () => page }, questions);
    expect(verdict.missed).toEqual(fault.expects);
    expect(verdict.broken[0]).toMatch(/answers, but not as CloudTrail/);
  });
});

const page = { status: 200, headers: {}, body: '<html></html>' };
