import type { Aspect, Change, ChangeClass, Side } from './change.js';

/** What the class of a change depends on. */
export interface ClassifiedFact {
  kind: Change['kind'];
  aspect: Aspect;
  /** Where a member stands; null where the fact belongs to no side. */
  side: Side | null;
  /** A new member that must be sent, or what became of the values that a type admits. */
  detail?: 'required' | 'widened' | 'narrowed' | 'limit';
}

interface Rule {
  class: ChangeClass;
  reason: string;
}

const sender = (reason: string): Rule => ({ class: 'breaking-sender', reason });
const reader = (reason: string): Rule => ({ class: 'breaking-reader', reason });
const compatible = (reason: string): Rule => ({ class: 'compatible', reason });

/** The table of `docs/spec-diff.md`. Keys: aspect, kind, side, detail; what a key leaves out does not matter. */
const table: Record<string, Rule> = {
  'operation added': compatible('no client calls it yet'),
  'operation removed': sender('calls of it are rejected'),
  'member added input required': sender('requests without it are rejected'),
  'member added input': compatible('it may be left out'),
  'member removed input': sender('requests that contain it may be rejected, or it may have no effect'),
  'member added output': compatible('readers ignore unknown members'),
  'member removed output': reader('readers no longer receive it'),
  'type changed input widened': compatible('every value that was valid remains valid'),
  'type changed input': sender('values that were valid are rejected'),
  'type changed output narrowed': compatible('readers already know every value that an answer can contain'),
  'type changed output': reader('answers can contain values that readers cannot parse'),
  'required mark added input': sender('requests without the member are rejected'),
  'required mark removed input': compatible('requests that contain the member stay valid'),
  'required mark added output': compatible('answers now always contain the member'),
  'required mark removed output': reader('the member may be missing from an answer'),
  'enum value added input': compatible('requests may contain one more value'),
  'enum value removed input': sender('requests with this value are rejected'),
  'enum value added output': reader('answers can contain a value that readers do not know'),
  'enum value removed output': compatible('readers may wait for a value that answers no longer contain'),
  'error added': compatible('lists of errors are open: clients must expect codes that they do not know'),
  'error removed': reader('clients that handle this error no longer receive it'),
  'error fault changed': reader('clients change whether they retry after this error'),
  'paginator added': compatible('manual pagination still works'),
  'paginator removed': reader('clients that use the paginator get only the first page'),
  'paginator member added limit': compatible('the page size is optional'),
  'paginator member changed limit': sender('the page size is sent in a different member'),
  'paginator member removed limit': sender('the page size can no longer be sent'),
  'paginator member changed': reader('a different member links the pages'),
};

/** The class of a change, with the reason. */
export function classify({ kind, aspect, side, detail }: ClassifiedFact): Rule {
  const parts = [`${aspect} ${kind}`, side, detail].filter((part) => part !== null && part !== undefined);
  for (; parts.length > 0; parts.pop()) {
    const rule = table[parts.join(' ')];
    if (rule) return rule;
  }
  throw new Error(`no class for ${aspect} ${kind}`);
}
