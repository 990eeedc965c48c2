import { asking, withInput } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';
import { successOf } from '../../faults/wire/faulty-answer.js';
import type { OtherCall } from '../state/other-call.js';

/** A list that should take the place of the old one is added to it; `read` shows the old one, under the same name. */
export function append(list: string, read: OtherCall): Transform {
  return async (call, forward) => {
    const given = call.input[list];
    const before = successOf(await forward(asking(call, ...read(call.input))))?.[list];
    if (!Array.isArray(given) || !Array.isArray(before)) return forward(call);
    return forward(withInput(call, { ...call.input, [list]: [...before, ...given] }));
  };
}
