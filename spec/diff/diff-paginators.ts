import type { DocumentedOperation, DocumentedPaginator } from '../documents/api-document.js';
import type { Comparison } from './comparison.js';

/** Compares what passes from page to page. */
export function diffPaginators(
  comparison: Comparison,
  operation: string,
  before: DocumentedOperation['paginator'],
  after: DocumentedOperation['paginator'],
): void {
  if (before === 'unknown' || after === 'unknown') {
    comparison.uncompared('paginators', operation, before === 'unknown' ? 'before' : 'after');
    return;
  }
  const place = { side: null, operation, path: 'paginator' };
  if (before && after) diffMembers(comparison, operation, before, after);
  else if (before) {
    comparison.change({ kind: 'removed', aspect: 'paginator', ...place, before: describe(before), after: null });
  } else if (after) {
    comparison.change({ kind: 'added', aspect: 'paginator', ...place, before: null, after: describe(after) });
  }
}

function diffMembers(
  comparison: Comparison,
  operation: string,
  before: DocumentedPaginator,
  after: DocumentedPaginator,
): void {
  for (const key of ['inputToken', 'outputToken', 'limitKey', 'resultKey'] as const) {
    const [old, now] = [before[key], after[key]];
    if (old === now && old !== 'unknown') continue;
    const path = `paginator.${key}`;
    if (old === 'unknown' || now === 'unknown') {
      comparison.uncompared('paginators', `${operation}.${path}`, old === 'unknown' ? 'before' : 'after');
      continue;
    }
    const kind = old === null ? 'added' : now === null ? 'removed' : 'changed';
    const detail = key === 'limitKey' ? { detail: 'limit' as const } : {};
    const words = { before: old, after: now };
    comparison.change({ kind, aspect: 'paginator member', side: null, operation, path, ...detail, ...words });
  }
}

function describe({ inputToken, outputToken, limitKey, resultKey }: DocumentedPaginator): string {
  return `${inputToken} from ${outputToken}, ${limitKey ?? 'no limit'}, pages of ${resultKey}`;
}
