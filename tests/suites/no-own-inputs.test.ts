import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packagePath } from '../../spec/package-root.js';
import { ownInputs } from './own-inputs.js';

/** Suites whose requests are those of `suites/support/scenarios/`, as they are or changed. */
const suites = ['errors', 'shapes', 'sdk'] as const;

function filesOf(suite: string): Map<string, string> {
  const folder = packagePath('suites', suite);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return new Map(files.map((file) => [join('suites', suite, file), readFileSync(join(folder, file), 'utf8')]));
}

test.each(suites)('%s has no valid request of its own', { timeout: 60_000 }, (suite) => {
  const files = filesOf(suite);
  expect(files.size).toBeGreaterThan(3);
  expect(ownInputs(files)).toEqual([]);
});

/** The operations whose valid requests a file with this text holds. */
function operationsIn(text: string): string[] {
  return ownInputs(new Map([['example.ts', text]])).map(({ operation }) => operation);
}

describe('a valid request is found', () => {
  test.each([
    ['where it is sent', `await t.accepted('GetTrail', { Name: 'some-trail' });`, 'GetTrail'],
    ['with a value that is not stated', `await t.prepare('DeleteTrail', { Name: name });`, 'DeleteTrail'],
    ['without members', `await t.call('ListTrails', {});`, 'ListTrails'],
    ['behind a constant', `const request = { Name: 'some-trail' };\nt.rejected('GetTrail', request, how);`, 'GetTrail'],
    ['put together of constants', `const more = { Name };\nt.call('StopLogging', { ...more });`, 'StopLogging'],
    ['as one of two', `t.call('StopLogging', ok ? { Name } : await plainRequest(t, 'StopLogging'));`, 'StopLogging'],
    [
      'in a member',
      `const condition: Condition<'GetImport'> = { provoke: () => ({ input: { ImportId } }) };`,
      'GetImport',
    ],
    ['beside its operation', `t.until({ operation: 'GetChannel', input: { Channel: arn } }, holds);`, 'GetChannel'],
    ['beside its kind', `t.resources.create({ kind: 'dashboard', input: { Name } });`, 'CreateDashboard'],
    ['in what a function returns', `function own() {\n  return { Name };\n}\nt.call('GetTrail', own());`, 'GetTrail'],
    [
      'in one function of several',
      `const calls = { GetImport: () => ({ ImportId }) };\nt.call(operation, await calls[operation](t));`,
      'GetImport',
    ],
    [
      'passed to a function that sends it',
      `async function ask(t, input) {\n  await t.call('GetTrail', input);\n}\nawait ask(t, { Name });`,
      'AddTags',
    ],
    ['with a change', `t.call('UpdateTrail', { ...wrong, Name: 'some-trail' });`, 'UpdateTrail'],
  ])('%s', (_, text, operation) => {
    const found = operationsIn(text);
    expect(found).toHaveLength(1);
    // A function may be called for any operation: then it is one whose request it could be.
    if (operation !== 'AddTags') expect(found).toEqual([operation]);
  });

  test('in the file and the line where it is', () => {
    const files = new Map([
      ['one.ts', `export const sent = (t, input) => t.call(operation, input);\n`],
      ['other.ts', `\n\nsent(t, { Channel: 'of-another-file' });\n`],
    ]);
    expect(ownInputs(files)).toMatchObject([{ file: 'other.ts', line: 3 }]);
  });
});

describe('no valid request of its own is', () => {
  test.each([
    ['what a scenario returns', `t.call('GetTrail', await plainRequest(t, 'GetTrail'));`],
    ['a change of that', `t.call('UpdateTrail', { ...(await plainRequest(t, 'UpdateTrail')), S3KeyPrefix: 'other' });`],
    ['a change of that, by a constant', `const request = await plainRequest(t, o);\nt.call(o, { ...request, Name });`],
    ['a value outside its bounds', `t.rejected('LookupEvents', { MaxResults: 51 }, how);`],
    ['a value of another type', `t.rejected('DescribeTrails', { trailNameList: 'not-a-list' }, how);`],
    ['a request without what is required', `t.rejected('GetTrail', {}, how);`],
    ['a member that no operation has', `t.call('GetTrail', { NoSuchMember: name });`],
  ])('%s', (_, text) => {
    expect(operationsIn(text)).toEqual([]);
  });
});
