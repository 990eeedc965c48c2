import type { Conclusion, State } from './state.js';

/** What one answer showed of a resource. */
export interface Sighting {
  readonly operation: string;
  /** It is the answer of the step itself. */
  readonly isAnswer: boolean;
  /** Whether the resource is there; undefined where the answer says nothing about that. */
  readonly there?: boolean;
  /** What says that it does not show what is gone, where it is a requirement of its own. */
  readonly goneBy?: string;
  /** What it showed, by member of the model: where, what, and whether that is right. */
  readonly shown: ReadonlyMap<string, { path: string; value: unknown; right: boolean }>;
}

/** The step that was made last. */
export interface Deed {
  readonly operation: string;
  /** What says that it leaves alone what it is not about; by default what made a member as it is. */
  readonly keeps?: string;
  /** What it makes and removes, in one word, and the requirements that say that this shows. */
  readonly noun: string;
  readonly visible: string;
  readonly gone: string;
  /** The operation that removed a predecessor of the same name. */
  readonly after?: string;
}

/** One thing that is wrong, and whose fault it is. `<operation>/<rule>/<path>` is the id of the gap. */
export interface Cause<S extends Sighting = Sighting> {
  readonly operation: string;
  readonly rule: string;
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
  readonly requirement: string;
  /** The answer that shows it. */
  readonly seen: S;
  /** The member that it is about; undefined: the resource as a whole. */
  readonly member?: string;
  /** It is about what one reading operation shows, not about what is there. */
  readonly ofView: boolean;
}

/**
 * Who is to blame for what does not show as it should. What all that show it agree on is there: the step did it. What some
 * of them show otherwise is theirs. So one cause has one name, whichever history meets it. Pure.
 */
export function blame<S extends Sighting>(
  deed: Deed,
  before: State,
  after: State,
  sightings: readonly S[],
): Cause<S>[] {
  const presence = presenceCauses(deed, before, after, sightings);
  if (presence.some(({ ofView }) => !ofView) || !after.there) return presence;
  const members = [...after.members].flatMap(([member, conclusion]) =>
    memberCause(deed, before, member, conclusion, sightings),
  );
  return [...presence, ...members];
}

function presenceCauses<S extends Sighting>(
  { operation, noun, visible, gone }: Deed,
  before: State,
  after: State,
  sightings: readonly S[],
): Cause<S>[] {
  const telling = sightings.filter(({ there }) => there !== undefined);
  const wrong = telling.filter(({ there }) => there !== after.there);
  const told = after.there
    ? { expected: `the ${noun} exists`, actual: 'it does not exist', requirement: visible }
    : { expected: `the ${noun} no longer exists`, actual: 'it still exists', requirement: gone };
  const [first] = wrong;
  if (first && wrong.length === telling.length) {
    const rule = after.there ? (before.there ? 'keeps' : 'creates') : 'deletes';
    return [{ operation, rule, path: noun, ...told, seen: first, ofView: false }];
  }
  const rule = after.there ? 'finds' : 'still-finds';
  return wrong.map((seen) => {
    const requirement = (after.there ? undefined : seen.goneBy) ?? told.requirement;
    return { operation: seen.operation, rule, path: noun, ...told, requirement, seen, ofView: true };
  });
}

function memberCause<S extends Sighting>(
  deed: Deed,
  before: State,
  member: string,
  conclusion: Conclusion,
  sightings: readonly S[],
): Cause<S>[] {
  const showing = sightings.filter(({ shown }) => shown.has(member));
  const reads = showing.filter(({ isAnswer }) => !isAnswer);
  const answer = showing.find(({ isAnswer }) => isAnswer);
  const isWrong = (seen: S) => !seen.shown.get(member)!.right;
  const wrong = reads.filter(isWrong);
  const kept = before.members.get(member) === conclusion;
  const about = (seen: S) => ({
    expected: conclusion.expected.text,
    actual: textOf(seen.shown.get(member)!.value),
    requirement: (kept ? (conclusion.stays ?? deed.keeps) : undefined) ?? conclusion.requirement,
    seen,
    member,
  });
  const { operation } = deed;
  const everywhere = reads.length > 0 && wrong.length === reads.length;
  if (answer && isWrong(answer)) {
    const path = answer.shown.get(member)!.path;
    // What an answer does not repeat shows in no read either, or in all of them: it is one cause, and named after the answer.
    if (!kept && conclusion.touch === 'sets')
      return [{ operation, rule: 'echo', path, ...about(answer), ofView: !everywhere }];
    if (!everywhere) return [{ operation, rule: 'answers', path, ...about(answer), ofView: true }, ...ofViews(wrong)];
  }
  if (!everywhere) return ofViews(wrong);
  if (!kept && conclusion.touch === 'defaults' && deed.after)
    return [
      {
        operation: deed.after,
        rule: 'leaves',
        path: member,
        ...about(wrong[0]!),
        requirement: deed.gone,
        ofView: false,
      },
    ];
  return [{ operation, rule: kept ? 'keeps' : conclusion.touch, path: member, ...about(wrong[0]!), ofView: false }];

  function ofViews(seen: readonly S[]): Cause<S>[] {
    return seen.map((one) => ({
      operation: one.operation,
      rule: 'shows',
      path: one.shown.get(member)!.path,
      ...about(one),
      ofView: true,
    }));
  }
}

function textOf(value: unknown): string {
  const text = value === undefined ? 'absent' : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
