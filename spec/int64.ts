import * as z from 'zod';

/**
 * A whole number of up to 64 bits. `z.int()` refuses what a double cannot hold exactly, but `BytesScanned` may pass
 * 2^53 and is a right answer all the same: JSON readers round it.
 */
export function int64(): z.ZodType {
  return z.number().check((context) => {
    if (!Number.isInteger(context.value)) {
      context.issues.push({ code: 'invalid_type', expected: 'int', input: context.value });
    }
  });
}
