import type { JsonObject } from '../../../common/json.js';

/** Another call that belongs to a request: operation and input. */
export type OtherCall = (input: JsonObject) => readonly [operation: string, input: JsonObject];
