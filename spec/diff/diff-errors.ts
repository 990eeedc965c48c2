import type { DocumentedError } from '../documents/api-document.js';
import type { Comparison } from './comparison.js';
import { diffShapes } from './diff-shapes.js';

/** Compares the errors of the API as a whole: which there are, whose fault they are, what members they carry. */
export function diffErrors(comparison: Comparison): void {
  const { before, after } = comparison;
  for (const name of [...new Set([...before.errors.keys(), ...after.errors.keys()])].sort()) {
    const [old, now] = [before.errors.get(name), after.errors.get(name)];
    if (old && now) diffError(comparison, name, old, now);
    else if ((old ? after : before).extent === 'part') comparison.uncompared('errors', name, old ? 'after' : 'before');
    else {
      const [kind, words] = old
        ? (['removed', { before: name, after: null }] as const)
        : (['added', { before: null, after: name }] as const);
      comparison.change({ kind, aspect: 'error', side: null, operation: null, path: 'errors', ...words });
    }
  }
}

function diffError(comparison: Comparison, name: string, before: DocumentedError, after: DocumentedError): void {
  if (before.fault === 'unknown' || after.fault === 'unknown') {
    comparison.uncompared('error faults', name, before.fault === 'unknown' ? 'before' : 'after');
  } else if (before.fault !== after.fault) {
    const fact = { kind: 'changed', aspect: 'error fault', side: null, operation: null, path: name } as const;
    comparison.change({ ...fact, before: before.fault, after: after.fault });
  }
  if (before.shape.kind === 'unknown' || after.shape.kind === 'unknown') {
    comparison.uncompared('error members', name, before.shape.kind === 'unknown' ? 'before' : 'after');
  } else {
    diffShapes(comparison, { operation: null, path: name, side: 'output' }, before.shape, after.shape);
  }
}
