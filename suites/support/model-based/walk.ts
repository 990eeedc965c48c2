import { Blocked, Skipped } from '../../../harness/engine/check/check-signals.js';
import type { Judged } from '../../../harness/engine/check/judged.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { accountRefusal, excuseFor } from '../../../harness/engine/context/excuses.js';
import { blame, type Cause } from '../../../harness/models/blame.js';
import { concluding, nowhere, type State } from '../../../harness/models/state.js';
import type { Subject, View } from '../../../harness/models/view.js';
import { describeAnswer } from '../../../harness/validators/describe-answer.js';
import { gapId } from '../../../harness/validators/finding.js';
import { errorCodeOf, isAnswered, isSuccessful } from '../../../harness/wire/exchange.js';
import type { Beginning, Family, Step, Turn } from './family.js';
import { learned } from './learned.js';
import { look, lookAtAnswer, type Objects, type Seen } from './sight.js';
import type { Wait } from './wait.js';

/** Something that is wrong, as a history met it. */
export interface Met {
  /** What it is known by while shorter histories are looked for: the id of the gap, unless that depends on the history. */
  key: string;
  operation: string;
  rule: string;
  path: string;
  expected: string;
  actual: string;
  requirement: string;
  category?: 'error';
  judged: Judged;
}

/** What a walk tells while it goes. */
export interface Listener {
  /** Something is wrong: told once in a walk. To end the walk there, throw. */
  met(what: Met): void;
  /** A change showed only after this many milliseconds. */
  late(what: Met, waitedMs: number): void;
  /** An operation accepted a call. */
  accepted?(operation: string): void;
}

/** Goes through one history beside its model: calls, reads back through every view, compares in full. */
export class Walk {
  #state: State;
  #subject: Subject;
  /** Steps by now. */
  taken = 0;
  /** The last call was valid, and refused. */
  #refusedWrongly = false;
  /** The resource was removed before, and another made of the same name. */
  #removed = false;
  #over = false;
  readonly #met = new Set<string>();
  /** What a view shows of these members is known to be wrong. */
  readonly #untrusted = new Set<string>();

  constructor(
    private readonly t: CheckContext,
    private readonly family: Family,
    private readonly beginning: Beginning,
    private readonly listener: Listener,
    private readonly wait: Wait,
  ) {
    this.#subject = beginning.subject;
    this.#state = beginning.state ?? nowhere;
  }

