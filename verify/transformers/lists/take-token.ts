import { withInput } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';
import { successOf } from '../../faults/wire/faulty-answer.js';

/** Tokens that have to be refused are taken for none, so that the first page is answered; those of some kind alone. */
export function takeToken(kind: (token: string) => boolean = () => true): Transform {
  return async (call, forward) => {
    const answer = await forward(call);
    const { NextToken, ...rest } = call.input;
    const refused = !successOf(answer) && typeof NextToken === 'string' && kind(NextToken);
    return refused ? forward(withInput(call, rest)) : answer;
  };
}
