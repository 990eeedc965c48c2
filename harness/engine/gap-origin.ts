import type { Facts, Requirement } from '../../spec/facts.js';
import type { Spec } from '../../spec/load.js';
import { memberPlaces } from '../../spec/member-places.js';
import { type Rule, type RuleSlug, ruleCheckId, rules } from '../validators/rules.js';
import { templateOf } from './constraint-templates.js';
import type { Asking } from './requirement-coverage.js';
import { stateRules } from './state-rules.js';

/** Where a gap comes from: the checks that report it, and the requirements that it misses. */
export interface GapOrigin {
  /** What the gap is, in a few words. */
  title: string;
  checks: string[];
  requirements: string[];
}

/** The kinds of departure of those rules that know several, as they stand in gap ids. */
export const departureKinds: Record<string, { slug: RuleSlug; requirement: string; title: string; ofMember?: true }> = {
  'missing-member': {
    slug: 'answer-members',
    requirement: 'wire.answer-required',
    title: 'a member is missing',
    ofMember: true,
  },
  casing: {
    slug: 'answer-members',
    requirement: 'wire.answer-casing',
    title: 'a member is spelt in another case',
    ofMember: true,
  },
  'wrong-type': {
    slug: 'answer-types',
    requirement: 'wire.answer-types',
    title: 'a member has another type',
    ofMember: true,
  },
  timestamp: {
    slug: 'answer-types',
    requirement: 'wire.timestamps',
    title: 'a timestamp is no number of seconds',
    ofMember: true,
  },
  null: { slug: 'answer-types', requirement: 'wire.no-nulls', title: 'a member is null', ofMember: true },
  'enum-value': {
    slug: 'answer-values',
    requirement: 'wire.answer-enums',
    title: 'a value is not documented',
    ofMember: true,
  },
  'unknown-member': {
    slug: 'unknown-members',
    requirement: 'wire.unknown-members',
    title: 'a member is not documented',
  },
  'no-answer': { slug: 'answers', requirement: 'wire.answers', title: 'a request got no complete answer' },
  'server-error': { slug: 'answers', requirement: 'wire.answers', title: 'a request was answered by a 5xx' },
  'undocumented-error': {
    slug: 'documented-errors',
    requirement: 'wire.error-documented',
    title: 'nothing documents the error',
  },
  'undeclared-error': {
    slug: 'documented-errors',
    requirement: 'wire.error-documented',
    title: 'the operation does not declare the error',
  },
};

/** Where a gap of this id would come from; undefined where no check makes such an id. */
export function gapOrigin(
  id: string,
  { spec, facts, checks }: { spec: Spec; facts: Facts; checks: readonly Asking[] },
): GapOrigin | undefined {
  const [operation = '', kind = '', ...rest] = id.split('/');
  const path = rest.join('/') || undefined;
  if (operation !== '_' && !spec.operationNames.includes(operation)) return undefined;
  if (kind === 'unimplemented') {
    const checkId = `${operation}/shapes/valid-request`;
    return path
      ? undefined
      : { title: `${operation} is not there`, checks: [checkId], requirements: ['wire.implemented'] };
  }
  if (kind === 'error-code' && operation !== '_') return wrongCode(operation, path, facts, checks);
  return (
    ofRule(operation, kind, path, spec, facts) ??
    ofConstraint(operation, kind, path, checks) ??
    ofCheck(operation, kind, path, checks) ??
    ofState(operation, kind, path, facts, checks)
  );
}

function ofRule(
  operation: string,
  kind: string,
  path: string | undefined,
  spec: Spec,
  facts: Facts,
): GapOrigin | undefined {
  const plain = Object.hasOwn(rules, kind) ? (rules[kind as RuleSlug] as Rule) : undefined;
  const known = Object.hasOwn(departureKinds, kind) ? departureKinds[kind] : undefined;
  const rule: Rule | undefined = known ? rules[known.slug] : plain;
  if (!rule || (rule.scope === '_') !== (operation === '_')) return undefined;
  const checks = [ruleCheckId(rule, operation)];
  if (!known) return path ? undefined : { title: rule.title, checks, requirements: [...rule.requirements] };
  if (known.ofMember && !(path && memberPlaces(spec, operation).has(`${operation}.output.${path}`))) return undefined;
  const demanded = facts.presence
    .filter(({ operation: of, at, members }) => of === operation && members.some((name) => join(at, name) === path))
    .map(({ requirement }) => requirement);
  const requirements = kind === 'missing-member' && demanded.length > 0 ? demanded : [known.requirement];
  return { title: path ? `${known.title}: ${path}` : known.title, checks, requirements };
}

