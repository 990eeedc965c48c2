import type { JsonObject } from '../../common/json.js';
import type { Facts } from '../../spec/facts.js';
import type { Spec } from '../../spec/load.js';
import { type FaultyAnswer, refusal, success } from '../faults/wire/faulty-answer.js';
import { echoAnswer } from './echo-answer.js';
import { fullAnswer } from './full-answer.js';
import { minimalAnswer } from './minimal-answer.js';

/** A server that knows the shapes and does nothing. */
export interface ServerWithoutBehaviour {
  name: string;
  answer(operation: string, input: JsonObject): FaultyAnswer;
}

/** The servers that the suite must not take for CloudTrail. All of them refuse operations that do not exist. */
export function serversWithoutBehaviour(spec: Spec, facts: Facts): ServerWithoutBehaviour[] {
  const known = (operation: string) => spec.operationNames.includes(operation);
  const shaped = (name: string, body: (operation: string, input: JsonObject) => JsonObject) => ({
    name,
    answer: (operation: string, input: JsonObject) =>
      known(operation) ? success(body(operation, input)) : refusal('UnknownOperationException'),
  });
  return [
    shaped('minimal', (operation) => minimalAnswer(spec.operation(operation), facts)),
    shaped('full', (operation) => fullAnswer(spec.operation(operation))),
    shaped('echo', (operation, input) => echoAnswer(spec.operation(operation), input)),
    {
      name: 'always 400',
      // By an error that the operation declares: refusing is all that it can.
      answer: (operation) =>
        refusal((known(operation) ? spec.operation(operation).errors[0] : undefined) ?? 'UnknownOperationException'),
    },
    { name: 'always 501', answer: () => refusal('NotImplemented', 501) },
  ];
}
