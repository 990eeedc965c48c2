import type { ApiDocument, DocumentedMember, DocumentedShape } from './api-document.js';

/**
 * `base` with the kinds of numbers that `witness` knows and it does not. Everything else is as `base` says: where the
 * two contradict each other, nothing is taken over.
 */
export function refineDocument(base: ApiDocument, witness: ApiDocument): ApiDocument {
  return {
    ...base,
    operations: new Map(
      [...base.operations].map(([name, operation]) => {
        const other = witness.operations.get(name);
        const input = other ? refineShape(operation.input, other.input) : operation.input;
        const output = other ? refineShape(operation.output, other.output) : operation.output;
        return [name, { ...operation, input, output }];
      }),
    ),
  };
}

function refineShape(base: DocumentedShape, witness: DocumentedShape): DocumentedShape {
  if (base.kind === 'number' && witness.kind === 'number') {
    return base.kinds.length > witness.kinds.length ? witness : base;
  }
  if (base.kind === 'list' && witness.kind === 'list') {
    return { kind: 'list', item: refineShape(base.item, witness.item) };
  }
  if (base.kind === 'map' && witness.kind === 'map') {
    return { ...base, value: refineShape(base.value, witness.value) };
  }
  if (base.kind !== 'structure' || witness.kind !== 'structure') return base;
  const members = [...base.members].map(([name, member]): [string, DocumentedMember] => {
    const other = witness.members.get(name);
    return [name, other ? { ...member, shape: refineShape(member.shape, other.shape) } : member];
  });
  return { kind: 'structure', members: new Map(members) };
}
