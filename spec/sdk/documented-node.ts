/** How the documentation prints a number: `Number("int")`. */
export type DocumentedNumber = 'int' | 'long' | 'float' | 'double';

/**
 * One value of a documented request or response, as the command page prints it. `shape` is the name in the trailing
 * comment, which a page gives at the first appearance only.
 */
export type DocumentedNode =
  | { kind: 'string' | 'boolean' | 'timestamp' | 'blob' }
  | { kind: 'number'; number: DocumentedNumber }
  | { kind: 'enum'; values: string[] }
  | { kind: 'list'; shape: string | null; item: DocumentedNode }
  | { kind: 'map'; shape: string | null; value: DocumentedNode }
  | { kind: 'structure'; shape: string | null; members: DocumentedMember[] }
  | { kind: 'abbreviated'; shape: string };

export interface DocumentedMember {
  name: string;
  required: boolean;
  node: DocumentedNode;
}
