import type { Spec } from '../../spec/load.js';
import { memberPlaces } from '../../spec/member-places.js';
import type { Category } from './finding.js';

/** A rule that is applied to every answer. Each is a check of its own, whichever check caused the exchange. */
export interface Rule {
  slug: string;
  suite: 'protocol' | 'shapes' | 'errors';
  /** `_`: one check for the whole target; `operation`: one for each operation. */
  scope: '_' | 'operation';
  category: Category;
  /** Requirements that it covers; a finding names the one that was missed. */
  requirements: readonly string[];
  /** Those that it covers only for the operations that they speak of: the rule in the words of one member or one kind. */
  ofSome?: readonly string[];
  title: string;
  /** Which exchanges the rule can judge. */
  judges: 'any' | 'success' | 'error';
  /** Operations that it says nothing about have no such check. */
  appliesTo?: (spec: Spec, operation: string) => boolean;
}

function hasMembers(spec: Spec, operation: string): boolean {
  return Object.keys(spec.operation(operation).output.properties ?? {}).length > 0;
}

/** Lists of values in requests alone do not count: a rule that no answer can break answers nothing. */
function hasListedValues(spec: Spec, operation: string): boolean {
  const places = [...memberPlaces(spec, operation)];
  return places.some(([path, schema]) => path.startsWith(`${operation}.output.`) && schema.enum !== undefined);
}

/** The rules by slug. */
export const rules = {
  'success-status': {
    slug: 'success-status',
    suite: 'protocol',
    scope: '_',
    category: 'protocol',
    requirements: ['wire.success-status'],
    title: 'successful answers have HTTP status 200',
    judges: 'success',
  },
  'error-status': {
    slug: 'error-status',
    suite: 'protocol',
    scope: '_',
    category: 'protocol',
    requirements: ['wire.error-status'],
    title: 'client errors have HTTP status 400',
    judges: 'error',
  },
  'content-type': {
    slug: 'content-type',
    suite: 'protocol',
    scope: '_',
    category: 'protocol',
    requirements: ['wire.content-type'],
    title: 'answers have the content type application/x-amz-json-1.1',
    judges: 'any',
  },
  'request-id': {
    slug: 'request-id',
    suite: 'protocol',
    scope: '_',
    category: 'protocol',
    requirements: ['wire.request-id'],
    title: 'answers contain a request id',
    judges: 'any',
  },
  'json-body': {
    slug: 'json-body',
    suite: 'protocol',
    scope: '_',
    category: 'protocol',
    requirements: ['wire.json-body', 'wire.empty-output'],
    title: 'answer bodies are JSON objects',
    judges: 'any',
  },
  'error-code': {
    slug: 'error-code',
    suite: 'protocol',
    scope: '_',
    category: 'protocol',
    requirements: ['wire.error-code'],
    title: 'errors contain an error code',
    judges: 'error',
  },
  'error-message': {
    slug: 'error-message',
    suite: 'protocol',
    scope: '_',
    category: 'protocol',
    requirements: ['wire.error-message'],
    title: 'errors contain a message',
    judges: 'error',
  },
  'stays-reachable': {
    slug: 'stays-reachable',
    suite: 'protocol',
    scope: '_',
    category: 'reliability',
    requirements: ['wire.answers'],
    title: 'the target answers until the run ends',
    judges: 'any',
  },
  throttling: {
    slug: 'throttling',
    suite: 'protocol',
    scope: '_',
    category: 'reliability',
    requirements: ['wire.throttling'],
    title: 'a throttled request succeeds after retries',
    judges: 'any',
  },
  answers: {
    slug: 'answers',
    suite: 'protocol',
    scope: 'operation',
    category: 'reliability',
    requirements: ['wire.answers'],
    title: 'every request receives a complete answer other than a 5xx',
    judges: 'any',
  },
  'answer-members': {
    slug: 'answer-members',
    suite: 'shapes',
    scope: 'operation',
    category: 'shape',
    requirements: ['wire.answer-required', 'wire.answer-casing'],
    ofSome: ['trail.describe.casing'],
    title: 'answers contain all required members',
    judges: 'success',
    appliesTo: hasMembers,
  },
  'answer-types': {
    slug: 'answer-types',
    suite: 'shapes',
    scope: 'operation',
    category: 'shape',
    requirements: ['wire.answer-types', 'wire.timestamps', 'wire.no-nulls'],
    ofSome: ['wire.blobs', 'wire.maps', 'wire.empty-lists', 'keys.value-base64', 'events.lookup.resources-empty'],
    title: 'answer members have their documented types',
    judges: 'success',
    appliesTo: hasMembers,
  },
  'answer-values': {
    slug: 'answer-values',
    suite: 'shapes',
    scope: 'operation',
    category: 'shape',
    requirements: ['wire.answer-enums'],
    title: 'answer members have documented values',
    judges: 'success',
    appliesTo: hasListedValues,
  },
  'unknown-members': {
    slug: 'unknown-members',
    suite: 'shapes',
    scope: 'operation',
    category: 'shape',
    requirements: ['wire.unknown-members'],
    ofSome: ['trail.create.members-absent'],
    title: 'answers contain only documented members',
    judges: 'success',
  },
  'documented-errors': {
    slug: 'documented-errors',
    suite: 'errors',
    scope: 'operation',
    category: 'error',
    requirements: ['wire.error-documented', 'wire.error-full-names'],
    title: 'errors have documented codes',
    judges: 'error',
  },
} as const satisfies Record<string, Rule>;

/** The slug of a rule. */
export type RuleSlug = keyof typeof rules;

/** The id of the check that a rule is, for one operation. */
export function ruleCheckId(rule: Rule, operation: string): string {
  return `${rule.scope === '_' ? '_' : operation}/${rule.suite}/${rule.slug}`;
}
