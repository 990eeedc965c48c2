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
    title: 'a request without a required member is refused',
    kinds: ['required'],
    requirement: 'wire.request-required',
  },
  {
    slug: 'member-types',
    title: 'a member of another JSON type is refused',
    kinds: ['type'],
    requirement: 'wire.request-types',
  },
  {
    slug: 'listed-values',
    title: 'every documented value is taken, and no other',
    kinds: ['enum', 'values'],
    requirement: 'wire.request-enums',
  },
  {
    slug: 'text-lengths',
    title: 'texts are taken up to their bounds, and not beyond',
    kinds: ['min-length', 'max-length'],
    requirement: bounds,
  },
  {
    slug: 'list-sizes',
    title: 'lists are taken up to their bounds, and not beyond',
    kinds: ['min-size', 'max-size'],
    requirement: bounds,
  },
  {
    slug: 'number-ranges',
    title: 'numbers are taken up to their bounds, and not beyond',
    kinds: ['min', 'max'],
    requirement: bounds,
  },
  { slug: 'patterns', title: 'texts keep to their patterns', kinds: ['pattern'], requirement: bounds },
  {
    slug: 'exclusive-members',
    title: 'members that exclude each other are refused together',
    kinds: ['exclusive'],
    requirement: bounds,
  },
  {
    slug: 'member-pairs',
    title: 'members that belong together are refused one by one',
    kinds: ['together'],
    requirement: bounds,
  },
  {
    slug: 'any-of-members',
    title: 'a request without any of the members that it needs one of is refused',
    kinds: ['any-of'],
    requirement: bounds,
  },
  {
    slug: 'dependent-members',
    title: 'a member is refused without the one that it needs',
    kinds: ['dependent'],
    requirement: bounds,
  },
  { slug: 'unique-items', title: 'a list with an item twice is refused', kinds: ['unique'], requirement: bounds },
  {
    slug: 'time-order',
    title: 'a time range that ends before it starts is refused',
    kinds: ['ordered'],
    requirement: bounds,
  },
  {
    slug: 'value-combinations',
    title: 'values that do not go together are refused',
    kinds: ['combination'],
    requirement: bounds,
  },
  { slug: 'total-sizes', title: 'lists are bounded in all', kinds: ['total'], requirement: bounds },
  {
    slug: 'resource-arns',
    title: 'an ARN that is wrong in one way is refused',
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
