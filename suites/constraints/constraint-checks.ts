import { memberRules } from '../../generators/member-rules.js';
import { relationsOf } from '../../generators/relations-of.js';
import { type ConstraintTemplate, constraintTemplates } from '../../harness/engine/check/constraint-templates.js';
import { type Check, check } from '../../harness/engine/context/check.js';
import type { Facts } from '../../spec/facts.js';
import type { Spec } from '../../spec/load.js';
import { refusalOf } from '../../spec/refusal-of.js';
import { relationPath } from '../../spec/relation-path.js';
import type { Scenario } from '../support/scenarios/scenario.js';
import { askBothSides } from './ask-both-sides.js';

/** The checks of a scenario's operation: one for each template that its members have rules for. */
export function constraintChecks({ spec, facts }: { spec: Spec; facts: Facts }, scenario: Scenario): Check[] {
  return constraintTemplates.flatMap((template) => {
    const requirements = requirementsOf(template, scenario.operation, { spec, facts });
    if (requirements.length === 0) return [];
    return check({
      id: `${scenario.operation}/constraints/${template.slug}`,
      title: template.title,
      requirements,
      access: scenario.access,
      body: (t) => askBothSides(t, scenario, template),
    });
  });
}

/** The requirements that a template asks for on an operation; none where the operation has no such rule. */
function requirementsOf(
  template: ConstraintTemplate,
  operation: string,
  { spec, facts }: { spec: Spec; facts: Facts },
): string[] {
  const members = memberRules(spec, facts, operation);
  const named = new Set<string>();
  const add = (kind: (typeof template.kinds)[number], path: string, requirement?: string) => {
    if (!template.kinds.includes(kind)) return;
    if (requirement) named.add(requirement);
    const refusal = refusalOf(facts, operation, { kind, path, ...(requirement ? { requirement } : {}) });
    if (refusal) named.add(refusal.requirement);
    if (!refusal || refusal.codes) return;
    // Which error says so is open: then it is what holds for bounds of any kind.
    if (requirement && refusal.requirement === requirement) named.add(template.requirement);
    if (/^Max(Results|QueryResults)$/.test(path)) named.add('wire.page-size-code');
  };
  for (const { path, schema, required, min, max, pattern, values } of members) {
    const size = schema.type === 'array' || typeof schema.additionalProperties === 'object';
    const length = schema.type === 'string' && !schema.enum;
    if (required) add('required', path);
    add('type', path);
    if (schema.enum) add('enum', path);
    if (values) add('values', path, values.bound.id);
    if (min && min.value > 0) add(size ? 'min-size' : length ? 'min-length' : 'min', path, min.bound.id);
    if (max) add(size ? 'max-size' : length ? 'max-length' : 'max', path, max.bound.id);
    if (pattern) add('pattern', path, pattern.bound.id);
    if (namesByArn(facts, `${operation}.input.${path}`))
      for (const kind of template.kinds) if (kind.startsWith('arn-')) add(kind, path);
  }
  for (const { relation, requirement } of relationsOf(facts, operation, members))
    add(relation.kind, relationPath(relation), requirement);
  return [...named].sort();
}

function namesByArn(facts: Facts, path: string): boolean {
  return facts.identifiers.some(({ forms, members }) => forms.includes('arn') && members.includes(path));
}
