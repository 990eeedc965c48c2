import type { Transform } from '../../faults/transform.js';

/** A header of answers has another value; undefined: it is not there. */
export function reheader(name: string, value: string | undefined): Transform {
  return async (call, forward) => {
    const answer = await forward(call);
    const others = Object.entries(answer.headers).filter(([key]) => key.toLowerCase() !== name.toLowerCase());
    answer.headers = { ...Object.fromEntries(others), ...(value === undefined ? {} : { [name]: value }) };
    return answer;
  };
}
