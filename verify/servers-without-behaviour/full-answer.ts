import type { JsonObject } from '../../common/json.js';
import type { OperationSpec } from '../../spec/operation-spec.js';
import { sampleValue } from './sample-value.js';

/** The answer of an operation with every documented member, one item in each list. */
export function fullAnswer(operation: OperationSpec): JsonObject {
  return sampleValue(operation, operation.output, 'all') as JsonObject;
}
