import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import type { CloudTrailKind } from '../resource-kinds.js';
import type { NeighbourKind } from './neighbour-removals.js';

/** Something a run made and has to remove. */
export interface OwnedResource {
  kind: CloudTrailKind | NeighbourKind;
  /**
   * What the removing call needs: a name for a bucket, a trail, a role, a topic or a log group, bucket and key for an
   * object, an ARN or id for the rest; or their name before, which for a key is its description.
   */
  id: string;
  /** The Region that it is in, where that is not the run's own. */
  region?: string;
}

/** What a run owns, on disk before it is asked for, so that nothing is lost when a process dies. */
export interface Ledger {
  readonly file: string;
  /** Notes a resource; call it before the request that makes it. */
  own(resource: OwnedResource): void;
  /** Strikes a resource off; call it after the answer that says it is gone. */
  settle(resource: OwnedResource): void;
  /** What is owned and not struck off, newest first: the order in which it can be removed. */
  open(): OwnedResource[];
  /** Lets go of the file; whatever is noted afterwards opens it again. */
  close(): void;
  /** Deletes the file; only once nothing is open any more. */
  discard(): void;
}

/** A ledger over an append-only file of JSON lines, shared by the worker that writes and the parent that removes. */
export function openLedger(file: string): Ledger {
  // Held open: a run notes thousands of lines, and to open the file takes longer than to write one.
  let held: number | undefined;
  const append = (mark: '+' | '-', { kind, id, region }: OwnedResource) => {
    held ??= openSync(file, 'a');
    writeSync(held, `${JSON.stringify([mark, kind, id, ...(region ? [region] : [])])}\n`);
  };
  const close = () => {
    if (held !== undefined) closeSync(held);
    held = undefined;
  };
  return {
    file,
    own: (resource) => append('+', resource),
    settle: (resource) => append('-', resource),
    open() {
      if (!existsSync(file)) return [];
      const owned = new Map<string, OwnedResource>();
      for (const line of readFileSync(file, 'utf8').split('\n')) {
        // A process that died while writing leaves half a line; its resource was not asked for yet.
        if (!line.endsWith(']')) continue;
        const [mark, kind, id, region] = JSON.parse(line) as ['+' | '-', OwnedResource['kind'], string, string?];
        const key = [kind, id, region].join(' ');
        if (mark === '+') owned.set(key, { kind, id, ...(region ? { region } : {}) });
        else owned.delete(key);
      }
      return [...owned.values()].reverse();
    },
    close,
    discard() {
      close();
      rmSync(file, { force: true });
    },
  };
}
