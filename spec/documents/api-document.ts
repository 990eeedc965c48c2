/** What a source does not say. It is never compared: silence is neither an addition nor a removal. */
export type Unknown = 'unknown';

export type NumberKind = 'int32' | 'int64' | 'float' | 'double';

export const numberKinds: readonly NumberKind[] = ['int32', 'int64', 'float', 'double'];

/** The type of a member as one source documents it, whatever the source calls it. Named shapes are expanded. */
export type DocumentedShape =
  | { kind: 'string' | 'boolean' | 'timestamp' | 'blob' }
  /** The kinds that the source leaves open: TypeScript says `number`, Python `123`. One kind is a certain one. */
  | { kind: 'number'; kinds: readonly NumberKind[] }
  | { kind: 'enum'; values: readonly string[] }
  | { kind: 'list'; item: DocumentedShape }
  | { kind: 'map'; key: DocumentedShape | Unknown; value: DocumentedShape }
  | { kind: 'structure'; members: ReadonlyMap<string, DocumentedMember> }
  /** A structure inside itself, where its expansion ends. */
  | { kind: 'recursive' }
  /** The source has something here, and does not say what. */
  | { kind: Unknown };

export interface DocumentedMember {
  shape: DocumentedShape;
  required: boolean | Unknown;
}

export interface DocumentedPaginator {
  inputToken: string | Unknown;
  outputToken: string | Unknown;
  limitKey: string | null | Unknown;
  resultKey: string | Unknown;
}

export interface DocumentedOperation {
  input: DocumentedShape;
  output: DocumentedShape;
  errors: ReadonlySet<string> | Unknown;
  paginator: DocumentedPaginator | null | Unknown;
}

export interface DocumentedError {
  fault: 'client' | 'server' | Unknown;
  shape: DocumentedShape;
}

/** Kinds of facts that a source may be silent about. */
export type Topic =
  | 'operations'
  | 'errors'
  | 'errors of operations'
  | 'error faults'
  | 'error members'
  | 'kinds of numbers'
  | 'required marks'
  | 'map keys'
  | 'paginators'
  | 'types';

/** The whole API, or a part of it, as one source documents it: what every documentation reader yields. */
export interface ApiDocument {
  /** How the source is named in a report: `SDK 3.901.0`. */
  name: string;
  /** `part`: the source is about these operations only, so that nothing follows from the absence of another. */
  extent: 'whole' | 'part';
  operations: ReadonlyMap<string, DocumentedOperation>;
  errors: ReadonlyMap<string, DocumentedError>;
  /** Why the source is silent about a topic, where it is. */
  silence: Partial<Record<Topic, string>>;
}
