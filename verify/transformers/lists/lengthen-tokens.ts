import { withInput } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';
import { successOf } from '../../faults/wire/faulty-answer.js';

const rest = `.${'the-rest-of-it-is-never-looked-at'.repeat(3)}`;

/** Tokens are long, and read as far as the server needs them. */
export function lengthenTokens(): Transform {
  return async (call, forward) => {
    const { NextToken } = call.input;
    const [token = ''] = String(NextToken).split('.');
    const answer = await forward(NextToken === undefined ? call : withInput(call, { ...call.input, NextToken: token }));
    const body = successOf(answer);
    if (typeof body?.NextToken === 'string') body.NextToken += rest;
    return answer;
  };
}
