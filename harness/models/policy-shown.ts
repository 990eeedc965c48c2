import { isDeepStrictEqual } from 'node:util';
import type { Expected } from './expected.js';

/** The policy that was put. How it is laid out is open, and so is which of two forms principals and single items have. */
export function policyShown(text: string): Expected {
  const wanted = meaningOf(text);
  return {
    text,
    value: text,
    holds: (shown) => typeof shown === 'string' && wanted !== undefined && isDeepStrictEqual(meaningOf(shown), wanted),
  };
}

/** Undefined where it is no JSON. */
function meaningOf(text: string): unknown {
  try {
    return JSON.parse(text.replaceAll(/arn:[a-z-]+:iam::(\d{12}):root/g, '$1'), (_, value: unknown) =>
      Array.isArray(value) && value.length === 1 ? value[0] : value,
    );
  } catch {
    return undefined;
  }
}
