import type { z } from 'zod';
import { isJsonObject, type Json } from '../../common/json.js';
import { onceFor } from '../../common/once-for.js';
import type { Facts } from '../../spec/facts.js';
import type { OperationName } from '../../spec/generated/types.js';
import { outputValidators } from '../../spec/generated/validators.js';
import type { Spec } from '../../spec/load.js';
import type { OperationSpec, Schema } from '../../spec/operation-spec.js';
import type { AnsweredExchange } from '../wire/exchange.js';
import { excerpt } from './excerpt.js';
import type { Finding } from './finding.js';
import { locate } from './member-path.js';
import { structuresAt } from './presence.js';
import { type Departure, ruleFinding } from './rule-finding.js';
import { unknownMembers } from './unknown-members.js';

/** A number of seconds that no clock shows before the year 5138: what is above it are milliseconds. */
const latestEpochSeconds = 1e11;

/** Longer answers are rare, and not remembered. */
const longest = 4096;

/** Answers of an operation that nothing was wrong with: nearly half of what reads show they have shown before. */
const faultless = onceFor((_operation, _spec: Spec, _facts: Facts) => new Set<string>());

/** Members, types, values and spelling of a successful answer against the operation's documented output. */
export function judgeAnswerShape(exchange: AnsweredExchange, spec: Spec, facts: Facts): Finding[] {
  const { operation, result } = exchange;
  if (!result.isSuccess) return [];
  const known = faultless(operation, spec, facts);
  if (result.validUtf8 && known.has(result.body)) return [];
  const findings = judgeShape(exchange, spec, facts);
  if (result.validUtf8 && findings.length === 0 && result.body.length <= longest) known.add(result.body);
  return findings;
}

function judgeShape(exchange: AnsweredExchange, spec: Spec, facts: Facts): Finding[] {
  const operation = spec.operation(exchange.operation);
  const body = exchange.result.output;
  if (!body) return [];
  const unknown = unknownMembers(operation, operation.output, body);
  const misspelt = new Set(unknown.flatMap(({ meant }) => meant ?? []));
  const departures = [
    ...unknown.map(toDeparture),
    ...schemaDepartures(operation, body),
    ...timestampDepartures(operation, operation.output, body),
    ...absentMembers(operation, facts, body),
  ];
  return departures
    .filter(({ kind, path }) => !(kind === 'missing-member' && path && misspelt.has(path)))
    .map((departure) => ruleFinding(facts, exchange.operation, departure));
}

function toDeparture({ path, value, meant }: ReturnType<typeof unknownMembers>[number]): Departure {
  if (!meant) {
    return {
      slug: 'unknown-members',
      kind: 'unknown-member',
      requirement: 'wire.unknown-members',
      path,
      expected: 'documented members only',
      actual: excerpt(value),
    };
  }
  return {
    slug: 'answer-members',
    kind: 'casing',
    requirement: 'wire.answer-casing',
    path: meant,
    expected: `the member ${meant}`,
    actual: `the member ${path}`,
  };
}

/** zod would compile each shape at its first value: a run sees too few of most to gain by that. */
export const interpreted = { jitless: true };

function schemaDepartures(operation: OperationSpec, body: Json): Departure[] {
  const result = outputValidators[operation.operation as OperationName]().safeParse(body, interpreted);
  return result.success ? [] : result.error.issues.flatMap((issue) => fromIssue(operation, body, issue));
}

