import { describe, expect, test } from 'vitest';
import type { OperationName } from '../../spec/generated/types.js';
import { outputValidators } from '../../spec/generated/validators.js';
import { runServer } from '../../verify/servers-without-behaviour/run-server.js';
import { serversWithoutBehaviour } from '../../verify/servers-without-behaviour/server-without-behaviour.js';
import { whollyPassed } from '../../verify/servers-without-behaviour/wholly-passed.js';
import { questions } from './questions.js';

const { spec, facts } = questions;
const servers = serversWithoutBehaviour(spec, facts);
const operations = ['GetTrail', 'DescribeTrails', 'ListTrails', 'LookupEvents', 'StartLogging'];

describe('a server without behaviour', () => {
  test('there are five', () => {
    expect(servers.map(({ name }) => name)).toEqual(['minimal', 'full', 'echo', 'always 400', 'always 501']);
  });

  test.each(servers.slice(0, 3))('$name: every answer is well shaped', ({ answer }) => {
    const shown = { Name: 'x', MaxResults: 'no number' };
    for (const name of spec.operationNames) {
      const { status, body } = answer(name, shown);
      const { success, error } = outputValidators[name as OperationName]().safeParse(body);
      expect([status, success], `${name} ${error?.message}`).toEqual([200, true]);
    }
  });

  test('echo: the answer shows what was sent, below structures too', () => {
    const echo = servers.find(({ name }) => name === 'echo');
    expect(echo?.answer('CreateTrail', { Name: 'mine' }).body).toMatchObject({
      Name: 'mine',
      TrailARN: expect.any(String),
    });
    expect(echo?.answer('GetTrail', { Name: 'mine' }).body).toMatchObject({ Trail: { Name: 'mine' } });
  });

  // A sample of operations whose checks wait little; `npm run verify-suite` runs the whole suite against them.
  test.concurrent.each(servers)('$name: no operation passes', async (server) => {
    const select = operations.map((name) => `${name}/**`);
    const { record, broken } = await runServer(server, { ...questions, select });
    expect(broken).toEqual([]);
    expect(whollyPassed(record)).toEqual([]);
    // Gaps of operations that others need name checks of theirs as well.
    expect([...new Set(record.checks.map(({ operation }) => operation))]).toEqual(expect.arrayContaining(operations));
  });
});

describe('an operation is wholly passed', () => {
  const row = (id: string, outcome: 'passed' | 'gap' | 'warning' | 'skipped' | 'blocked') =>
    ({ id, operation: id.split('/')[0]!, suite: 'shapes', outcome }) as const;

  test('when a check passed and nothing is said against it', () => {
    const checks = [row('A/shapes/x', 'passed'), row('A/shapes/y', 'warning'), row('A/shapes/z', 'skipped')];
    expect(whollyPassed({ checks: [...checks, row('_/shapes/x', 'passed')] })).toEqual(['A']);
  });

  test.each(['gap', 'blocked'] as const)('but not with a %s', (outcome) => {
    expect(whollyPassed({ checks: [row('A/shapes/x', 'passed'), row('A/shapes/y', outcome)] })).toEqual([]);
  });

  test('nor by checks that were not run', () => {
    expect(whollyPassed({ checks: [row('A/shapes/x', 'skipped')] })).toEqual([]);
  });
});
