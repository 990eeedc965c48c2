import { withInput } from '../../faults/call.js';
import { everything, type Paged, parametersOf } from '../../faults/paged.js';
import type { Transform } from '../../faults/transform.js';
import { refusal, successOf } from '../../faults/wire/faulty-answer.js';

/** Entries on a page where a client does not say. */
const usual = 2;

/**
 * Tokens say where a page begins, so that what goes before it shifts the rest. `next` is where the page after one from
 * `offset` to `end` begins; right is the end.
 */
export function pageByOffset(list: Paged, next = (_: number, end: number): number => end): Transform {
  return async (call, forward) => {
    const { input } = call;
    const own = Buffer.from(JSON.stringify(parametersOf(call, list))).toString('base64url');
    const [from, parameters] = String(input.NextToken).split('.');
    if (input.NextToken !== undefined && parameters !== own) return refusal('InvalidNextTokenException');
    const { NextToken: _, ...first } = input;
    const checked = await forward(withInput(call, first));
    if (!successOf(checked)) return checked;
    const offset = input.NextToken === undefined ? 0 : Number(from);
    const { all, answer } = await everything(call, forward, list);
    const body = successOf(answer);
    if (!body) return answer;
    const end = offset + Number((list.size && input[list.size]) ?? usual);
    delete body.NextToken;
    body[list.entries] = all.slice(offset, end);
    if (end < all.length) body.NextToken = `${next(offset, end)}.${own}`;
    return answer;
  };
}