function wrongCode(
  operation: string,
  code: string | undefined,
  facts: Facts,
  checks: readonly Asking[],
): GapOrigin | undefined {
  const answers = (requirement: Requirement | undefined): requirement is Requirement =>
    requirement?.kind === 'error' &&
    requirement.operations.includes(operation) &&
    (requirement.codes ?? []).concat(requirement.alsoAcceptable ?? []).includes(code ?? '');
  const conditions = [...facts.requirements.values()].filter(answers).map(({ id }) => id);
  if (conditions.length === 0) return undefined;
  const asking = checks.filter(
    (check) => check.operation === operation && check.requirements.some((id) => conditions.includes(id)),
  );
  const covered = conditions.filter((id) => asking.some(({ requirements }) => requirements.includes(id)));
  return {
    title: `${operation} answers with another error where ${code} is expected`,
    checks: asking.map(({ id }) => id),
    requirements: covered.length > 0 ? covered : conditions,
  };
}

/** What the checks of generated requests find: their gaps are called after the rule, not after the check. */
const ofGenerated: Record<string, { title: string; slugs: readonly string[] }> = {
  'refused-member': { title: 'a valid request is refused', slugs: ['every-member', 'generated-requests'] },
  echo: {
    title: 'a member does not come back as it was sent',
    slugs: ['every-member', 'generated-requests', 'generated-settings'],
  },
};

function ofConstraint(
  operation: string,
  kind: string,
  path: string | undefined,
  checks: readonly Asking[],
): GapOrigin | undefined {
  const found = Object.hasOwn(ofGenerated, kind) ? ofGenerated[kind] : templateOf(kind);
  if (!found || !path) return undefined;
  const asking = checks.filter(({ id }) =>
    found.slugs.some((slug) => id.startsWith(`${operation}/`) && id.endsWith(`/${slug}`)),
  );
  if (asking.length === 0) return undefined;
  const requirements = [...new Set(asking.flatMap((check) => check.requirements))];
  return { title: `${found.title}: ${path}`, checks: asking.map(({ id }) => id), requirements };
}

/** What histories find: told by the checks of the operation, and by those of whole families that are about it. */
function ofState(
  operation: string,
  rule: string,
  path: string | undefined,
  facts: Facts,
  checks: readonly Asking[],
): GapOrigin | undefined {
  if (!path || !Object.hasOwn(stateRules, rule)) return undefined;
  const concerns = (id: string) => facts.requirements.get(id)?.operations.includes(operation) ?? false;
  const asking = checks.filter(
    ({ id, requirements }) =>
      id.startsWith(`${operation}/lifecycle/`) || (id.startsWith('_/lifecycle/') && requirements.some(concerns)),
  );
  if (asking.length === 0) return undefined;
  const requirements = [...new Set(asking.flatMap((check) => check.requirements.filter(concerns)))];
  return { title: `${stateRules[rule]}: ${path}`, checks: asking.map(({ id }) => id), requirements };
}

function ofCheck(
  operation: string,
  slug: string,
  path: string | undefined,
  checks: readonly Asking[],
): GapOrigin | undefined {
  const asking = checks.filter(({ id }) => id.startsWith(`${operation}/`) && id.endsWith(`/${slug}`));
  if (asking.length === 0 || !path) return undefined;
  const requirements = [...new Set(asking.flatMap((check) => check.requirements))];
  return { title: `what the check asks for does not hold: ${path}`, checks: asking.map(({ id }) => id), requirements };
}

function join(at: string, member: string): string {
  return at ? `${at}.${member}` : member;
}
