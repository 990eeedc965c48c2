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
  'operation added': compatible('nobody calls it yet'),
  'operation removed': sender('calls of it are refused'),
  'member added input required': sender('requests without it are refused'),
  'member added input': compatible('it may be left out'),
  'member removed input': sender('requests that carry it may be refused, or lose its effect'),
  'member added output': compatible('readers pass over members that they do not know'),
  'member removed output': reader('readers no longer find it'),
  'type changed input widened': compatible('whatever was sent is still admitted'),
  'type changed input': sender('values that were valid are refused'),
  'type changed output narrowed': compatible('whatever comes, readers knew it before'),
  'type changed output': reader('values come that readers cannot take'),
  'required mark added input': sender('requests without the member are refused'),
  'required mark removed input': compatible('requests that carry the member stay valid'),
  'required mark added output': compatible('the member now always comes'),
  'required mark removed output': reader('the member may be missing from an answer'),
  'enum value added input': compatible('one more value may be sent'),
  'enum value removed input': sender('requests with this value are refused'),
  'enum value added output': reader('a value comes that readers do not know'),
  'enum value removed output': compatible('readers wait for a value that no longer comes'),
  'error added': compatible('lists of errors are open: clients must expect codes that they do not know'),
  'error removed': reader('who recognises a condition by this error no longer sees it'),
  'error fault changed': reader('whether the error is worth another attempt is judged otherwise'),
  'paginator added': compatible('paging by hand still works'),
  'paginator removed': reader('who pages through the answers gets the first page only'),
  'paginator member added limit': compatible('the size of a page may be left out'),
  'paginator member changed limit': sender('the size of a page is sent as another member'),
  'paginator member removed limit': sender('the size of a page can no longer be sent'),
  'paginator member changed': reader('pages are chained by another member'),
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
