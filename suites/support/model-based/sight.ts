import { isJsonObject, type Json, type JsonObject } from '../../../common/json.js';
import type { Reply } from '../../../harness/engine/check/expectations.js';
import type { Judged } from '../../../harness/engine/check/judged.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { Sighting } from '../../../harness/models/blame.js';
import type { Conclusion, State } from '../../../harness/models/state.js';
import type { Subject, View } from '../../../harness/models/view.js';
import { isAnswered, successBody } from '../../../harness/wire/exchange.js';
import { memberAt } from '../../../harness/wire/member-at.js';

/** What one answer showed, with the exchange that shows it. */
export interface Seen extends Sighting {
  readonly judged: Judged;
}

/** Whether the validators object to a member of an answer: then it is theirs to tell, and not compared. */
export type Objects = (reply: Reply, path: string, of: Conclusion) => boolean;
type Objected = (path: string, of: Conclusion) => boolean;

/** More pages than this no list of ours has. */
const maxPages = 20;

/**
 * Reads a resource through one view. Undefined where the answer says nothing about it: the target does not have the
 * operation, or gave no answer that could be understood; then that is noted as an obstacle.
 */
export async function look(
  t: CheckContext,
  view: View,
  subject: Subject,
  state: State,
  objects: Objects,
): Promise<Seen | undefined> {
  const { operation, entry, when, elsewhere } = view;
  if (when && !when(state)) return undefined;
  const input = view.input(subject);
  if (!input) return undefined;
  let token: JsonObject = {};
  for (let page = 1; ; page++) {
    const judged = await t.call(operation, { ...input, ...token }, elsewhere && t.fixtures.otherRegion(0));
    const { exchange } = judged;
    if (judged.unknown || t.recordIfUnanswered(judged) || !isAnswered(exchange)) return undefined;
    const code = exchange.result.isSuccess ? undefined : exchange.result.errorCode;
    if (code !== undefined && view.gone.includes(code)) return seen(view, judged, false);
    // Of what is gone it says nothing.
    const told = code === undefined || !state.there ? undefined : view.told?.[code];
    if (told) return seen({ ...view, shows: onlyOf(view.shows, told) }, judged, true, told as JsonObject, state);
    const body = successBody(exchange);
    // What refuses to show a thing that is there does not find it; of one that is gone it may say so in other words.
    if (!body) return state.there ? seen(view, judged, false) : undefined;
    const reply = { operation, body, judged };
    if (!entry) return seen(view, judged, true, body, state, (path, of) => objects(reply, path, of));
    if (t.recordObjection(reply, `${entry.list}[].${entry.key}`)) return undefined;
    const found = entryOf(body, entry.list, entry.key, entry.is(subject));
    const inEntry: Objected = (path, of) => objects(reply, `${entry.list}[].${path}`, of);
    if (found) return seen(view, judged, true, found, state, inEntry);
    if (typeof body.NextToken !== 'string' || page === maxPages) return seen(view, judged, false);
    token = { NextToken: body.NextToken };
  }
}

/** What the answer of a step shows of the resource. */
export function lookAtAnswer(reply: Reply, shows: View['shows'], state: State, objects: Objects): Seen {
  const { operation, body, judged } = reply;
  const view: View = { operation, input: () => ({}), shows, gone: [] };
  return { ...seen(view, judged, undefined, body, state, (path, of) => objects(reply, path, of)), isAnswer: true };
}

function seen(
  { operation, shows, entry, goneBy }: View,
  judged: Judged,
  there: boolean | undefined,
  body: JsonObject = {},
  state?: State,
  objected: Objected = () => false,
): Seen {
  const shown = new Map<string, { path: string; value: unknown; right: boolean }>();
  for (const [member, at] of Object.entries(state && there !== false ? shows : {})) {
    const conclusion = state?.members.get(member);
    if (!conclusion || objected(at, conclusion)) continue;
    const value = memberAt(body, at);
    const path = entry ? `${entry.list}[].${at}` : at;
    shown.set(member, { path, value, right: conclusion.expected.holds(value) });
  }
  const presence = { ...(there === undefined ? {} : { there }), ...(goneBy ? { goneBy } : {}) };
  return { operation, isAnswer: false, ...presence, shown, judged };
}

/** What a refusal tells, and nothing else. */
function onlyOf(shows: View['shows'], told: object): View['shows'] {
  return Object.fromEntries(Object.entries(shows).filter(([, path]) => path in told));
}

function entryOf(body: JsonObject, list: string, key: string, value: string | undefined): JsonObject | undefined {
  const items: Json | undefined = body[list];
  const own = (item: Json): item is JsonObject => isJsonObject(item) && item[key] === value;
  return Array.isArray(items) ? items.find(own) : undefined;
}
