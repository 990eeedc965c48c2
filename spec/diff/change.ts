/** Whom a change breaks. `docs/spec-diff.md` explains each class. */
export type ChangeClass = 'breaking-sender' | 'breaking-reader' | 'compatible';

/** Which side of an operation a member stands on: what clients send, or what they read. */
export type Side = 'input' | 'output';

export type Aspect =
  | 'operation'
  | 'member'
  | 'type'
  | 'required mark'
  | 'enum value'
  | 'error'
  | 'error fault'
  | 'paginator'
  | 'paginator member';

/** One fact that is otherwise in the second source than in the first. */
export interface Change {
  /** Unique in a comparison and the same from run to run: `CreateTrail.input.Name: required mark removed`. */
  id: string;
  class: ChangeClass;
  /** Why it belongs to its class, in words of the API. */
  reason: string;
  kind: 'added' | 'removed' | 'changed';
  aspect: Aspect;
  /** Null for an error of the API as a whole. */
  operation: string | null;
  /** Where: `input.TagsList[].Key`, `paginator.inputToken`, an error's name, or empty for an operation. */
  path: string;
  before: string | null;
  after: string | null;
}

/** A fact that one of the sources is silent about. */
export interface Uncompared {
  topic: string;
  place: string;
  /** The silent source and why it is. */
  source: string;
  reason: string;
}

/** The outcome of a comparison. */
export interface Difference {
  from: string;
  to: string;
  changes: Change[];
  uncompared: Uncompared[];
}
