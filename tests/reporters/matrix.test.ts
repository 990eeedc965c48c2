import { expect, test } from 'vitest';
import { legend, matrix } from '../../reporters/matrix.js';
import { concluded } from '../harness/engine/conclusions.js';
import { finding, report } from '../harness/engine/reports.js';
import { knowledge } from '../harness/validators/knowledge.js';
import { plain } from './plain.js';
import { recordOfAllKinds } from './records.js';

/** The cells of the matrix by operation and suite. */
function cellsOf(text: string): Map<string, Record<string, string>> {
  const [head = '', ...rows] = plain(text).split('\n');
  const columns = [...head.matchAll(/\S+/g)].map(({ 0: name, index }) => ({ name, index }));
  return new Map(
    rows.map((row) => {
      const cells = columns.map(({ name, index }, n) => [name, row.slice(index, columns[n + 1]?.index).trim()]);
      return [String(cells[0]?.[1]), Object.fromEntries(cells.slice(1)) as Record<string, string>];
    }),
  );
}

test('every operation has a row, and so has the target as a whole', () => {
  const cells = cellsOf(matrix(recordOfAllKinds));
  expect([...cells.keys()]).toEqual(['target', ...knowledge.spec.operationNames]);
});

test('suites that have checks are columns, in order', () => {
  expect(plain(matrix(recordOfAllKinds)).split('\n')[0]?.split(/\s+/)).toEqual([
    'operation',
    'protocol',
    'shapes',
    'errors',
    'lifecycle',
  ]);
});

test('a cell shows the worst outcome, and how many of the checks that ran had it', () => {
  const cells = cellsOf(matrix(recordOfAllKinds));
  // Of six checks in shapes one is a gap: the rules that judge successful answers passed.
  expect(cells.get('CreateTrail')?.shapes).toMatch(/^✗ 1\/\d$/);
  expect(cells.get('CreateTrail')?.lifecycle).toBe('■ 1');
  expect(cells.get('GetTrail')?.lifecycle).toBe('- skipped');
  expect(cells.get('ListTrails')?.lifecycle).toBe('! 1');
  expect(cells.get('ListChannels')?.shapes).toBe('∅ not implemented');
  expect(cells.get('AddTags')?.lifecycle).toBe('');
  expect(cells.get('target')?.protocol).toMatch(/^✗ 1\/\d$/);
});

test('skipped checks are not among those that ran', () => {
  const own = (slug: string, more = {}) => report(`GetTrail/lifecycle/${slug}`, more);
  const broken = (slug: string) =>
    own(slug, { findings: [finding(`GetTrail/${slug}`, { check: `GetTrail/lifecycle/${slug}` })] });
  const record = concluded([own('a'), own('b', { skipped: 'x' }), broken('c'), broken('d')]);
  expect(cellsOf(matrix(record)).get('GetTrail')?.lifecycle).toBe('✗ 2/3');
  const all = concluded([broken('c'), broken('d'), own('b', { skipped: 'x' })]);
  expect(cellsOf(matrix(all)).get('GetTrail')?.lifecycle).toBe('✗ 2');
});

test('no line ends in blanks, and none is wider than a terminal', () => {
  for (const line of plain(matrix(recordOfAllKinds)).split('\n')) {
    expect(line).toBe(line.trimEnd());
    expect(line.length).toBeLessThanOrEqual(120);
  }
});

test('the legend explains every mark', () => {
  for (const word of ['✓ passed', '✗ gap', '! warning', '∅ not implemented', '■ blocked', '- skipped']) {
    expect(plain(legend())).toContain(word);
  }
});
