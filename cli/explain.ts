import { Command } from 'commander';
import { nearMatches } from '../common/near-matches.js';
import { UsageError } from '../common/user-errors.js';
import { allRuleChecks, type RuleCheck } from '../harness/engine/check/rule-checks.js';
import type { Check } from '../harness/engine/context/check.js';
import { ruleRequirements } from '../harness/engine/coverage/requirement-coverage.js';
import { type Unchecked, unchecked } from '../harness/engine/coverage/unchecked.js';
import { loadChecks } from '../harness/engine/select/registry.js';
import { suiteFiles } from '../harness/engine/select/suite-files.js';
import { exampleExchanges } from '../harness/explain/example-exchanges.js';
import { gapOrigin } from '../harness/explain/gap-origin.js';
import { describeLimits } from '../spec/curated/describe-limits.js';
import { describeRelation } from '../spec/curated/describe-relation.js';
import { type Facts, loadFacts, type Requirement } from '../spec/facts.js';
import { loadSpec, type Spec } from '../spec/load.js';

/** Everything that `explain` knows. */
interface Known {
  spec: Spec;
  facts: Facts;
  checks: readonly Check[];
  rules: readonly RuleCheck[];
}

/** `explain`: the meaning and source of a requirement, a check or a gap, with conforming and violating examples. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('explain a requirement, a check or a gap')
    .argument('<id>', 'for example trail.arn, CreateTrail/lifecycle/echo or GetTrail/missing-member/Trail.TrailARN')
    .option('--suite-file <file>', 'also load the checks that this file exports', (value, before: string[] = []) => [
      ...before,
      value,
    ])
    .action(async (id: string, { suiteFile }: { suiteFile?: string[] }) => {
      const spec = loadSpec();
      const checks = await loadChecks(suiteFiles(suiteFile));
      const known = { spec, facts: loadFacts(), checks, rules: allRuleChecks(spec) };
      process.stdout.write(`${explain(id, known).join('\n')}\n`);
    });
}

/** The lines that explain an id. Throws UsageError, with near matches, for an unknown id. */
export function explain(id: string, known: Known): string[] {
  const { facts, checks, rules } = known;
  const requirement = facts.requirements.get(id);
  if (requirement)
    return [...requirementLines(requirement, facts), ...coveringLines(id, known), ...exampleLines(id, facts)];
  const check = checks.find((one) => one.id === id);
  const rule = rules.find((one) => one.id === id);
  if (check) return checkLines(check, facts);
  if (rule) return ruleLines(rule, facts);
  const waiting = unchecked(known).find((one) => one.id === id);
  if (waiting) return uncheckedLines(waiting);
  return gapLines(id, known);
}

function requirementLines(requirement: Requirement, facts: Facts): string[] {
  const { id, kind, level, evidence, date, statement, source, operations, members, note, answersBreakIt } = requirement;
  return [
    id,
    `  ${statement}`,
    field('kind', { rule: 'rule', bound: 'bound', error: 'error condition', quota: 'quota' }[kind]),
    field('level', level),
    field('evidence', `${evidence}${date ? ` (${date})` : ''}`),
    field('source', source),
    ...listField('operations', operations),
    ...listField('members', members),
    ...(requirement.kind === 'bound' ? [field('limits', describeLimits(requirement))] : []),
    ...(requirement.relations ?? []).map((relation) => field('requires', describeRelation(relation))),
    ...(requirement.kind === 'error' ? [field('error codes', codesOf(requirement))] : []),
    ...(requirement.kind === 'error' ? listField('rejects', requirement.breaks ?? []) : []),
    ...listField('rejected by', answering(requirement, facts)),
    ...(requirement.kind === 'quota' ? [field('limit', `${requirement.limit} per ${requirement.per}`)] : []),
    ...(note ? [field('note', note)] : []),
    ...(answersBreakIt ? [field('requests only', answersBreakIt)] : []),
  ];
}

