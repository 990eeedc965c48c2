import type { Facts } from '../../../spec/facts.js';
import type { Spec } from '../../../spec/load.js';
import { ruleCheckId, rules } from '../../validators/rules.js';
import type { RuleCheck } from '../check/rule-checks.js';
import { allMembers } from './coverage.js';
import { errorConditions, excludedPairs } from './error-conditions.js';

/** Something of the API, the checks that cover it, and why nothing can where that is so. */
export interface CoverageRow {
  id: string;
  checks: string[];
  excluded?: string;
}

/** What the checks that exist cover, whether they ran or not. */
export interface RequirementCoverage {
  requirements: CoverageRow[];
  operations: CoverageRow[];
  /** `<Operation>.input.<path>` and `<Operation>.output.<path>` */
  members: CoverageRow[];
  /** `<Operation>/<Code>` of the documented pairs. */
  errors: CoverageRow[];
}

/** What a check says of itself, as far as coverage goes. */
export interface Asking {
  id: string;
  title?: string;
  operation: string;
  requirements: readonly string[];
}

/**
 * Which checks cover which requirement, operation, member and error pair. A check covers members and pairs of its own
 * operation only, those that its requirements speak of; members of answers are covered by the rule on types as well,
 * which judges every answer. Rules make no operation covered: somebody has to call it.
 */
export function requirementCoverage(options: {
  spec: Spec;
  facts: Facts;
  checks: readonly Asking[];
  rules: readonly RuleCheck[];
}): RequirementCoverage {
  const { spec, facts, checks } = options;
  const ruleChecks = options.rules.map((rule) => ({ ...rule, requirements: ruleRequirements(rule, facts) }));
  const ruleIds = new Set(ruleChecks.map(({ id }) => id));
  const excluded = excludedPairs(facts, errorConditions(facts));
  const covering = new Index();
  for (const { id, operation, requirements } of [...checks, ...ruleChecks]) {
    if (!ruleIds.has(id)) covering.add(`operation ${operation}`, id);
    for (const name of requirements) {
      const requirement = facts.requirements.get(name);
      if (!requirement) continue;
      covering.add(`requirement ${name}`, id);
      const { operations } = requirement;
      const speaks = (of: string) => of === operation || (operation === '_' && operations.length === 1);
      for (const path of requirement.members.flatMap(withOwners))
        if (speaks(path.split('.', 1)[0]!)) covering.add(`member ${path}`, id);
      if (requirement.kind !== 'error') continue;
      const { codes = [], alsoAcceptable = [] } = requirement;
      for (const of of operations.filter(speaks)) {
        // What nobody can bring about is not asked for by accepting it.
        const accepted = alsoAcceptable.filter((code) => !excluded.has(`${of}/${code}`));
        for (const code of [...codes, ...accepted]) covering.add(`error ${of}/${code}`, id);
      }
    }
  }
  const members = allMembers(spec);
  for (const path of members) {
    const [operation = '', side] = path.split('.', 2);
    const types = ruleCheckId(rules['answer-types'], operation);
    if (side === 'output' && ruleIds.has(types)) covering.add(`member ${path}`, types);
  }
  const reasons = new Map([
    ...excluded,
    ...facts.excluded.flatMap(({ reason, members, requirements }) =>
      [...members, ...requirements].map((name) => [name, reason] as const),
    ),
  ]);
  const rows = (kind: string, ids: readonly string[]): CoverageRow[] =>
    ids.map((id) => {
      const found = covering.of(`${kind} ${id}`);
      const reason = reasons.get(id);
      return { id, checks: found, ...(reason ? { excluded: reason } : {}) };
    });
  return {
    requirements: rows('requirement', [...facts.requirements.keys()]),
    operations: rows('operation', spec.operationNames),
    members: rows('member', members),
    errors: rows(
      'error',
      spec.operationNames.flatMap((name) => spec.operation(name).errors.map((code) => `${name}/${code}`)),
    ),
  };
}

/**
 * The requirements that a rule covers for its operation: its own, those that say the same of this operation, and those
 * that demand members of the answer.
 */
export function ruleRequirements({ operation, rule }: RuleCheck, facts: Facts): string[] {
  const { slug, requirements, ofSome = [] } = rule;
  const here = ofSome.filter((id) => facts.requirements.get(id)?.operations.includes(operation));
  const demanding = facts.presence.filter((presence) => presence.operation === operation);
  const demanded = slug === rules['answer-members'].slug ? demanding.map(({ requirement }) => requirement) : [];
  return [...new Set([...requirements, ...here, ...demanded])];
}

/** A member path and those of the lists, maps and structures that hold it: what sends the one sends the others. */
function withOwners(path: string): string[] {
  const owner = path.replace(/(\[\]|\{\}|\{key\}|\.\w+)$/, '');
  return /\.(input|output)$/.test(owner) ? [path] : [path, ...withOwners(owner)];
}

class Index {
  readonly #checks = new Map<string, Set<string>>();

  add(key: string, check: string): void {
    const known = this.#checks.get(key);
    if (known) known.add(check);
    else this.#checks.set(key, new Set([check]));
  }

  of(key: string): string[] {
    return [...(this.#checks.get(key) ?? [])].sort();
  }
}
