import type { CheckContext } from '../../harness/engine/check-context.js';
import { memberAt } from '../../harness/engine/member-at.js';
import type { Judged } from '../../harness/engine/session.js';
import type { Sighting } from '../../harness/models/blame.js';
import type { State } from '../../harness/models/state.js';
import type { Subject, View } from '../../harness/models/view.js';
import { errorCodeOf, isSuccess } from '../../harness/wire/error-code.js';
import { isAnswered } from '../../harness/wire/exchange.js';
import { isJsonObject, type Json, type JsonObject, jsonObjectOf } from '../../harness/wire/json-body.js';

/** What one answer showed, with the exchange that shows it. */
export interface Seen extends Sighting {
  readonly judged: Judged;
}

/** More pages than this no list of ours has. */
const maxPages = 20;

/**
 * Reads a resource through one view. Undefined where the answer says nothing about it: the target does not have the
 * operation, or gave no answer that could be understood; then that is noted as an obstacle.
 */
export async function look(t: CheckContext, view: View, subject: Subject, state: State): Promise<Seen | undefined> {
  const { operation, entry } = view;
  const input = view.input(subject);
  if (!input) return undefined;
  let token: JsonObject = {};
  for (let page = 1; ; page++) {
    const judged = await t.call(operation, { ...input, ...token });
    const { exchange } = judged;
    if (judged.unknown || t.obstructed(judged) || !isAnswered(exchange)) return undefined;
    const code = isSuccess(exchange.result) ? undefined : errorCodeOf(exchange.result)?.code;
    if (code !== undefined && view.gone.includes(code)) return seen(view, judged, false);
    const told = code === undefined ? undefined : view.told?.[code];
    if (told) return seen(view, judged, true, told as JsonObject, state);
    const body = isSuccess(exchange.result) ? jsonObjectOf(exchange.result) : undefined;
    // What refuses to show a thing that is there does not find it; of one that is gone it may say so in other words.
    if (!body) return state.there ? seen(view, judged, false) : undefined;
    if (!entry) return seen(view, judged, true, body, state, (path) => t.objected({ operation, body, judged }, path));
    if (t.objected({ operation, body, judged }, `${entry.list}[].${entry.key}`)) return undefined;
    const found = entryOf(body, entry.list, entry.key, entry.is(subject));
    const objected = (path: string) => t.objected({ operation, body, judged }, `${entry.list}[].${path}`);
    if (found) return seen(view, judged, true, found, state, objected);
    if (typeof body.NextToken !== 'string' || page === maxPages) return seen(view, judged, false);
    token = { NextToken: body.NextToken };
  }
}

/** What the answer of a step shows of the resource. */
export function lookAtAnswer(
  t: CheckContext,
  operation: string,
  shows: Readonly<Record<string, string>>,
  body: JsonObject,
  judged: Judged,
  state: State,
): Seen {
  const view: View = { operation, input: () => ({}), shows, gone: [] };
  const reply = { operation, body, judged };
  return { ...seen(view, judged, undefined, body, state, (path) => t.objected(reply, path)), isAnswer: true };
}

function seen(
  { operation, shows, entry }: View,
  judged: Judged,
  there: boolean | undefined,
  body: JsonObject = {},
  state?: State,
  objected: (path: string) => boolean = () => false,
): Seen {
  const shown = new Map<string, { path: string; value: unknown; right: boolean }>();
  for (const [member, at] of Object.entries(state && there !== false ? shows : {})) {
    const conclusion = state?.members.get(member);
    if (!conclusion || objected(at)) continue;
    const value = memberAt(body, at);
    const path = entry ? `${entry.list}[].${at}` : at;
    shown.set(member, { path, value, right: conclusion.expected.holds(value) });
  }
  return { operation, isAnswer: false, ...(there === undefined ? {} : { there }), shown, judged };
}

function entryOf(body: JsonObject, list: string, key: string, value: string | undefined): JsonObject | undefined {
  const items: Json | undefined = body[list];
  const own = (item: Json): item is JsonObject => isJsonObject(item) && item[key] === value;
  return Array.isArray(items) ? items.find(own) : undefined;
}
