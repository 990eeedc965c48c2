import type { JsonObject } from '../../common/json.js';
import type { Facts } from '../../spec/facts.js';
import type { OperationSpec } from '../../spec/operation-spec.js';
import { sampleValue } from './sample-value.js';

/** The answer of an operation with what it always carries, and no more: lists are empty. */
export function minimalAnswer(operation: OperationSpec, { presence }: Pick<Facts, 'presence'>): JsonObject {
  return sampleValue(operation, operation.output, (path, { required = [] }) => [
    ...required,
    ...presence.filter(({ operation: of, at }) => of === operation.operation && at === path).flatMap((p) => p.members),
  ]) as JsonObject;
}
