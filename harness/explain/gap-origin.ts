import type { BrokenRuleKind } from '../../spec/broken-rule.js';
import type { Facts, Requirement } from '../../spec/facts.js';
import type { Spec } from '../../spec/load.js';
import { memberPlaces } from '../../spec/member-places.js';
import { refusalOf } from '../../spec/refusal-of.js';
import { constraintTemplates, templateOf } from '../engine/check/constraint-templates.js';
import { stateRules } from '../engine/check/state-rules.js';
import type { Asking } from '../engine/coverage/requirement-coverage.js';
import { describeRule } from '../validators/request/describe-rule.js';
import { requestRules } from '../validators/request/request-rules.js';
import { type Rule, type RuleSlug, ruleCheckId, rules } from '../validators/rules.js';

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
    title: 'a member name has the wrong case',
    ofMember: true,
  },
  'wrong-type': {
    slug: 'answer-types',
    requirement: 'wire.answer-types',
    title: 'a member has the wrong type',
    ofMember: true,
  },
  timestamp: {
    slug: 'answer-types',
    requirement: 'wire.timestamps',
    title: 'a timestamp is not a number of seconds',
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
  'no-answer': { slug: 'answers', requirement: 'wire.answers', title: 'a request received no complete answer' },
  'server-error': { slug: 'answers', requirement: 'wire.answers', title: 'a request received a 5xx answer' },
  'undocumented-error': {
    slug: 'documented-errors',
    requirement: 'wire.error-documented',
    title: 'the error is not documented',
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
      : { title: `${operation} is not implemented`, checks: [checkId], requirements: ['wire.implemented'] };
  }
  if (kind === 'error-code' && operation !== '_') return wrongCode(operation, path, facts, checks);
  if (templateOf(kind)) return ofConstraint(operation, kind, path, { spec, facts }, checks);
  if (kind === 'echo' || kind === 'refused-member') return ofGenerated(operation, kind, path, { spec, facts }, checks);
  return (
    ofRule(operation, kind, path, spec, facts) ??
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
    title: `${operation} returns another error instead of ${code}`,
    checks: asking.map(({ id }) => id),
    requirements: covered.length > 0 ? covered : conditions,
  };
}

/** What the checks of generated requests find: their gaps are called after the rule, not after the check. */
function ofGenerated(
  operation: string,
  kind: string,
  path: string | undefined,
  { spec, facts }: { spec: Spec; facts: Facts },
  checks: readonly Asking[],
): GapOrigin | undefined {
  if (!path || operation === '_') return undefined;
  const { places } = requestRules(operation, { spec, facts });
  const of = (...slugs: readonly string[]) =>
    checks.filter((check) => slugs.some((slug) => isCalled(check, operation, slug)));
  if (kind === 'refused-member') {
    const known = path === 'minimal' || path === 'generated' || path.split('+').every((member) => places.has(member));
    const templates = constraintTemplates.map(({ slug }) => slug);
    const asking = known ? [...of('every-member', 'generated-requests'), ...of(...templates)] : [];
    const title =
      known && places.has(path) ? `a valid request with ${path} is rejected` : 'a valid request is rejected';
    return originOf(title, asking, ['wire.accepts-valid']);
  }
  if (!memberPlaces(spec, operation).has(`${operation}.output.${path}`)) return undefined;
  const asking = of('every-member', 'generated-requests', 'generated-settings', 'echo', 'merges', 'replaces');
  const requirements = echoRequirements(asking, `${operation}.output.${path}`, facts);
  return originOf(`the answer does not return the value that was sent: ${path}`, asking, requirements);
}

/** Of what the checks ask: what speaks of this member of the answer, else all but that valid requests are accepted. */
function echoRequirements(asking: readonly Asking[], member: string, facts: Facts): string[] {
  const asked = [...new Set(asking.flatMap(({ requirements }) => requirements))];
  const speaking = asked.filter((id) => facts.requirements.get(id)?.members.includes(member));
  return speaking.length > 0 ? speaking : asked.filter((id) => id !== 'wire.accepts-valid');
}

/** A broken rule: what states it, and what says how it is refused; nothing of what its check asks besides. */
function ofConstraint(
  operation: string,
  name: string,
  path: string | undefined,
  { spec, facts }: { spec: Spec; facts: Facts },
  checks: readonly Asking[],
): GapOrigin | undefined {
  const known = templateOf(name);
  if (!known || !path || operation === '_') return undefined;
  const { kind, how, slugs, requirement } = known;
  const rule = describeRule(requestRules(operation, { spec, facts }), { kind, path });
  if (!rule) return undefined;
  const stated = rule.requirements.length > 0 ? rule.requirements : [requirement];
  const refusals = refusalsOf(facts, operation, { kind, path, requirement: rule.requirements[0] });
  const requirements = [...new Set(how === 'refused' ? stated : [...rule.requirements, ...refusals])];
  const asking = checks.filter(
    (check) =>
      slugs.some((slug) => isCalled(check, operation, slug)) ||
      (how !== 'refused' && check.operation === operation && check.requirements.some((id) => refusals.includes(id))),
  );
  const happened = {
    refused: 'a request that satisfies this rule is rejected',
    stored: 'a request that violates this rule is rejected but changes the state',
  };
  const title = `${how ? happened[how] : 'a request that violates this rule is accepted'}: ${rule.text}`;
  return originOf(title, asking, requirements);
}

/** The requirements that say how such a request is refused: of an ARN, for each kind of resource that it may name. */
function refusalsOf(
  facts: Facts,
  operation: string,
  { kind, path, requirement }: { kind: BrokenRuleKind; path: string; requirement: string | undefined },
): string[] {
  const rule = { kind, path, ...(requirement ? { requirement } : {}) };
  const member = `${operation}.input.${path}`;
  const named = kind.startsWith('arn-') ? facts.identifiers.filter(({ members }) => members.includes(member)) : [];
  const rules = [rule, ...named.map(({ resource }) => ({ ...rule, resource }))];
  return rules.flatMap((one) => refusalOf(facts, operation, one)?.requirement ?? []);
}

function originOf(title: string, asking: readonly Asking[], requirements: string[]): GapOrigin | undefined {
  return asking.length === 0 ? undefined : { title, checks: asking.map(({ id }) => id), requirements };
}

function isCalled({ id }: Asking, operation: string, slug: string): boolean {
  return id.startsWith(`${operation}/`) && id.endsWith(`/${slug}`);
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
  const concerns = (id: string) => {
    const { operations = [], members = [] } = facts.requirements.get(id) ?? {};
    return operations.includes(operation) || members.some((member) => member.startsWith(`${operation}.`));
  };
  const asking = checks.filter(
    ({ id, requirements }) =>
      id.startsWith(`${operation}/lifecycle/`) ||
      ((id.includes('/lifecycle/') || id.endsWith('/shapes/every-member')) && requirements.some(concerns)),
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
  const asking = checks.filter((check) => isCalled(check, operation, slug));
  if (!path) return undefined;
  const requirements = [...new Set(asking.flatMap((check) => check.requirements))];
  const [asked = 'the expectation of the check'] = new Set(asking.flatMap(({ title }) => title ?? []));
  return originOf(`not satisfied: ${asked} (${path})`, asking, requirements);
}

function join(at: string, member: string): string {
  return at ? `${at}.${member}` : member;
}
