import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../../../common/json.js';
import type { Call } from '../../faults/call.js';
import type { Memory } from '../../faults/state/memory.js';
import type { Forward } from '../../faults/transform.js';
import { type FaultyAnswer, successOf } from '../../faults/wire/faulty-answer.js';
import { ownersOf } from '../answers/owners-of.js';

/** Accepted inputs that are remembered for each operation. */
const remembered = 50;

/** Forwards a call, and remembers the inputs of the last ones that were accepted for each operation. */
export async function forwardAndRemember(call: Call, forward: Forward, memory: Memory): Promise<FaultyAnswer> {
  const answer = await forward(call);
  if (successOf(answer)) {
    const inputs = inputsOf(memory, call.operation);
    inputs.unshift(structuredClone(call.input));
    inputs.splice(remembered);
    for (const [name, value] of Object.entries(call.input)) namedIn(memory).set(name, structuredClone(value));
  }
  return answer;
}

/**
 * An input with what the last accepted one had at these paths, one with the same other members if there was any; members
 * that it did not have are left out. What is not given at all is what any operation last accepted under that name, and an
 * ARN still ends as it was given. Paths are those of broken rules (`TagsList[].Key`): what is in a list is taken over with
 * the list.
 */
export function cured(call: Call, paths: readonly string[], memory: Memory): JsonObject {
  const input = structuredClone(call.input);
  const wholes = paths.map((path) => path.replace(/(\[|\{).*/, ''));
  const others = (one: JsonObject) => Object.entries(one).filter(([name]) => !wholes.includes(name));
  const accepted = inputsOf(memory, call.operation);
  const right = accepted.find((one) => isDeepStrictEqual(others(one), others(input))) ?? accepted[0] ?? {};
  for (const whole of wholes) {
    const { owners, name } = ownersOf(input, whole);
    const [from] = ownersOf(right, whole).owners;
    for (const owner of owners) {
      const isMissing = wholes.length === 1 && owner[name] === undefined;
      const value = isMissing || accepted.length === 0 ? namedIn(memory).get(name) : from?.[name];
      if (value === undefined) delete owner[name];
      else owner[name] = endingAs(owner[name], structuredClone(value));
    }
  }
  return input;
}

/** An ARN that ends in what the other one ends in: which of several resources a request means. Other values as they are. */
function endingAs(given: Json | undefined, value: Json): Json {
  if (typeof given !== 'string' || typeof value !== 'string' || !given.includes('/') || !value.includes('/'))
    return value;
  const end = given.trim().split('/').at(-1)!.toLowerCase();
  return `${value.slice(0, value.lastIndexOf('/') + 1)}${end}`;
}

function namedIn(memory: Memory): Map<string, Json> {
  return memory.of('accepted values', () => new Map());
}

function inputsOf(memory: Memory, operation: string): JsonObject[] {
  return memory.of(`accepted inputs of ${operation}`, () => []);
}
