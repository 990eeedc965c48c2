import type { Access } from '../../harness/engine/check/access.js';
import { type Check, check } from '../../harness/engine/context/check.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import type { OperationName } from '../../spec/generated/types.js';
import { expectSpeaking } from './sdk-speaks.js';

/** What a check of `same-as-raw` does, and what that takes. */
export interface Comparison {
  readonly access: Access;
  readonly compare: (t: CheckContext) => Promise<void>;
}

/** Comparisons of some operations. */
export type Comparisons = { readonly [O in OperationName]?: Comparison };

/**
 * The check `<Operation>/sdk/same-as-raw`: a call through the AWS SDK comes to the same as the raw one, and the SDK reads
 * what the answer says. It compares once it is known that the target speaks to the SDK at all.
 */
export function sameAsRaw(operation: OperationName, { access, compare }: Comparison): Check {
  return check({
    id: `${operation}/sdk/same-as-raw`,
    title: 'a call through the AWS SDK has the same result as a raw request',
    requirements: ['wire.sdk.requests', 'wire.sdk.answers'],
    access,
    body: async (t) => {
      await expectSpeaking(t);
      await compare(t);
    },
  });
}
