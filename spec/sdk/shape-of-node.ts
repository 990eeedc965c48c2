import type { DocumentedShape, NumberKind } from '../documents/api-document.js';
import type { DocumentedNode, DocumentedNumber } from './documented-node.js';
import { namedNodes } from './named-nodes.js';

const kinds: Record<DocumentedNumber, NumberKind> = { int: 'int32', long: 'int64', float: 'float', double: 'double' };

/**
 * The neutral form of what a command page prints, abbreviations resolved on the same page (`printed`: its request and
 * response). A page prints no keys of a map, and is known to leave required marks out, so that only a printed one is
 * known.
 */
export function shapeOfNode(root: DocumentedNode, printed: readonly DocumentedNode[]): DocumentedShape {
  const named = namedNodes(printed);
  const shape = (node: DocumentedNode, open: readonly string[]): DocumentedShape => {
    switch (node.kind) {
      case 'abbreviated': {
        const full = named.get(node.shape);
        if (open.includes(node.shape)) return { kind: 'recursive' };
        return full ? shape(full, [...open, node.shape]) : { kind: 'unknown' };
      }
      case 'list':
        return { kind: 'list', item: shape(node.item, open) };
      case 'map':
        return { kind: 'map', key: 'unknown', value: shape(node.value, open) };
      case 'number':
        return { kind: 'number', kinds: [kinds[node.number]] };
      case 'enum':
        return { kind: 'enum', values: node.values };
      case 'structure':
        return {
          kind: 'structure',
          members: new Map(
            node.members.map((member) => [
              member.name,
              { shape: shape(member.node, open), required: member.required || 'unknown' },
            ]),
          ),
        };
      default:
        return { kind: node.kind };
    }
  };
  return shape(root, []);
}
