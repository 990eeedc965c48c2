import type { DocumentedNode } from './documented-node.js';

/** Every list, map and structure of the page that is printed in full under its name. */
export function namedNodes(roots: readonly DocumentedNode[]): Map<string, DocumentedNode> {
  const found = new Map<string, DocumentedNode>();
  const visit = (node: DocumentedNode): void => {
    if ('shape' in node && node.kind !== 'abbreviated' && node.shape !== null) found.set(node.shape, node);
    if (node.kind === 'list') visit(node.item);
    if (node.kind === 'map') visit(node.value);
    if (node.kind === 'structure') for (const member of node.members) visit(member.node);
  };
  for (const root of roots) visit(root);
  return found;
}
