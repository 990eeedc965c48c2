import type { BrokenRuleKind } from '../../spec/broken-rule.js';

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

/**
 * What a gap of this rule says, and the slugs of the checks that find it: a kind of rule where a request that breaks it was
 * accepted, `<kind>-refused` where one that keeps it was refused, `<kind>-stored` where a refused one changed something all
 * the same. Undefined for other rules.
 */
export function templateOf(rule: string): { title: string; slugs: readonly string[] } | undefined {
  const [, kind = '', how] = /^(.*?)(?:-(refused|stored))?$/.exec(rule) ?? [];
  const template = constraintTemplates.find(({ kinds }) => (kinds as readonly string[]).includes(kind));
  if (!template) return undefined;
  const title =
    how === 'refused'
      ? `a request that keeps the rule (${kind}) is refused`
      : how === 'stored'
        ? `a request that breaks the rule (${kind}) is refused, and changes something`
        : `a request that breaks the rule (${kind}) is accepted`;
  return { title, slugs: [template.slug] };
}
