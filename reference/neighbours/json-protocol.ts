import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { parseInput } from '../wire/parse-input.js';
import { type NeighbourAnswer, type NeighbourCall, NeighbourFault } from './neighbour-call.js';

/** An operation of a service that speaks JSON 1.1; undefined: it answers with an empty body. */
export type JsonOperation = (input: JsonObject, call: NeighbourCall) => object | undefined;

/** Answers one call of a service that speaks JSON 1.1, its operations named by X-Amz-Target `<prefix>.<operation>`. */
export function answerJson(
  operations: ReadonlyMap<string, JsonOperation>,
  target: string | undefined,
  body: Buffer,
  call: NeighbourCall,
): NeighbourAnswer {
  try {
    const operation = operations.get(target ?? '');
    if (operation === undefined) throw new NeighbourFault('UnknownOperationException', 'There is no such operation');
    const output = operation(parseInput(body), call);
    return json(200, output === undefined ? '' : JSON.stringify(output));
  } catch (thrown) {
    if (!(thrown instanceof NeighbourFault || thrown instanceof ServiceFault)) throw thrown;
    return json(thrown.status, JSON.stringify({ __type: thrown.code, message: thrown.message }));
  }
}

function json(status: number, body: string): NeighbourAnswer {
  return { status, headers: { 'Content-Type': 'application/x-amz-json-1.1' }, body };
}
