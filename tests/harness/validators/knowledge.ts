import { expect } from 'vitest';
import type { Finding } from '../../../harness/validators/finding.js';
import { judge, type Knowledge } from '../../../harness/validators/judge.js';
import type { Exchange } from '../../../harness/wire/exchange.js';
import { loadFacts } from '../../../spec/facts.js';
import { loadSpec } from '../../../spec/load.js';
import { answer, exchange } from '../exchanges.js';

/** Operations whose answers the tests show whole. What others always carry is for the facts to grow by. */
const shownWhole = [
  'CreateTrail',
  'DescribeTrails',
  'GetEventSelectors',
  'GetTrail',
  'GetTrailStatus',
  'ListPublicKeys',
  'ListTags',
  'ListTrails',
  'LookupEvents',
  'UpdateTrail',
];

const facts = loadFacts();

/** The committed spec and facts, less what answers of further operations always carry. */
export const knowledge: Knowledge = {
  spec: loadSpec(),
  facts: { ...facts, presence: facts.presence.filter(({ operation }) => shownWhole.includes(operation)) },
};

/** What a test says of a finding: the words that make its identity. */
export type Said = Pick<Finding, 'gap' | 'check' | 'category' | 'severity' | 'path'>;

/** The identity of a finding. */
function said({ gap, check, category, severity, path }: Finding): Said {
  return { gap, check, category, severity, ...(path === undefined ? {} : { path }) };
}

/** Judges an exchange and expects exactly these findings, in any order. */
export function expectFindings(judged: Exchange, expected: readonly Said[]): void {
  const byGap = (a: Said, b: Said) => (a.gap < b.gap ? -1 : 1);
  const found = judge(judged, knowledge);
  expect(found.map(said).sort(byGap)).toEqual([...expected].sort(byGap));
  for (const { expected: wanted, actual, source, requirement } of found) {
    expect(wanted).not.toBe('');
    expect(actual).not.toBe('');
    expect(source).toMatch(/^https:\/\/|^field report$/);
    expect(knowledge.facts.requirements.has(requirement ?? '')).toBe(true);
  }
}

/** Judges a successful answer with this body, and expects exactly these findings. */
export function expectOfBody(operation: string, body: unknown, expected: readonly Said[]): void {
  expectFindings(exchange(operation, answer({ body })), expected);
}

/** A finding of a rule on the shape of an answer. */
export function shapeFinding(
  operation: string,
  rule: string,
  slug: string,
  path: string,
  severity: Finding['severity'] = 'must',
): Said {
  return {
    gap: `${operation}/${rule}/${path}`,
    check: `${operation}/shapes/${slug}`,
    category: 'shape',
    severity,
    path,
  };
}
