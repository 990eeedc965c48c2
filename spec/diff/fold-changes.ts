import type { Aspect, Change, ChangeClass } from './change.js';

/** Changes of one kind in several places, as one line of a report: a shared structure shows in many operations. */
export interface FoldedChange {
  class: ChangeClass;
  reason: string;
  /** What happened: `member IsOrganizationTrail added (boolean)`. */
  what: string;
  /** Where: `CreateTrail.input`. */
  places: string[];
}

/** What people look for first. */
const order: readonly Aspect[] = [
  'operation',
  'member',
  'type',
  'required mark',
  'enum value',
  'paginator',
  'paginator member',
  'error',
  'error fault',
];

/** Folds changes that say the same of different places, by aspect and then in the order of their appearance. Pure. */
export function foldChanges(changes: readonly Change[]): FoldedChange[] {
  const folded = new Map<string, FoldedChange>();
  for (const change of [...changes].sort((a, b) => order.indexOf(a.aspect) - order.indexOf(b.aspect))) {
    const { what, place } = inWords(change);
    const key = `${change.class} ${what}`;
    const known = folded.get(key);
    if (known) known.places.push(place);
    else folded.set(key, { class: change.class, reason: change.reason, what, places: [place] });
  }
  return [...folded.values()];
}

function inWords(change: Change): { what: string; place: string } {
  const { aspect, kind, operation, path, before, after } = change;
  const whole = [operation, path].filter((part) => part !== null && part !== '').join('.');
  const name = whole.slice(whole.lastIndexOf('.') + 1);
  const parent = whole.slice(0, Math.max(whole.lastIndexOf('.'), 0));
  const became = `from ${before ?? 'none'} to ${after ?? 'none'}`;
  switch (aspect) {
    case 'operation':
      return { what: `operation ${kind}`, place: whole };
    case 'member':
      return { what: `member ${name} ${kind} (${after ?? before})`, place: parent };
    case 'type':
      return { what: `type ${kind} ${became}`, place: whole };
    case 'required mark':
      return { what: `required mark ${kind}`, place: whole };
    case 'enum value':
      return { what: `enum value ${after ?? before} ${kind}`, place: whole };
    case 'error':
      return operation === null
        ? { what: `error ${kind}, in the API as a whole`, place: after ?? before ?? '' }
        : { what: `error ${after ?? before} ${kind}`, place: operation };
    case 'error fault':
      return { what: `fault ${kind} ${became}`, place: whole };
    case 'paginator':
      return { what: `paginator ${kind}`, place: operation ?? '' };
    case 'paginator member':
      return { what: `paginator's ${name} ${kind} ${became}`, place: operation ?? '' };
  }
}
