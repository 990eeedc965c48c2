/** A JSON Schema 2020-12 node, in the subset that `spec derive` writes. */
export interface Schema {
  $ref?: string;
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  /** Wire conventions that JSON Schema has no word for: `timestamp` is a number of epoch seconds, `blob` a base64 string. */
  format?: 'timestamp' | 'blob' | 'int32' | 'int64' | 'float' | 'double';
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  /** Which keys a map may have, where they are an enum of their own. */
  propertyNames?: Schema;
  enum?: string[];
  /** The name of the shape as AWS has it, where the documentation names it. */
  title?: string;
}

/** What a paginator passes on from page to page; `resultKey` is the list of the answer that the pages add up to. */
export interface Paginator {
  inputToken: string;
  outputToken: string;
  limitKey: string | null;
  resultKey: string;
}

/** One file of `spec/operations/`: an operation as its documentation describes it. */
export interface OperationSpec {
  operation: string;
  source: { package: string; version: string; documentation: string };
  input: Schema;
  output: Schema;
  errors: string[];
  paginator: Paginator | null;
  $defs: Record<string, Schema>;
}

/** An error as its class declares it, and where it may come from. */
export interface ErrorSpec {
  fault: 'client' | 'server';
  shape: Schema;
  /** Names of the operations that declare it, sorted. */
  operations: string[];
}

/** `spec/errors.json`: every error that an operation declares, by name. */
export interface ErrorCatalogue {
  source: { package: string; version: string };
  errors: Record<string, ErrorSpec>;
}

/** What a documentation reader yields: the whole API as one source describes it, operations sorted by name. */
export interface SpecDocument {
  operations: OperationSpec[];
  errors: ErrorCatalogue;
}
