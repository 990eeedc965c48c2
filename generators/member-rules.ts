import { onceFor } from '../common/once-for.js';
import { isAnyText } from '../spec/any-text.js';
import type { Bound, Facts } from '../spec/facts.js';
import type { Spec } from '../spec/load.js';
import type { OperationSpec, Schema } from '../spec/operation-spec.js';
import { deref } from '../spec/resolve.js';

/** A limit with the bound that sets it. */
export interface Limit {
  value: number;
  bound: Bound;
}

/** What is known of one member of a request: its shape, and the bounds that always hold for it. */
export interface MemberRules {
  operation: string;
  /** Below the input: `TagsList[].Key`; values of maps `{}`, their keys `{key}`. */
  path: string;
  schema: Schema;
  /** The structure that holds it demands it. */
  required: boolean;
  bounds: readonly Bound[];
  /** Those that hold under a circumstance only. */
  conditional: readonly Bound[];
  /** Limits of a text's length, a list's size or a number; where two meet, the smaller governs. */
  min?: Limit;
  max?: Limit;
  pattern?: { source: RegExp; bound: Bound };
  values?: { allowed: readonly (string | number)[]; bound: Bound };
}

/** The rules of every member of an operation's input, owners before what they hold. Pure. */
export function memberRules(spec: Spec, facts: Facts, operation: string): readonly MemberRules[] {
  return gathered(operation, spec, facts);
}

const gathered = onceFor(gather);

function gather(operation: string, spec: Spec, facts: Facts): readonly MemberRules[] {
  const definition = spec.operation(operation);
  const bounds = [...facts.requirements.values()].filter((entry): entry is Bound => entry.kind === 'bound');
  return membersBelow(definition, definition.input).map(({ path, schema, required }) => {
    const own = bounds.filter(({ members }) => members.includes(`${operation}.input.${path}`));
    const always = own.filter(({ holdsWith }) => !holdsWith);
    const conditional = own.filter(({ holdsWith }) => holdsWith);
    return { operation, path, schema, required, bounds: always, conditional, ...limitsOf(always) };
  });
}

/** The rules of a member under the circumstance of one of its conditional bounds. */
export function underCircumstance(member: MemberRules, bound: Bound): MemberRules {
  const { operation, path, schema, required } = member;
  return { operation, path, schema, required, bounds: [bound], conditional: [], ...limitsOf([bound]) };
}

interface Place {
  path: string;
  schema: Schema;
  required: boolean;
}

/** A schema without references at its top, nor for the keys of a map. */
function resolved(operation: OperationSpec, node: Schema): Schema {
  const schema = deref(operation, node);
  return schema.propertyNames ? { ...schema, propertyNames: deref(operation, schema.propertyNames) } : schema;
}

function membersBelow(operation: OperationSpec, node: Schema, at = ''): Place[] {
  const schema = deref(operation, node);
  const below = (path: string, next: Schema, required = false): Place[] => [
    { path, schema: resolved(operation, next), required },
    ...membersBelow(operation, next, path),
  ];
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([name, next]) =>
      below(at === '' ? name : `${at}.${name}`, next, schema.required?.includes(name) ?? false),
    );
  }
  if (schema.items) return below(`${at}[]`, schema.items);
  if (typeof schema.additionalProperties === 'object') {
    const keys = schema.propertyNames ?? ({ type: 'string' } as const);
    return [
      { path: `${at}{key}`, schema: deref(operation, keys), required: false },
      ...below(`${at}{}`, schema.additionalProperties),
    ];
  }
  return [];
}

function limitsOf(bounds: readonly Bound[]): Pick<MemberRules, 'min' | 'max' | 'pattern' | 'values'> {
  const rules: Pick<MemberRules, 'min' | 'max' | 'pattern' | 'values'> = {};
  for (const bound of bounds) {
    const { min, max } = bound.length ?? bound.size ?? bound.range ?? {};
    if (min !== undefined && min >= (rules.min?.value ?? min)) rules.min = { value: min, bound };
    if (max !== undefined && max <= (rules.max?.value ?? max)) rules.max = { value: max, bound };
    if (bound.pattern !== undefined && !isAnyText(bound.pattern))
      rules.pattern = { source: new RegExp(`^(?:${bound.pattern})$`, bound.dotAll ? 'us' : 'u'), bound };
    if (bound.values) rules.values = { allowed: bound.values, bound };
  }
  return rules;
}
