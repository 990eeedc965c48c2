import { z } from 'zod';

const names = z.array(z.string()).min(1);

/** What any relation may say of where it holds. */
const scope = {
  /** It holds within each item of this list by itself: `EventSelectors[]`. Without it, in the request as a whole. */
  each: z.string().optional(),
  /** It does not hold in requests that have this member set. */
  unless: z.string().optional(),
};

/**
 * A rule between members of one request; paths are below the input, whole also where `each` is named. Kinds:
 * `brokenRuleKinds`. A member is set where it is neither absent nor null.
 */
export const relationSchema = z.discriminatedUnion('kind', [
  /** At most one of them is set. */
  z.strictObject({ kind: z.literal('exclusive'), members: names, ...scope }),
  /** All of them are set, or none. An empty text, which takes back what was set before, counts as not set. */
  z.strictObject({ kind: z.literal('together'), members: names, ...scope }),
  /** At least one of them is set. */
  z.strictObject({ kind: z.literal('any-of'), members: names, ...scope }),
  /**
   * Where `member` is set (to `equals`, if that is named), so is `needs`, to `value`, if that is named. An empty list
   * in `needs` counts as not set.
   */
  z.strictObject({
    kind: z.literal('dependent'),
    member: z.string(),
    equals: z.union([z.string(), z.boolean()]).optional(),
    needs: z.string(),
    value: z.string().optional(),
    ...scope,
  }),
  /** No two items of the list have the same `by`; without it, no two items are the same. */
  z.strictObject({ kind: z.literal('unique'), list: z.string(), by: z.string().optional(), ...scope }),
  /** Numbers do not fall. */
  z.strictObject({ kind: z.literal('ordered'), members: names, ...scope }),
  /** These values do not come together; nor, where `withAny` is named, with any of those members set and not empty. */
  z.strictObject({
    kind: z.literal('combination'),
    forbids: z.record(z.string(), z.union([z.string(), z.boolean(), z.int()])),
    withAny: names.optional(),
    ...scope,
  }),
  /** All items of these lists, taken together, less those that are one of `uncounted`. */
  z.strictObject({
    kind: z.literal('total'),
    members: names,
    max: z.int().positive(),
    uncounted: names.optional(),
    ...scope,
  }),
]);

/** A rule between members of one request. */
export type Relation = z.infer<typeof relationSchema>;