  /** Takes the next step, unless what went before leaves nothing to say about it. */
  async take(step: Step): Promise<void> {
    if (this.#over) return;
    if (this.#state.there) await this.family.ready?.(this.t, this.#subject);
    const turn = step.turn(this.#state, this.#subject);
    this.taken++;
    this.#refusedWrongly = false;
    const judged = await this.#call(turn);
    if (!judged) return;
    const body = this.#accepted(turn, judged);
    if (this.#over) return;
    // What was refused, rightly or not, did nothing.
    if (!body) return this.#compare(turn, (this.#mayBeRefused(turn, judged) && turn.open?.after) || this.#state, []);
    this.#subject = { ...this.#subject, ...this.family.learn?.(body, this.#subject, this.t) };
    const { operation, aside } = turn;
    const after = turn.told?.(body) ?? turn.after;
    if (turn.passes) await this.family.settle?.(this.t, this.#subject, after);
    const shows = aside ? undefined : this.family.answers[operation];
    const answer = shows ? [lookAtAnswer({ operation, body, judged }, shows, after, this.#objects)] : [];
    await this.#compare(turn, after, answer);
  }

  /** Calls; where the target says that a change before is still under way, again. */
  async #call({ operation, input, refusal, elsewhere }: Turn): Promise<Judged | undefined> {
    this.#depend(input);
    const patience = this.wait.patience();
    for (;;) {
      const judged = await this.t.call(operation, input, elsewhere && this.t.fixtures.otherRegion(0));
      const unanswered = judged.unknown ? undefined : this.t.recordIfUnanswered(judged);
      if (judged.unknown || unanswered) {
        if (operation !== this.family.makes) return undefined;
        if (unanswered) throw new Blocked(unanswered);
        return this.t.block(gapId(operation, 'unimplemented'), 'the operation is not implemented', judged);
      }
      const code = errorCodeOf(judged.exchange);
      const underWay = code === 'ConflictException' && !refusal?.codes.includes(code);
      if (!underWay || !(await patience.more())) return judged;
    }
  }

  /** A history that names a thing outside CloudTrail begins with what made it. */
  #depend(input: object): void {
    const text = JSON.stringify(input);
    for (const { value, made = [] } of this.beginning.fixtures)
      if (text.includes(value)) for (const exchange of made) this.t.depend(exchange);
  }

  /** A member that the validators object to keeps those checks from their question that ask about it. */
  readonly #objects: Objects = (reply, path, { requirement }) => {
    if (!this.t.isObjectedTo(reply, path)) return false;
    if (this.t.check.requirements.includes(requirement)) this.t.recordObjection(reply, path, { orPart: true });
    return true;
  };

  /** The answer to a step that was accepted, as it had to be; undefined where the history goes on as before. */
  #accepted(turn: Turn, judged: Judged) {
    const { operation, refusal } = turn;
    const { exchange } = judged;
    const answer = isAnswered(exchange) ? exchange.result : undefined;
    if (!answer) return undefined;
    const actual = describeAnswer(answer);
    if (answer.isSuccess) {
      if (refusal) {
        const { codes, requirement, rule, path = codes[0]! } = refusal;
        this.#tell({
          operation,
          rule,
          path,
          category: 'error',
          expected: codes.join(' or '),
          actual: `accepted: ${actual}`,
          requirement,
          judged,
        });
        this.#over = true;
        return undefined;
      }
      this.listener.accepted?.(operation);
      return answer.output;
    }
    const code = answer.errorCode ?? '';
    const { kind } = this.t.session.target.settings;
    const isOpen = this.#mayBeRefused(turn, judged);
    const excuse = refusal || isOpen ? accountRefusal(code, kind) : excuseFor(operation, code, kind);
    if (isOpen && !excuse) return undefined;
    if (excuse) throw new Skipped(`${excuse}: ${actual}`);
    if (refusal) {
      const { codes, requirement } = refusal;
      const expected = codes.join(' or ');
      // An answer without a code is no wrong code: what is wrong with it the validators tell.
      if (code !== '' && !codes.includes(code))
        this.#tell({
          operation,
          rule: 'error-code',
          path: codes[0]!,
          category: 'error',
          expected,
          actual,
          requirement,
          judged,
        });
      return undefined;
    }
    this.#refused(turn, code, actual, judged);
    return undefined;
  }

  /** Whether the facts leave open if a call is accepted, and it was refused in a way that they leave open. */
  #mayBeRefused({ open }: Turn, { exchange }: Judged): boolean {
    if (!open || isSuccessful(exchange)) return false;
    const code = errorCodeOf(exchange);
    return code !== undefined && (open.codes?.includes(code) ?? true);
  }

  /** A valid request was refused. Which of its members is to blame, only shorter histories tell. */
  #refused(
    { operation, idempotent, input, accepts = 'wire.accepts-valid' }: Turn,
    code: string,
    actual: string,
    judged: Judged,
  ): void {
    const expected = `${operation} accepts a valid request`;
    const told = { operation, expected, actual, judged };
    this.#refusedWrongly = true;
    const { makes, gone, names } = this.family;
    if (operation === makes) this.#over = true;
    const given = Object.entries(input).filter(([member]) => !names.includes(member));
    const again = operation === makes && this.#removed && given.length === 0;
    const known = idempotent
      ? { rule: 'idempotent', ...idempotent }
      : again && { rule: 'name-is-free-again', requirement: gone };
    if (known) {
      this.#tell({ ...told, ...known, path: 'rejected' });
      return;
    }
    const path = given.map(([member]) => member).join('+') || 'minimal';
    const rule = given.length > 0 && given.every(([, value]) => value === '') ? 'clears' : 'refused-member';
    this.#tell({ ...told, rule, path, requirement: accepts }, `${operation} refused ${code}`);
  }

  /** Reads back and compares; what does not show yet is given time. */
  async #compare(turn: Turn, after: State, answers: readonly Seen[]): Promise<void> {
    const { seen: shownOf = (state: State) => state } = this.family;
    const [before, shown] = [shownOf(this.#state), shownOf(after)];
    const removed = this.#removed && turn.operation === this.family.makes;
    const deed = {
      ...this.family,
      operation: turn.aside ? this.family.makes : turn.operation,
      ...(turn.keeps ? { keeps: turn.keeps } : {}),
      ...(removed && this.family.removes ? { after: this.family.removes } : {}),
    };
    const patience = this.wait.patience();
    const seen = new Map<string, Seen | undefined>();
    let late: Cause<Seen>[] = [];
    for (;;) {
      const again = late.length > 0 ? new Set(late.map(({ seen: { operation } }) => operation)) : undefined;
      const views = this.family.views.filter((view) => !again || again.has(view.operation));
      for (const [operation, sight] of await this.#look(views, shown)) seen.set(operation, sight);
      const sightings = [...answers, ...[...seen.values()].filter((one) => one !== undefined)].map((one) =>
        this.#trusted(one),
      );
      const causes = blame(deed, before, shown, sightings);
      const open = causes.filter((cause) => this.wait.isWorthIt(idOf(cause)));
      if (open.length > 0 && !this.t.session.target.halted && (await patience.more())) {
        late = open;
        continue;
      }
      const came = late.filter((cause) => !causes.some((one) => idOf(one) === idOf(cause)));
      for (const cause of came) this.listener.late(metOf(cause), patience.waited);
      if (came.length > 0) this.wait.wasWorthIt();
      if (late.length > 0) for (const cause of open) this.wait.wasInVain(idOf(cause));
      this.#conclude(turn, after, causes, sightings);
      return;
    }
  }

  /** Reads through all views at once: one by one, a history takes as long as its reads do. */
  async #look(views: readonly View[], shown: State): Promise<[string, Seen | undefined][]> {
    const looks = await Promise.allSettled(
      views.map((view) => look(this.t, view, this.#subject, shown, this.#objects)),
    );
    return looks.map((one, index) => {
      if (one.status === 'rejected') throw one.reason;
      return [views[index]!.operation, one.value];
    });
  }

  /** Goes on from what is there: what is known to be wrong is compared no more. */
  #conclude(turn: Turn, after: State, causes: readonly Cause<Seen>[], sightings: readonly Seen[]): void {
    // The gap is that a valid call was refused; what whoever refuses it does all the same, nothing more can be said of.
    if (this.#refusedWrongly && causes.length > 0) {
      this.#over = true;
      return;
    }
    if (turn.operation === this.family.removes && !turn.refusal) this.#removed = true;
    this.#state = learned(after, sightings);
    for (const cause of causes) {
      if (cause.ofView) this.#untrusted.add(`${cause.operation} ${cause.member ?? ''}`);
      else if (cause.member) this.#state = concluding(this.#state, { [cause.member]: undefined });
      else this.#over = true;
    }
    const { makes } = this.family;
    for (const cause of causes) {
      // What is wrong with every new one was not left by the one before.
      const always = cause.rule === 'leaves' && this.#met.has(gapId(makes, 'defaults', cause.path));
      if (!always) this.#tell(metOf(cause));
    }
  }

  #trusted(seen: Seen): Seen {
    const { operation } = seen;
    if (![...this.#untrusted].some((known) => known.startsWith(`${operation} `))) return seen;
    const shown = new Map([...seen.shown].filter(([member]) => !this.#untrusted.has(`${operation} ${member}`)));
    if (!this.#untrusted.has(`${operation} `)) return { ...seen, shown };
    const { there: _, ...rest } = seen;
    return { ...rest, shown };
  }

  #tell(what: Omit<Met, 'key'>, key = gapId(what.operation, what.rule, what.path)): void {
    if (this.#met.has(key)) return;
    this.#met.add(key);
    this.listener.met({ ...what, key });
  }
}

function idOf({ operation, rule, path }: Cause): string {
  return gapId(operation, rule, path);
}

function metOf(cause: Cause<Seen>): Met {
  const { operation, rule, path, expected, actual, requirement, seen } = cause;
  return { key: idOf(cause), operation, rule, path, expected, actual, requirement, judged: seen.judged };
}
