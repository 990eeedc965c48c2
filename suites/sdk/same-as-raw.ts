import type { JsonObject } from '../../common/json.js';
import type { Access } from '../../harness/engine/check/access.js';
import { type Check, check } from '../../harness/engine/context/check.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { compareCalls } from './compare-calls.js';
import { expectSpeaking } from './sdk-speaks.js';

/**
 * The check `<Operation>/sdk/same-as-raw`: a call through the AWS SDK comes to the same as the raw one, and the SDK reads
 * what the answer says. `body` does what comparing takes, once it is known that the target speaks to the SDK at all.
 */
export function sameAsRaw(operation: string, access: Access, body: (t: CheckContext) => Promise<void>): Check {
  return check({
    id: `${operation}/sdk/same-as-raw`,
    title: 'a call through the AWS SDK has the same result as a raw request',
    requirements: ['wire.sdk.requests', 'wire.sdk.answers'],
    access,
    body: async (t) => {
      await expectSpeaking(t);
      await body(t);
    },
  });
}

/** The same for calls that take no preparation: reads, and what is refused for want of the resource. */
export function sameCalls(operation: string, access: Access, ...inputs: readonly JsonObject[]): Check {
  return sameAsRaw(operation, access, async (t) => {
    for (const input of inputs) await compareCalls(t, operation, input);
  });
}
