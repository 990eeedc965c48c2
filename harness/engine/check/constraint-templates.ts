import type { BrokenRuleKind } from '../../../spec/broken-rule.js';

/** One check of every operation that has such rules: `<Operation>/constraints/<slug>`. */
export interface ConstraintTemplate {
  slug: string;
  title: string;
  /** The rules that it asks for; they stand in the ids of its gaps. */
  kinds: readonly BrokenRuleKind[];
  /** What is stated of every rule of the kind, where no requirement of its own states it. */
  requirement: string;
}

const bounds = 'wire.request-bounds';

/** The templates, in the order in which they are asked. */
export const constraintTemplates: readonly ConstraintTemplate[] = [
  {
    slug: 'required-members',
    title: 'rejects a request without a required member',
    kinds: ['required'],
    requirement: 'wire.request-required',
  },
  {
    slug: 'member-types',
    title: 'rejects a member of the wrong JSON type',
    kinds: ['type'],
    requirement: 'wire.request-types',
  },
  {
    slug: 'listed-values',
    title: 'accepts every documented value and rejects all others',
    kinds: ['enum', 'values'],
    requirement: 'wire.request-enums',
  },
  {
    slug: 'text-lengths',
    title: 'accepts strings at their length limits and rejects strings beyond them',
    kinds: ['min-length', 'max-length'],
    requirement: bounds,
  },
  {
    slug: 'list-sizes',
    title: 'accepts lists at their size limits and rejects lists beyond them',
    kinds: ['min-size', 'max-size'],
    requirement: bounds,
  },
  {
    slug: 'number-ranges',
    title: 'accepts numbers at their limits and rejects numbers beyond them',
    kinds: ['min', 'max'],
    requirement: bounds,
  },
  {
    slug: 'patterns',
    title: 'accepts strings that match their pattern and rejects all others',
    kinds: ['pattern'],
    requirement: bounds,
  },
  {
    slug: 'exclusive-members',
    title: 'rejects mutually exclusive members in one request',
    kinds: ['exclusive'],
    requirement: bounds,
  },
  {
    slug: 'member-pairs',
    title: 'rejects members without the others that they must be sent with',
    kinds: ['together'],
    requirement: bounds,
  },
  {
    slug: 'any-of-members',
    title: 'rejects a request that has none of its alternative members',
    kinds: ['any-of'],
    requirement: bounds,
  },
  {
    slug: 'dependent-members',
    title: 'rejects a member without the member that it requires',
    kinds: ['dependent'],
    requirement: bounds,
  },
  { slug: 'unique-items', title: 'rejects a list with a duplicate item', kinds: ['unique'], requirement: bounds },
  {
    slug: 'time-order',
    title: 'rejects a time range that ends before it starts',
    kinds: ['ordered'],
    requirement: bounds,
  },
  {
    slug: 'value-combinations',
    title: 'rejects incompatible values',
    kinds: ['combination'],
    requirement: bounds,
  },
  {
    slug: 'total-sizes',
    title: 'enforces the limits on the total size of lists',
    kinds: ['total'],
    requirement: bounds,
  },
  {
    slug: 'resource-arns',
    title: 'rejects an ARN that is invalid in one way',
    kinds: ['arn-partition', 'arn-service', 'arn-region', 'arn-account', 'arn-resource', 'arn-case', 'arn-whitespace'],
    requirement: bounds,
  },
];

/** What the rule in the id of a gap says. */
export interface ConstraintName {
  kind: BrokenRuleKind;
  /** Without it: a request that breaks the rule was accepted. */
  how?: 'refused' | 'stored';
  /** Of the checks that find it. */
  slugs: readonly string[];
  /** What is stated of every rule of the kind. */
  requirement: string;
}

/**
 * What is behind the rule of a gap: a kind where a request that breaks it was accepted, `<kind>-refused` where one that
 * keeps it was refused, `<kind>-stored` where a refused one changed something all the same. Undefined for other rules.
 */
export function templateOf(rule: string): ConstraintName | undefined {
  const [, name = '', how] = /^(.*?)(?:-(refused|stored))?$/.exec(rule) ?? [];
  const template = constraintTemplates.find(({ kinds }) => (kinds as readonly string[]).includes(name));
  if (!template) return undefined;
  const { slug, requirement } = template;
  return {
    kind: name as BrokenRuleKind,
    ...(how ? { how: how as 'refused' | 'stored' } : {}),
    slugs: [slug],
    requirement,
  };
}
