import type { Json, JsonObject } from '../../common/json.js';
import type { Access } from '../../harness/engine/check/access.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';

/** An operation that answers in pages, and what the laws of pages need to know of it. */
export interface PagedList {
  readonly operation: string;
  /** The member of the answer that holds the entries. */
  readonly entries: string;
  /** What tells an entry from all others, and by which member of it; undefined where the entry does not say. */
  readonly identity: { readonly member: string; readonly of: (entry: Json) => string | undefined };
  /** How a client chooses the size of a page, and how much it may ask for; undefined where it cannot choose. */
  readonly pageSize?: { readonly member: string; readonly max: number };
  /** What reading it takes. Entries are made only where the run's access allows that as well. */
  readonly access: Access;
  /** What making and removing entries between two pages takes; undefined where there is nothing to make or remove. */
  readonly changes?: Access;
  /** Whether its entries take all trails of the Region: who wants all of them is let through when nobody else wants any. */
  readonly takesAllTrails?: true;
  /** Whether AWS has it only where it offers CloudTrail Lake. */
  readonly onLake: boolean;
  /** The error condition for tokens that no answer gave; without one any client error will do. */
  readonly tokenRefusal?: string;
  /** Whether AWS calls the token reserved for future use. */
  readonly isTokenReserved?: true;
  /** The check by which the run tells anyway that a list does not show what was made. */
  readonly listing?: { readonly check: string; readonly gap: string };
  /** The requirement on tokens that were given for other parameters; undefined where there are no others. */
  readonly otherParameters?: string;
  /** What says for this list that a token leads on where everything else stays the same. */
  readonly sameParameters?: string;
  /** A request, less page size and token, that is valid whatever is there. */
  readonly bareInput?: JsonObject;
  /** Makes entries, or finds out where some are. Skips or blocks the check where that is not to be had. */
  readonly arrange: (t: CheckContext) => Promise<PreparedList>;
}

/** A list that is there to be read. */
export interface PreparedList {
  /** The request, less page size and token. */
  readonly input: JsonObject;
  /**
   * The entries that are ours and stay for as long as the check runs: others come and go, and are not judged. Left out
   * where all is ours, or none: then what is there before and after counts.
   */
  readonly own?: readonly string[];
  /** The request with other parameters, for a token that does not belong to it. */
  readonly otherInput?: () => Promise<JsonObject>;
  readonly change?: Change;
}

/** How the list is changed while it is read. */
export interface Change {
  /** The request that shows the change, where it is another one. */
  readonly input?: JsonObject;
  /** Makes one more entry. */
  make?(): Promise<void>;
  /** Removes one of ours that was read already, and tells which; undefined where none was. */
  remove?(read: ReadonlySet<string>): Promise<string | undefined>;
}

/** Identifies entries by a text member. */
export function byMember(member: string): PagedList['identity'] {
  return {
    member,
    of: (entry) => {
      const value = typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? entry[member] : undefined;
      return typeof value === 'string' ? value : undefined;
    },
  };
}

const levels: readonly Access[] = ['read-only', 'standard', 'full'];

/** Whether the run may do what takes this access. */
export function allows(t: CheckContext, access: Access): boolean {
  return levels.indexOf(t.session.plan.access) >= levels.indexOf(access);
}

/** How many entries make three pages of two; on AWS, where each costs time, fewer have to do. */
export function entriesToMake(t: CheckContext): number {
  return t.session.target.settings.kind === 'aws' ? 3 : 5;
}
