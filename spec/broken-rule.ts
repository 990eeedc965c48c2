/** The ways in which a request can break one documented rule. They are the rules in gap ids: `CreateTrail/max-length/S3KeyPrefix`. */
export const brokenRuleKinds = [
  /** A required member is absent or null. */
  'required',
  /** A member has another JSON type than documented. */
  'type',
  /** A text is none of the values that its shape lists. */
  'enum',
  /** Lengths of texts, in characters (code points). */
  'min-length',
  'max-length',
  /** Items of a list, entries of a map. */
  'min-size',
  'max-size',
  /** Values of a number. */
  'min',
  'max',
  /** A text does not match its pattern. */
  'pattern',
  /** A value is none of the few that the facts allow where the shape lists none. */
  'values',
  /** Relations between members: see `Relation`. */
  'exclusive',
  'together',
  'any-of',
  'dependent',
  'unique',
  'ordered',
  'combination',
  'total',
  /** A name or ARN is wrong in this one way. */
  'arn-partition',
  'arn-service',
  'arn-region',
  'arn-account',
  'arn-resource',
  'arn-case',
  'arn-whitespace',
] as const;

/** One of the ways. */
export type BrokenRuleKind = (typeof brokenRuleKinds)[number];

/** One documented rule that a request breaks. */
export interface BrokenRule {
  kind: BrokenRuleKind;
  /**
   * Where, below the input: `S3KeyPrefix`, `TagsList[].Key`, `QueryParameterValues{key}`; for a relation what
   * `relationPath` makes of its members.
   */
  path: string;
  /** The requirement that says so, where it is a curated one. */
  requirement?: string;
  /** For a wrong ARN: the kind of resource that it comes nearest to, where the member takes several and one is nearest. */
  resource?: string;
}

/** `max-length S3KeyPrefix`: what tells two broken rules of an operation apart. */
export function labelOf({ kind, path }: BrokenRule): string {
  return `${kind} ${path}`;
}
