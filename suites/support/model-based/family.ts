import type fc from 'fast-check';
import type { JsonObject } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { State } from '../../../harness/models/state.js';
import type { AnswerViews, Subject, View } from '../../../harness/models/view.js';
import type { Patience } from '../../../harness/targets/patience.js';
import type { TargetSettings } from '../../../harness/targets/target-settings.js';
import type { Exchange } from '../../../harness/wire/exchange.js';

/** What a step comes to in a state: it is worked out when its turn has come, so that there always is one. */
export interface Turn {
  readonly operation: string;
  readonly input: object;
  /** It is sent to another Region than the one that the history is in. */
  readonly elsewhere?: true;
  /** What may be concluded once it was accepted. */
  readonly after: State;
  /** The same where its answer tells more of it. */
  readonly told?: (body: JsonObject) => State;
  /** Whether it is accepted is open. By which codes it may be refused, any where none are named, and what that tells. */
  readonly open?: { readonly codes?: readonly string[]; readonly after: State };
  /** It leaves the resource alone: its answer shows nothing of it, and nobody blames it for what reads show. */
  readonly aside?: true;
  /** It has to be refused in this state. `path`: what stands last in the id of its gap, by default the first code. */
  readonly refusal?: {
    readonly codes: readonly string[];
    readonly requirement: string;
    readonly rule: string;
    readonly path?: string;
  };
  /** What says that it is accepted, where that is another requirement than the one of all valid requests. */
  readonly accepts?: string;
  /** What it is called that this valid request is refused, where that is about the state and not about a member. */
  readonly idempotent?: { readonly requirement: string; readonly rule?: string };
  /** What says that it leaves alone what it is not about, where that is another requirement than the one of the member. */
  readonly keeps?: string;
  /** The resource goes through a passing state: what comes of the step is compared once the family says that it is over. */
  readonly passes?: true;
}

/** One call of a history. */
export interface Step {
  /** As it stands in the text of a history. */
  readonly label: string;
  turn(state: State, subject: Subject): Turn;
}

/** What a history starts from. */
export interface Beginning {
  readonly subject: Subject;
  /** What is there already, and what may be concluded of it; without it the first step makes the resource. */
  readonly state?: State;
  /** Things outside CloudTrail that steps may name: a history that does depends on what made them. */
  readonly fixtures: readonly { readonly value: string; readonly made?: readonly Exchange[] }[];
}

/** One kind of resource, and all that histories about it need. */
export interface Family {
  /** What it is called: `trail`. */
  readonly noun: string;
  /** What says that a resource that was made shows, and one that was removed does not. */
  readonly visible: string;
  readonly gone: string;
  readonly views: readonly View[];
  /** What the views show of a state, where that is another one than the state of what the steps are about. */
  readonly seen?: (state: State) => State;
  readonly answers: AnswerViews;
  /** How long reads may take to show a change. Default: as long as those of the Region that it was made in. */
  readonly patience?: (kind: TargetSettings['kind']) => Patience;
  /** The operations that make and remove it, where one does; of one that is there when a history begins, the one that reads it makes it. */
  readonly makes: string;
  readonly removes?: string;
  /** Members of requests that name the resource, or that it cannot be made without: nobody is to blame for them. */
  readonly names: readonly string[];
  /** Makes what histories need beside the resource itself, and a name for it. Nothing is asked of the service itself. */
  begin(t: CheckContext): Promise<Beginning>;
  /** What an answer tells that later calls need, such as an ARN. */
  learn?(body: JsonObject, subject: Subject, t: CheckContext): Subject;
  /** Waits until the resource takes the next change; for those that are busy for a while after each. */
  ready?(t: CheckContext, subject: Subject): Promise<void>;
  /** Waits until the resource is in no passing state any more; the check ends as skipped where a real service takes too long. */
  settle?(t: CheckContext, subject: Subject, after: State): Promise<void>;
  /** Generated histories for each input that a property tries; by default two, and one in all at least. */
  readonly historiesPerRun?: number;
  /** The step that every history begins with. */
  first(): fc.Arbitrary<Step>;
  /** The others; one that stands there twice comes twice as often. */
  steps(): readonly fc.Arbitrary<Step>[];
}