function codesOf({ codes, alsoAcceptable = [], declared = true }: Extract<Requirement, { kind: 'error' }>): string {
  if (!codes) return 'not specified: any client error with an error code';
  const also = alsoAcceptable.length > 0 ? `; also accepted: ${alsoAcceptable.join(', ')}` : '';
  return `${codes.join(' or ')}${declared ? '' : ' (not declared by the model)'}${also}`;
}

/** The error conditions under which operations reject a violation of a bound or a relation. */
function answering({ id }: Requirement, facts: Facts): string[] {
  return [...facts.requirements.values()].flatMap((entry) =>
    entry.kind === 'error' && entry.breaks?.includes(id) ? [entry.id] : [],
  );
}

function coveringLines(id: string, { checks, rules, facts }: Known): string[] {
  const covering = [
    ...checks.filter((check) => check.requirements.includes(id)),
    ...rules.filter((rule) => ruleRequirements(rule, facts).includes(id)),
  ].map((check) => check.id);
  if (covering.length > 0) return listField('checks', covering, 12);
  const reason = facts.excluded.find(({ requirements }) => requirements.includes(id))?.reason;
  return [field('checks', reason ? `none: ${reason}` : 'none')];
}

function exampleLines(id: string, facts: Facts): string[] {
  const { right, wrong } = exampleExchanges(facts, id);
  return ['', 'conforms', ...right.map((line) => `  ${line}`), 'violates', ...wrong.map((line) => `  ${line}`)];
}

function checkLines({ id, title, operation, suite, access, requirements }: Check, facts: Facts): string[] {
  return [
    id,
    `  ${title}`,
    field('suite', suite),
    field('access', access),
    field('capability', facts.capabilityOf.get(operation) ?? 'none'),
    ...requirementSections(requirements, facts),
  ];
}

function ruleLines({ id, operation, rule }: RuleCheck, facts: Facts): string[] {
  const judged = { any: 'every answer', success: 'every successful answer', error: 'every error answer' }[rule.judges];
  return [
    id,
    `  ${rule.title}`,
    field('suite', rule.suite),
    field('applies to', `${judged}${operation === '_' ? '' : ` of ${operation}`}, in any check`),
    field('capability', facts.capabilityOf.get(operation) ?? 'none'),
    ...requirementSections(rule.requirements, facts),
  ];
}

function uncheckedLines({ id, operation, pair, reason }: Unchecked): string[] {
  const what = pair ? `the documented error ${pair.split('/')[1]} of ${operation}` : operation;
  return [id, `  ${reason}: nothing asks for ${what}; CONTRIBUTING.md says what to add when the API grows`];
}

function gapLines(id: string, known: Known): string[] {
  const { spec, facts, checks, rules } = known;
  const origin = gapOrigin(id, { spec, facts, checks });
  if (!origin) {
    const near = nearMatches(id, [
      ...facts.requirements.keys(),
      ...checks.map((one) => one.id),
      ...rules.map((one) => one.id),
    ]);
    const hint = near.length > 0 ? `; did you mean ${near.join(', ')}?` : ' (see `list` and docs/requirements.md)';
    throw new UsageError(`no requirement, check or gap has the id ${id}${hint}`);
  }
  return [
    id,
    `  ${origin.title}`,
    ...listField('checks', origin.checks.length > 0 ? origin.checks : ['none']),
    ...requirementSections(origin.requirements, facts),
  ];
}

function requirementSections(ids: readonly string[], facts: Facts): string[] {
  return ids.flatMap((id) => {
    const requirement = facts.requirements.get(id);
    return requirement
      ? ['', ...requirementLines(requirement, facts), ...exampleLines(id, facts)]
      : ['', id, '  spec/facts does not contain this requirement'];
  });
}

function listField(name: string, values: readonly string[], most = 8): string[] {
  if (values.length === 0) return [];
  const more = values.length > most ? ` and ${values.length - most} more` : '';
  return [field(name, `${values.slice(0, most).join(', ')}${more}`)];
}

function field(name: string, value: string): string {
  return `  ${`${name}:`.padEnd(14)} ${value}`;
}
