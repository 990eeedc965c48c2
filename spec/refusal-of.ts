import { onceFor } from '../common/once-for.js';
import { type BrokenRule, type BrokenRuleKind, labelOf } from './broken-rule.js';
import type { ErrorCondition, Facts, Identifier } from './facts.js';
import { relationPath } from './relation-path.js';

/** How a request that breaks a rule is refused. */
export interface Refusal {
  /** The requirement that says so. */
  requirement: string;
  /** The codes that it may have; without them any client error will do. */
  codes?: string[];
}

/** What says that a broken rule is refused where no condition and no bound does. */
const generally: Partial<Record<BrokenRuleKind, string>> = {
  required: 'wire.request-required',
  type: 'wire.request-types',
  enum: 'wire.request-enums',
};

/**
 * How an operation refuses a request that breaks this rule and no other: by the error condition that answers it, else, with
 * an open code, by the bound or the relation itself. Of an ARN that is wrong in a way of which the facts tell no code, the
 * requirement is what they say of malformed or unknown ones; undefined where they say nothing of it, so that either answer
 * will do. Pure.
 */
export function refusalOf(facts: Facts, operation: string, rule: BrokenRule): Refusal | undefined {
  if (rule.kind.startsWith('arn-')) return refusalOfArn(facts, operation, rule);
  const { conditions, relations } = rulesOf(operation, facts);
  const label = labelOf(rule);
  const requirement = rule.requirement ?? relations.get(label);
  const condition =
    conditions.find(({ id }) => id === requirement) ??
    conditions.find(({ breaks }) => breaks?.includes(label)) ??
    conditions.find(({ breaks }) => requirement !== undefined && breaks?.includes(requirement));
  if (condition) return withCodes(condition);
  return { requirement: requirement ?? generally[rule.kind] ?? 'wire.request-bounds' };
}

/** The error conditions of an operation, and by the labels of its relations the requirements that state them first. */
const rulesOf = onceFor((operation: string, facts: Facts) => {
  const own = [...facts.requirements.values()].filter(({ operations }) => operations.includes(operation));
  const relations = new Map<string, string>();
  for (const { id, relations: stated = [] } of own)
    for (const relation of stated) {
      const label = labelOf({ kind: relation.kind, path: relationPath(relation) });
      if (!relations.has(label)) relations.set(label, id);
    }
  return { conditions: own.filter((entry): entry is ErrorCondition => entry.kind === 'error'), relations };
});

type Way = keyof Identifier['refusals'];

/** What the facts call the ways in which an ARN can be wrong, the closest first. Of the others they tell no code. */
const ways: Partial<Record<BrokenRuleKind, readonly Way[]>> = {
  'arn-region': ['other-region'],
  'arn-account': ['other-account'],
  'arn-resource': ['other-resource', 'malformed'],
  'arn-service': ['other-resource', 'malformed'],
};

function refusalOfArn(facts: Facts, operation: string, { kind, path, resource }: BrokenRule): Refusal | undefined {
  const member = `${operation}.input.${path}`;
  const identifiers = facts.identifiers.filter(
    (identifier) => identifier.members.includes(member) && (!resource || identifier.resource === resource),
  );
  const conditionFor = (some: readonly Way[]) => (identifier: Identifier) =>
    some.map((way) => conditionNaming(facts, identifier.refusals[way] ?? [], member)).find((found) => found);
  const conditions = identifiers.map(conditionFor(ways[kind] ?? []));
  const refusals = conditions.map((condition) => condition && withCodes(condition));
  const first = refusals.find((refusal) => refusal);
  if (first) {
    // Of several kinds of resources that it might be, each may be refused in its own words.
    const codes = refusals.every((refusal) => refusal?.codes)
      ? refusals.flatMap((refusal) => refusal?.codes ?? [])
      : [];
    return { requirement: first.requirement, ...(codes.length > 0 ? { codes: [...new Set(codes)] } : {}) };
  }
  const general = identifiers.map(conditionFor(['malformed', 'unknown'])).find((condition) => condition);
  return general && { requirement: general.id };
}

/** Of several conditions the one that names the member, else one that names none of its operation. */
function conditionNaming(facts: Facts, ids: readonly string[], member: string): ErrorCondition | undefined {
  const [operation = ''] = member.split('.', 1);
  const conditions = ids
    .map((id) => facts.requirements.get(id))
    .filter((entry): entry is ErrorCondition => entry?.kind === 'error' && entry.operations.includes(operation));
  return (
    conditions.find(({ members }) => members.includes(member)) ??
    conditions.find(({ members }) => !members.some((path) => path.startsWith(`${operation}.input.`)))
  );
}

function withCodes({ id, codes, alsoAcceptable = [] }: ErrorCondition): Refusal {
  return { requirement: id, ...(codes ? { codes: [...codes, ...alsoAcceptable] } : {}) };
}
