import type { StructuralDifference } from '../common/structural-difference.js';
import type { Schema } from './operation-spec.js';

/** Where a difference lies, in words of the API: `output.TrailARN`, and which aspect of it (`type`), if only one. */
interface Place {
  member: string;
  aspect: string[];
}

/**
 * Says in one line how a committed file departs from what the SDK documents, e.g. `CreateTrail: output.TrailARN is
 * missing in spec/operations/CreateTrail.json (the SDK documents string)`.
 */
export function describeDeparture(subject: string, difference: StructuralDifference, file: string): string {
  const { path, kind, expected, actual } = difference;
  const list = path.at(-2);
  if (list === 'required' || list === 'enum' || list === 'errors' || list === 'operations') {
    if (kind === 'missing' || kind === 'extra') return inList(subject, path, kind, file);
  }
  const { member, aspect } = place(path);
  const noun = [member, ...aspect].filter((part) => part !== '').join(': ');
  const whole = aspect.length === 0;
  if (kind === 'missing')
    return `${subject}: ${noun} is missing in ${file} (the SDK documents ${show(expected, whole)})`;
  if (kind === 'extra')
    return `${subject}: ${noun} is in ${file} (${show(actual, whole)}), but the SDK does not document it`;
  if (kind === 'reordered') return `${subject}: ${noun} has a different order in ${file}`;
  return `${subject}: ${noun} is ${show(actual, whole)} in ${file} (the SDK documents ${show(expected, whole)})`;
}

function inList(subject: string, path: string[], kind: 'missing' | 'extra', file: string): string {
  const name = path.at(-1);
  const { member, aspect } = place(path.slice(0, -1));
  const list = path.at(-2);
  const departs = kind === 'missing' ? `is missing in ${file}` : `is in ${file}, but the SDK does not document it`;
  if (list === 'required') return `${subject}: ${member}.${name}: its required mark ${departs}`;
  if (list === 'enum') return `${subject}: ${member}: enum value "${name}" ${departs}`;
  if (list === 'operations') return `${subject}: ${[member, ...aspect].join(': ')}: ${name} ${departs}`;
  return `${subject}: error ${name} ${departs}`;
}

function place(path: readonly string[]): Place {
  const [first, ...rest] = path;
  const error = first === 'errors' && rest.length > 0;
  const steps = first === '$defs' ? rest : error ? [`error ${rest[0]}`, ...rest.slice(1)] : path;
  let member = steps[0] ?? '$defs';
  for (let index = 1; index < steps.length; index += 1) {
    const step = steps[index] ?? '';
    const next = steps[index + 1];
    if (step === 'properties' && next !== undefined) {
      member += `.${next}`;
      index += 1;
    } else if (step === 'shape' && error) continue;
    else if (step === 'items') member += '[]';
    else if (step === 'additionalProperties') member += '{}';
    else return { member, aspect: steps.slice(index) };
  }
  return { member, aspect: [] };
}

function show(value: unknown, schema: boolean): string {
  return schema && typeof value === 'object' && value !== null
    ? describeSchema(value as Schema)
    : JSON.stringify(value);
}

/** `string`, `integer (int64)`, `list of Tag`, `map of string`, `Trail`. */
function describeSchema(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.slice('#/$defs/'.length);
  if (schema.items) return `list of ${describeSchema(schema.items)}`;
  if (typeof schema.additionalProperties === 'object') return `map of ${describeSchema(schema.additionalProperties)}`;
  if (schema.enum) return `enum of ${schema.enum.join(', ')}`;
  if (schema.properties) return `structure of ${Object.keys(schema.properties).join(', ') || 'no members'}`;
  if (schema.type === undefined) return JSON.stringify(schema);
  return schema.format === undefined ? schema.type : `${schema.type} (${schema.format})`;
}
