import type { OperationErrors } from '../../spec/generated/error-pairs.js';
import type { OperationName } from '../../spec/generated/types.js';
import type { Condition } from './condition.js';

/** What an endpoint or a user has to offer before some errors can be asked for. */
export const needs = {
  'other-region': 'a second Region (--fixture other-region=NAME on AWS)',
  'region-without-lake': 'a Region without CloudTrail Lake (--fixture region-without-lake=NAME)',
  organization: 'the management account of an organization, and fixtures for member accounts',
  'second-source': 'a channel source other than Custom (--fixture second-source=NAME)',
  neighbours: 'S3, KMS, CloudWatch Logs or IAM on the same endpoint, or fixtures that deny CloudTrail access',
  throttling: 'an endpoint that throttles on request (--fixture faults=PATH)',
  denial: 'an endpoint that denies access on request (--fixture faults=PATH)',
  'other-organization': 'an endpoint that changes the organization of a caller on request (--fixture faults=PATH)',
  time: 'seven days, after which a deleted event data store no longer exists',
} as const;

/** One of them. */
export type Need = keyof typeof needs;

/** How a documented error of an operation is brought about, or why it is not. */
export type PairEntry<Operation extends OperationName = never> =
  /** By these conditions, on any endpoint. */
  | { readonly how: 'provoked'; readonly by: readonly Condition<Operation>[] }
  /** By a check of another suite, `<Operation>/<check>`, and by these conditions besides. */
  | { readonly how: 'asked'; readonly check: string; readonly by: readonly Condition<Operation>[] }
  /** By these conditions, where something is offered. */
  | { readonly how: 'needs'; readonly what: Need; readonly by: readonly Condition<Operation>[] }
  /** A condition has two documented codes, and the service chooses one: the check `<Operation>/<check>` takes either. */
  | { readonly how: 'either'; readonly check: string }
  /** By no client; the facts say why. */
  | { readonly how: 'impossible' };

/** An entry for a pair that conditions bring about on any endpoint. */
export function provokedBy<O extends OperationName>(...by: [Condition<O>, ...Condition<O>[]]): PairEntry<O> {
  return { how: 'provoked', by };
}

/** An entry for a pair that a check of another suite asks for: what follows the operation in its id. */
export function askedBy<O extends OperationName = OperationName>(check: string, ...by: Condition<O>[]): PairEntry<O> {
  return { how: 'asked', check, by };
}

/** An entry for a pair that takes something that not every endpoint or account has. */
export function needing<O extends OperationName = OperationName>(what: Need, ...by: Condition<O>[]): PairEntry<O> {
  return { how: 'needs', what, by };
}

/** An entry for a pair whose condition another documented code answers as well: what follows the operation in the check's id. */
export function eitherBy(check: string): PairEntry<OperationName> {
  return { how: 'either', check };
}

/** An entry for a pair that no client can bring about: `excluded` in spec/facts has it with the reason. */
export const impossible: PairEntry<OperationName> = { how: 'impossible' };

/** Any documented error. */
export type ErrorCode = OperationErrors[OperationName];

/** The operations that document an error. */
export type Declaring<Code extends string> = {
  [O in OperationName]: Code extends OperationErrors[O] ? O : never;
}[OperationName];

/** The same entry for the pairs of one error with several operations, which have to document it. */
export function pairs<Code extends ErrorCode, O extends Declaring<Code>>(
  code: Code,
  operations: readonly O[],
  entry: PairEntry<O>,
): Record<`${O}/${Code}`, PairEntry> {
  return Object.fromEntries(operations.map((operation) => [`${operation}/${code}`, entry])) as Record<
    `${O}/${Code}`,
    PairEntry
  >;
}
