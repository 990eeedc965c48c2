import { describe, expect, test } from 'vitest';
import { gapText } from '../../reporters/gap-text.js';
import { concluded } from '../harness/engine/conclusions.js';
import { finding, report } from '../harness/engine/reports.js';
import { plain } from './plain.js';
import { recordOfAllKinds, rightRecord } from './records.js';

const statementOf = (id: string) => (id === 'trail.create.echo' ? 'What was given shows.' : undefined);
const text = plain(gapText(recordOfAllKinds, statementOf));
const lines = text.split('\n').map((line) => line.trim());

describe('a gap', () => {
  test('is told by its id, severity and count', () => {
    expect(lines).toContain('✗ CreateTrail/valid-request/rejected  must, seen 2 times');
    expect(lines).toContain('✗ _/request-id  should');
  });

  test('says everything that a reader needs', () => {
    const from = lines.indexOf('✗ CreateTrail/valid-request/rejected  must, seen 2 times');
    expect(lines.slice(from + 1, from + 8)).toEqual([
      'expected CreateTrail accepts it',
      'actual   HTTP 400 Odd',
      'blocks   CreateTrail/lifecycle/echo',
      "repeat   curl -sS 'create'",
      'why      What was given shows.',
      'source   trail.create.echo, field report',
      'check    CreateTrail/shapes/valid-request',
    ]);
  });

  test('without a statement has no "why"', () => {
    expect(plain(gapText(recordOfAllKinds, () => undefined))).not.toContain('why ');
  });

  test('stands under its operation, the target as a whole first', () => {
    const titles = text.split('\n').filter((line) => line !== '' && !line.startsWith(' '));
    expect(titles).toEqual(['target: 1 gap (should)', 'CreateTrail: 1 gap (must)', 'Not implemented: 2 operations']);
  });
});

test('gaps that differ in their member alone share their details', () => {
  const id = 'CreateTrail/shapes/answer-types';
  const same = ['A', 'B'].map((path) => finding(`CreateTrail/wrong-type/${path}`, { check: id }));
  const other = finding('CreateTrail/wrong-type/C', { check: id, actual: 'something else' });
  const shared = plain(
    gapText(concluded([report('CreateTrail/shapes/x', { findings: [...same, other] })]), statementOf),
  );
  const heads = shared.split('\n').filter((line) => line.includes('✗'));
  expect(heads).toHaveLength(3);
  expect(shared.match(/repeat/g)).toHaveLength(2);
});

test('gaps of one check and one requirement tell once why they are gaps', () => {
  const id = 'AddTags/constraints/text-lengths';
  const of = (path: string, actual: string) =>
    finding(`AddTags/max-length/${path}`, { check: id, actual, severity: 'should' });
  const findings = [of('TagsList[].Key', 'of 129 characters'), of('TagsList[].Value', 'of 257 characters')];
  const told = plain(gapText(concluded([report(id, { findings })]), () => 'It is bounded.'));
  expect(told.match(/✗/g)).toHaveLength(2);
  expect(told.match(/repeat/g)).toHaveLength(2);
  expect(told.match(/why .*/g)).toEqual(['why      (for the 2 gaps above) It is bounded.']);
  expect(told.split('\n')[0]).toBe('AddTags: 2 gaps (should)');
});

test('a line too long for a terminal gives way to the command that asks the check again', () => {
  const id = 'CreateTrail/constraints/text-lengths';
  const curl = `curl --data-raw '${'a'.repeat(2_000)}'`;
  const record = concluded([report(id, { findings: [finding('CreateTrail/max-length/Name', { check: id, curl })] })]);
  const told = plain(gapText(record, () => undefined));
  expect(told).toContain(
    `run --endpoint-url http://127.0.0.1:5000/ --region us-east-1 --access standard --check ${id} --seed 7   # the curl line of 2018 characters is in --report json=FILE`,
  );
  expect(told).not.toContain('aaaa');
});

test('operations that are not there are told together, once', () => {
  const from = lines.indexOf('Not implemented: 2 operations');
  expect(lines[from + 1]).toBe('GetChannel, ListChannels');
  expect(lines[from + 2]).toContain('HTTP 501 NotImplemented');
  expect(lines.slice(from).join('\n')).toContain('repeat   curl GetChannel');
  expect(lines.filter((line) => line.includes('/unimplemented'))).toEqual([]);
});

test('nothing is said where there is none', () => {
  expect(gapText(rightRecord, statementOf)).toBe('');
});
