import type { BrokenRule, BrokenRuleKind } from '../../../spec/broken-rule.js';
import { describeRelation } from '../../../spec/curated/describe-relation.js';
import type { Bound } from '../../../spec/facts.js';
import type { Schema } from '../../../spec/operation-spec.js';
import { relationPath } from '../../../spec/relation-path.js';
import { deref } from '../../../spec/resolve.js';
import type { Dimension } from './broken-limits.js';
import type { RequestRules } from './request-rules.js';

type StatedRule = Pick<BrokenRule, 'kind' | 'path' | 'requirement'>;

/** What a rule asks for, in plain words, and the bounds or relations that say so; none where the shape alone does. */
export interface RuleInWords {
  text: string;
  requirements: string[];
}

/** `TagsList[].Key has at most 128 characters`; undefined where the operation has no such rule. Pure. */
export function describeRule(rules: RequestRules, rule: StatedRule): RuleInWords | undefined {
  const { kind, path } = rule;
  const relations = rules.relations.filter(({ relation }) => relation.kind === kind && relationPath(relation) === path);
  const [stated] = relations;
  if (stated) {
    const text = describeRelation(stated.relation);
    return { text, requirements: [...new Set(relations.map(({ requirement }) => requirement))] };
  }
  const schema = rules.places.get(path);
  if (!schema || (kind === 'required' && !isRequired(rules, path))) return undefined;
  if (kind.startsWith('arn-') && !rules.identifiers.has(path)) return undefined;
  const limit = limitOf(rules, rule);
  const text = limit ? ofBound(kind, limit, schema) : ofShape(kind, schema);
  return text === undefined ? undefined : { text: `${path} ${text}`, requirements: limit ? [limit.id] : [] };
}

function isRequired({ operation, places }: RequestRules, path: string): boolean {
  const dot = path.lastIndexOf('.');
  const owner = dot < 0 ? deref(operation, operation.input) : places.get(path.slice(0, dot));
  return owner?.required?.includes(path.slice(dot + 1)) ?? false;
}

const dimensions: Partial<Record<BrokenRuleKind, [Dimension, 'min' | 'max']>> = {
  'min-length': ['length', 'min'],
  'max-length': ['length', 'max'],
  'min-size': ['size', 'min'],
  'max-size': ['size', 'max'],
  min: ['range', 'min'],
  max: ['range', 'max'],
};

/** The bound that the rule comes from: the one it names, else the narrowest of its kind. */
function limitOf(rules: RequestRules, { kind, path, requirement }: StatedRule): Bound | undefined {
  const [dimension, end] = dimensions[kind] ?? [];
  const limits = (rules.bounds.get(path) ?? []).filter((bound) => {
    if (dimension && end) return bound[dimension]?.[end] !== undefined;
    return kind === 'pattern' ? bound.pattern !== undefined : kind === 'values' && bound.values !== undefined;
  });
  const value = (bound: Bound) => (dimension && end ? bound[dimension]![end]! : 0);
  const byWidth = limits.toSorted((a, b) => (end === 'min' ? value(b) - value(a) : value(a) - value(b)));
  return limits.find(({ id }) => id === requirement) ?? byWidth[0];
}

function ofBound(kind: BrokenRuleKind, bound: Bound, { type }: Schema): string | undefined {
  const { length, size, range, pattern, values = [], when } = bound;
  const things = type === 'object' ? 'entries' : 'items';
  const texts: Partial<Record<BrokenRuleKind, string>> = {
    'min-length': `has at least ${counted(length?.min, 'characters')}`,
    'max-length': `has at most ${counted(length?.max, 'characters')}`,
    'min-size': `has at least ${counted(size?.min, things)}`,
    'max-size': `has at most ${counted(size?.max, things)}`,
    min: `is at least ${range?.min}`,
    max: `is at most ${range?.max}`,
    pattern: `fully matches /${pattern}/`,
    values: `is ${oneOf(values.map(String))}`,
  };
  return texts[kind] && `${texts[kind]}${when ? ` when ${when}` : ''}`;
}

/** `1 item`, `2 items`, `1 entry`. */
export function counted(count: number | undefined, things: string): string {
  return `${count} ${count === 1 ? things.replace(/ies$/, 'y').replace(/s$/, '') : things}`;
}

function ofShape(kind: BrokenRuleKind, { type, format, enum: listed }: Schema): string | undefined {
  const texts: Partial<Record<BrokenRuleKind, string>> = {
    required: 'is required',
    type: `is ${format === 'timestamp' ? 'a timestamp (a number of seconds)' : types[type ?? 'object']}`,
    ...(listed ? { enum: `is ${oneOf(listed)}` } : {}),
    'arn-partition': "is an ARN of the caller's partition",
    'arn-service': 'is an ARN of the service cloudtrail',
    'arn-region': 'is an ARN of the Region that receives the request',
    'arn-account': "is an ARN of the caller's account",
    'arn-resource': 'is an ARN of a resource type that the operation accepts',
    'arn-case': 'is an ARN in the documented letter case',
    'arn-whitespace': 'is an ARN without white space',
  };
  return texts[kind];
}

const types: Record<NonNullable<Schema['type']>, string> = {
  object: 'an object',
  array: 'a list',
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'a boolean',
};

/** More values than this are counted rather than listed. */
const listedAtMost = 8;

function oneOf(values: readonly string[]): string {
  if (values.length > listedAtMost) return `one of ${values.length} documented values`;
  return values.length === 1 ? values[0]! : `one of ${values.join(', ')}`;
}
