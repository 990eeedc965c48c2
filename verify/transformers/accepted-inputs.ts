import type { JsonObject } from '../../harness/wire/json-body.js';
import type { Call } from '../faults/call.js';
import { type FaultyAnswer, successOf } from '../faults/faulty-answer.js';
import type { Memory } from '../faults/memory.js';
import type { Forward } from '../faults/transform.js';
import { ownersOf } from './owners-of.js';

/** Forwards a call, and remembers the input of the last one that was accepted for each operation. */
export async function forwardAndRemember(call: Call, forward: Forward, memory: Memory): Promise<FaultyAnswer> {
  const answer = await forward(call);
  if (successOf(answer)) inputsOf(memory).set(call.operation, structuredClone(call.input));
  return answer;
}

/**
 * An input with what the last accepted one had at these paths; members that it did not have are left out. Paths are those
 * of broken rules (`TagsList[].Key`): what is in a list is taken over with the list.
 */
export function cured(call: Call, paths: readonly string[], memory: Memory): JsonObject {
  const input = structuredClone(call.input);
  const right = inputsOf(memory).get(call.operation) ?? {};
  for (const path of paths) {
    const whole = path.replace(/(\[|\{).*/, '');
    const { owners, name } = ownersOf(input, whole);
    const [from] = ownersOf(right, whole).owners;
    for (const owner of owners) {
      const value = from?.[name];
      if (value === undefined) delete owner[name];
      else owner[name] = structuredClone(value);
    }
  }
  return input;
}

function inputsOf(memory: Memory): Map<string, JsonObject> {
  return memory.of('accepted inputs', () => new Map<string, JsonObject>());
}
