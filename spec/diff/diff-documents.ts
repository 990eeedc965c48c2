import type { ApiDocument, DocumentedOperation } from '../documents/api-document.js';
import type { Difference } from './change.js';
import { Comparison } from './comparison.js';
import { diffErrors } from './diff-errors.js';
import { diffPaginators } from './diff-paginators.js';
import { diffShapes } from './diff-shapes.js';

/**
 * Every fact that is otherwise in `after` than in `before`: operations, members by path, types, required marks, enum
 * values, errors (of the API and of each operation) and paginators, each with its class. What one of the documents does
 * not say is never a change; it is listed as uncompared. Pure.
 */
export function diffDocuments(before: ApiDocument, after: ApiDocument): Difference {
  const comparison = new Comparison(before, after);
  for (const name of [...new Set([...before.operations.keys(), ...after.operations.keys()])].sort()) {
    const [old, now] = [before.operations.get(name), after.operations.get(name)];
    if (old && now) diffOperation(comparison, name, old, now);
    else if ((old ? after : before).extent === 'part')
      comparison.uncompared('operations', name, old ? 'after' : 'before');
    else {
      const words = { before: old ? name : null, after: now ? name : null };
      comparison.change({
        kind: old ? 'removed' : 'added',
        aspect: 'operation',
        side: null,
        operation: name,
        path: '',
        ...words,
      });
    }
  }
  diffErrors(comparison);
  return comparison.result();
}

function diffOperation(
  comparison: Comparison,
  operation: string,
  before: DocumentedOperation,
  after: DocumentedOperation,
): void {
  for (const side of ['input', 'output'] as const) {
    diffShapes(comparison, { operation, path: side, side }, before[side], after[side]);
  }
  diffPaginators(comparison, operation, before.paginator, after.paginator);
  if (before.errors === 'unknown' || after.errors === 'unknown') {
    comparison.uncompared('errors of operations', operation, before.errors === 'unknown' ? 'before' : 'after');
    return;
  }
  const fact = { aspect: 'error', side: null, operation, path: 'errors' } as const;
  for (const error of missing(before.errors, after.errors)) {
    comparison.change({ kind: 'removed', ...fact, before: error, after: null });
  }
  for (const error of missing(after.errors, before.errors)) {
    comparison.change({ kind: 'added', ...fact, before: null, after: error });
  }
}

/** The names that are in `from` and not in `other`, sorted. */
function missing(from: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  return [...from].filter((name) => !other.has(name)).sort();
}
