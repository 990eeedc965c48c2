import { type Json, type JsonObject, objectsIn } from '../../../common/json.js';
import { Skipped } from '../../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { accountRefusal } from '../../../harness/engine/context/excuses.js';
import { readAllPages } from '../../../harness/targets/read-all-pages.js';
import { describeAnswer } from '../../../harness/validators/describe-answer.js';
import { gapId } from '../../../harness/validators/finding.js';
import { isAnswered, successBody } from '../../../harness/wire/exchange.js';

/** What a read shows: its body, or the code of the error that came instead. */
export type Shown = { body: JsonObject } | { instead: string };

/** What was read already, by what was asked. */
export type Reads = Map<string, Shown>;

const readsOfCheck = Symbol('reads that are remembered');

function remembered(t: CheckContext): { reads?: Reads | undefined } {
  return t.once(readsOfCheck, () => ({}));
}

/** Does something that reads states; what is among the reads is not asked for again, and what is asked for joins them. */
export async function withReads<T>(t: CheckContext, reads: Reads, work: () => Promise<T>): Promise<T> {
  const memory = remembered(t);
  memory.reads = reads;
  try {
    return await work();
  } finally {
    memory.reads = undefined;
  }
}

/** A state as `ask` shows it, or as it is remembered. */
export async function shown(t: CheckContext, operation: string, input: JsonObject): Promise<Shown> {
  const reads = remembered(t).reads;
  const question = reads ? `${operation} ${JSON.stringify(input)}` : '';
  const before = reads?.get(question);
  if (before) return before;
  const read = await ask(t, operation, input);
  reads?.set(question, read);
  return read;
}

/**
 * Asks the service for a state, and takes an answer of any kind for what it shows. A call that got no answer, or a 5xx,
 * shows nothing and blocks the check; what AWS says of the account alone skips it.
 */
async function ask(t: CheckContext, operation: string, input: JsonObject): Promise<Shown> {
  const judged = await t.call(operation, input);
  const { exchange } = judged;
  if (!isAnswered(exchange)) return t.block(gapId(operation, 'no-answer'), exchange.result.message, judged);
  const answer = exchange.result;
  const body = successBody(exchange);
  if (body) return { body };
  if (answer.status >= 500 && !judged.unknown)
    return t.block(gapId(operation, 'server-error'), describeAnswer(answer), judged);
  const code = answer.errorCode;
  const excuse = code && accountRefusal(code, t.session.target.settings.kind);
  if (excuse) throw new Skipped(`${excuse}: ${describeAnswer(answer)}`);
  return { instead: code ?? `HTTP ${answer.status}` };
}

/** The state that a read shows, less members that change by themselves. */
export async function shownState(
  t: CheckContext,
  operation: string,
  input: JsonObject,
  state: (body: JsonObject) => Json,
): Promise<Json> {
  const read = await shown(t, operation, input);
  return 'body' in read ? state(read.body) : read.instead;
}

/** What a list shows of itself, all pages together. */
export async function shownList(
  t: CheckContext,
  operation: string,
  input: JsonObject,
  entries: string,
): Promise<{ items: JsonObject[] } | { instead: string }> {
  const { pages } = await readAllPages(
    (token) => shown(t, operation, { ...input, ...token }),
    (page) => ('body' in page ? page.body : undefined),
  );
  const last = pages.at(-1)!;
  if ('instead' in last) return last;
  return { items: pages.flatMap((page) => ('body' in page ? objectsIn(page.body[entries]) : [])) };
}
