import type { ApiDocument } from '../documents/api-document.js';
import type { Difference } from './change.js';
import { diffDocuments } from './diff-documents.js';

/** One document, or two readings of a source that contradicts itself; the first is the one that counts. */
export type Readings = readonly [ApiDocument, ...ApiDocument[]];

/**
 * Compares two sources. Where one of them has two readings, every change that either shows is listed once; what cannot
 * be compared is told of the first readings alone.
 */
export function diffReadings(before: Readings, after: Readings): Difference {
  const first = diffDocuments(before[0], after[0]);
  const differences = before.flatMap((old) => after.map((now) => diffDocuments(old, now)));
  const changes = differences.flatMap((difference) => difference.changes);
  return { ...first, changes: [...new Map(changes.map((change) => [change.id, change])).values()] };
}
