import { ServiceFault } from '../service-fault.js';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.js';

/**
 * Readers of members. Null is the same as absent (facts: protocol.md, AwsJson11ServersDontDeserializeNullStructureValues).
 * Types are checked against the spec before an operation runs; the faults here are for callers without a spec.
 */
function member<T>(input: JsonObject, name: string, type: string, is: (value: JsonValue) => value is JsonValue & T) {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (!is(value)) throw wrongType(name, type);
  return value;
}

/** What a client hears whose JSON has a value of the wrong type. */
export function wrongType(path: string, type: string): ServiceFault {
  return new ServiceFault('SerializationException', `${path} must be of type ${type}`);
}

const isString = (value: JsonValue): value is string => typeof value === 'string';
const isBoolean = (value: JsonValue): value is boolean => typeof value === 'boolean';
const isNumber = (value: JsonValue): value is number => typeof value === 'number';
const isStrings = (value: JsonValue): value is string[] => Array.isArray(value) && value.every(isString);
const isStructures = (value: JsonValue): value is JsonObject[] => Array.isArray(value) && value.every(isJsonObject);

/** A string member; undefined when absent or null. */
export function stringMember(input: JsonObject, name: string): string | undefined {
  return member(input, name, 'string', isString);
}

/** A boolean member; undefined when absent or null. */
export function booleanMember(input: JsonObject, name: string): boolean | undefined {
  return member(input, name, 'boolean', isBoolean);
}

/** A numeric member (integer, or timestamp in epoch seconds); undefined when absent or null. */
export function numberMember(input: JsonObject, name: string): number | undefined {
  return member(input, name, 'number', isNumber);
}

/** A list of strings; undefined when absent or null. */
export function stringsMember(input: JsonObject, name: string): string[] | undefined {
  return member(input, name, 'list of strings', isStrings);
}

/** A list of structures; undefined when absent or null. */
export function structuresMember(input: JsonObject, name: string): JsonObject[] | undefined {
  return member(input, name, 'list of structures', isStructures);
}
