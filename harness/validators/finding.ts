/** What a gap is about. */
export type Category =
  | 'protocol'
  | 'shape'
  | 'constraint'
  | 'error'
  | 'pagination'
  | 'semantics'
  | 'reliability'
  | 'unimplemented';

/** `must` and `should` make a gap; a `warning` is told and fails nothing. */
export type Severity = 'must' | 'should' | 'warning';

/** One departure seen in one exchange or history. */
export interface Finding {
  /** `<Operation>/<rule>` or `<Operation>/<rule>/<member path>`: the id of the gap it folds into. */
  gap: string;
  /** The id of the check that it belongs to, whichever check saw it. */
  check: string;
  operation: string;
  rule: string;
  path?: string;
  category: Category;
  severity: Severity;
  expected: string;
  actual: string;
  /** A URL, or "field report". */
  source: string;
  /** The id of the requirement that was missed, where one says so. */
  requirement?: string;
}

/** Makes the id of a gap. Never put in a value that changes from run to run. */
export function gapId(operation: string, rule: string, path?: string): string {
  return path ? `${operation}/${rule}/${path}` : `${operation}/${rule}`;
}
