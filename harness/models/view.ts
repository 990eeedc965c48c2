import type { State } from './state.js';

/** What a history is about, as far as its calls have to name it: `name`, `arn`, `bucket`, … */
export type Subject = Readonly<Record<string, string>>;

/** An operation that shows a resource, and where in its answer. */
export interface View {
  readonly operation: string;
  /** It is read in another Region than the one that the history is in. */
  readonly elsewhere?: true;
  /** Undefined: what it needs to name the resource was never told. */
  readonly input: (subject: Subject) => Readonly<Record<string, unknown>> | undefined;
  /** Undefined: asked in every state. Else in those only of which something may be concluded about it. */
  readonly when?: (state: State) => boolean;
  /** The list of the answer that the resource is an entry of, and the member that tells it from others. */
  readonly entry?: {
    readonly list: string;
    readonly key: string;
    readonly is: (subject: Subject) => string | undefined;
  };
  /** Member of the model to its path below the answer, or below the entry. */
  readonly shows: Readonly<Record<string, string>>;
  /** Codes by which it says that the resource is not there. */
  readonly gone: readonly string[];
  /** What says that it does, where it is another requirement than that of the family. */
  readonly goneBy?: string;
  /** Refusals that tell a member all the same: code to what the answer would have said. */
  readonly told?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Where the answers of changing operations show what they changed: member of the model to its path. */
export type AnswerViews = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Names each member as its own path, below an owner where there is one. */
export function asNamed(members: readonly string[], owner = ''): Record<string, string> {
  return Object.fromEntries(members.map((member) => [member, owner ? `${owner}.${member}` : member]));
}
