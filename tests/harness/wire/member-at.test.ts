import { expect, test } from 'vitest';
import { genericPath, memberAt } from '../../../harness/wire/member-at.js';

const body = { Trail: { Name: 'x', Flag: false }, list: [{ Name: 'a' }, { Name: 'b', Empty: null }], tokens: ['t'] };

test.each<[string, unknown]>([
  ['Trail.Name', 'x'],
  ['Trail.Flag', false],
  ['Trail', body.Trail],
  ['list[1].Name', 'b'],
  ['list[1].Empty', null],
  ['tokens[0]', 't'],
  ['list[2].Name', undefined],
  ['list.Name', undefined],
  ['Trail[0]', undefined],
  ['Trail.Name.Deeper', undefined],
  ['trail.Name', undefined],
])('%s', (path, expected) => {
  expect(memberAt(body, path)).toEqual(expected);
});

test('a generic path has no indexes', () => {
  expect(genericPath('a[0].b[12].c')).toBe('a[].b[].c');
  expect(genericPath('a.b')).toBe('a.b');
});
