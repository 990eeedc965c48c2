import { type DocumentedShape, numberKinds } from '../documents/api-document.js';
import type { Declarations, DeclaredMembers, DeclaredType } from './declarations.js';

/** The neutral form of a declared structure; TypeScript does not tell one kind of number from another. */
export function shapeOfStructure(
  declarations: Declarations,
  name: string,
  open: readonly string[] = [],
): DocumentedShape {
  if (open.includes(name)) return { kind: 'recursive' };
  const members = declarations.structures.get(name);
  if (!members) throw new Error(`structure ${name} is not declared`);
  return shapeOfMembers(declarations, members, [...open, name]);
}

/** The neutral form of members that belong together: those of a structure or of an error. */
export function shapeOfMembers(
  declarations: Declarations,
  members: DeclaredMembers,
  open: readonly string[] = [],
): DocumentedShape {
  return {
    kind: 'structure',
    members: new Map(
      [...members].map(([name, { type, required }]) => [name, { shape: shapeOf(declarations, type, open), required }]),
    ),
  };
}

function shapeOf(declarations: Declarations, type: DeclaredType, open: readonly string[]): DocumentedShape {
  switch (type.kind) {
    case 'list':
      return { kind: 'list', item: shapeOf(declarations, type.item, open) };
    case 'map':
      return {
        kind: 'map',
        key: shapeOf(declarations, type.key, open),
        value: shapeOf(declarations, type.value, open),
      };
    case 'named': {
      const values = declarations.enums.get(type.name);
      return values ? { kind: 'enum', values } : shapeOfStructure(declarations, type.name, open);
    }
    case 'number':
      return { kind: 'number', kinds: numberKinds };
    default:
      return { kind: type.kind };
  }
}
