import { isJsonObject, type Json, type JsonObject } from '../../common/json.js';
import type { OperationSpec, Schema } from '../../spec/operation-spec.js';
import { deref } from '../../spec/resolve.js';
import { fullAnswer } from './full-answer.js';

/**
 * The full answer of an operation with, for every member that the request has under the same name and of the same type,
 * what was sent.
 */
export function echoAnswer(operation: OperationSpec, input: JsonObject): JsonObject {
  const answer = fullAnswer(operation);
  overlay(operation, operation.output, answer, input);
  return answer;
}

/** Shows in an answer what a request says, in place: members of the same name and type, below structures too. */
export function overlay(operation: OperationSpec, node: Schema, answer: JsonObject, input: JsonObject): void {
  const { properties = {} } = deref(operation, node);
  for (const [name, schema] of Object.entries(properties)) {
    const sent = input[name];
    const shown = answer[name];
    if (sent !== undefined && typeOf(sent) === jsonType(deref(operation, schema))) answer[name] = sent;
    // What an answer wraps in one structure, as GetTrail does its Trail, echoes as well.
    else if (isJsonObject(shown)) overlay(operation, schema, shown, input);
  }
}

function jsonType({ type }: Schema): string | undefined {
  return type === 'integer' ? 'number' : type;
}

function typeOf(value: Json): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}
