import type { DocumentedShape } from '../documents/api-document.js';

/** A type in words: `string`, `integer (int64)`, `list of structure of Key, Value`, `enum of All, ReadOnly`. */
export function describeShape(shape: DocumentedShape): string {
  switch (shape.kind) {
    case 'list':
      return `list of ${describeShape(shape.item)}`;
    case 'map':
      return `map of ${describeShape(shape.value)}`;
    case 'number':
      return shape.kinds.length === 1 ? shape.kinds.join('') : `number (${shape.kinds.join(' or ')})`;
    case 'enum':
      return `enum of ${shape.values.join(', ')}`;
    case 'structure':
      return shape.members.size > 0 ? `structure of ${[...shape.members.keys()].join(', ')}` : 'empty structure';
    case 'recursive':
      return 'the enclosing structure';
    case 'unknown':
      return 'something undocumented';
    default:
      return shape.kind;
  }
}