function fromIssue(operation: OperationSpec, body: Json, issue: z.core.$ZodIssue): Departure[] {
  const located = locate(operation, operation.output, issue.path);
  if (!located)
    throw new Error(
      `${operation.operation}: the validator reports ${issue.path.join('.')}, which the spec does not contain`,
    );
  const { path, schema } = located;
  const value = valueAt(body, issue.path);
  const expected = expectedType(schema);
  if (value === undefined) {
    return [
      {
        slug: 'answer-members',
        kind: 'missing-member',
        requirement: 'wire.answer-required',
        path,
        expected: `${expected}, required`,
        actual: 'absent',
      },
    ];
  }
  if (value === null) return nullDeparture(operation, issue.path, path, expected);
  if (schema.enum && typeof value === 'string') {
    return [
      {
        slug: 'answer-values',
        kind: 'enum-value',
        requirement: 'wire.answer-enums',
        path,
        expected,
        actual: excerpt(value),
      },
    ];
  }
  const timestamp = schema.format === 'timestamp';
  return [
    {
      slug: 'answer-types',
      kind: timestamp ? 'timestamp' : 'wrong-type',
      requirement: timestamp ? 'wire.timestamps' : 'wire.answer-types',
      path,
      expected,
      actual: `${jsonTypeOf(value)} ${excerpt(value)}`,
    },
  ];
}

function nullDeparture(
  operation: OperationSpec,
  keys: readonly PropertyKey[],
  path: string,
  expected: string,
): Departure[] {
  const owner = locate(operation, operation.output, keys.slice(0, -1))?.schema;
  const name = String(keys.at(-1));
  if (owner?.required?.includes(name)) {
    return [
      {
        slug: 'answer-members',
        kind: 'missing-member',
        requirement: 'wire.answer-required',
        path,
        expected: `${expected}, required`,
        actual: 'null',
      },
    ];
  }
  // A tag may have no value at all; how it is then printed is left to the target.
  if (owner?.properties && 'Key' in owner.properties && name === 'Value') return [];
  return [
    {
      slug: 'answer-types',
      kind: 'null',
      requirement: 'wire.no-nulls',
      path,
      expected: `${expected}, or absent`,
      actual: 'null',
    },
  ];
}

function timestampDepartures(
  operation: OperationSpec,
  schema: Schema,
  value: Json,
  keys: PropertyKey[] = [],
): Departure[] {
  if (typeof value === 'number') {
    const located = value < latestEpochSeconds ? undefined : locate(operation, schema, keys);
    if (located?.schema.format !== 'timestamp') return [];
    return [
      {
        slug: 'answer-types',
        kind: 'timestamp',
        requirement: 'wire.timestamps',
        path: located.path,
        expected: 'epoch seconds',
        actual: `${value}, which is in milliseconds`,
      },
    ];
  }
  if (Array.isArray(value))
    return value.flatMap((item, index) => timestampDepartures(operation, schema, item, [...keys, index]));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    timestampDepartures(operation, schema, member, [...keys, name]),
  );
}

const alwaysPresent = onceFor((name, { presence }: Facts) => presence.filter(({ operation }) => operation === name));

function absentMembers({ operation }: OperationSpec, facts: Facts, body: Json): Departure[] {
  return alwaysPresent(operation, facts).flatMap(({ requirement, at, members }) =>
    // What is no structure at all is a wrong type, and told as such.
    structuresAt(body, at)
      .filter(isJsonObject)
      .flatMap((structure) =>
        members
          .filter((member) => structure[member] === undefined)
          .map(
            (member): Departure => ({
              slug: 'answer-members',
              kind: 'missing-member',
              requirement,
              path: at ? `${at}.${member}` : member,
              expected: 'always present',
              actual: 'absent',
            }),
          ),
      ),
  );
}

function valueAt(body: Json, keys: readonly PropertyKey[]): Json | undefined {
  let value: Json | undefined = body;
  for (const key of keys) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isJsonObject(value)) value = value[String(key)];
    else return undefined;
  }
  return value;
}

function expectedType(schema: Schema): string {
  if (schema.enum) return `one of ${schema.enum.join(', ')}`;
  if (schema.format === 'timestamp') return 'epoch seconds as a number';
  if (schema.format === 'blob') return 'base64 text';
  return schema.type ?? 'any type';
}

function jsonTypeOf(value: Json): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}
