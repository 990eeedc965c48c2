import type { JsonObject } from '../../common/json.js';
import { Blocked, Skipped } from '../../harness/engine/check/check-signals.js';
import type { Reply } from '../../harness/engine/check/expectations.js';
import type { Judged } from '../../harness/engine/check/judged.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { excuseFor } from '../../harness/engine/context/excuses.js';
import { describeAnswer } from '../../harness/validators/describe-answer.js';
import { gapId } from '../../harness/validators/finding.js';
import { isAnswered } from '../../harness/wire/exchange.js';
import type { PagedList } from './paged-list.js';

/** One page as it was read. */
export interface Page {
  /** What tells its entries apart, in order. */
  entries: string[];
  /** The token to the next page, as it came; undefined where there is none. */
  token: string | undefined;
  judged: Judged;
}

/** A token of the list's own that was refused. */
export interface RefusedPage {
  refused: string;
  judged: Judged;
}

/** The request for a page. */
export function pageInput({ pageSize }: PagedList, input: JsonObject, size?: number, token?: string): JsonObject {
  return {
    ...input,
    ...(pageSize && size !== undefined ? { [pageSize.member]: size } : {}),
    ...(token === undefined ? {} : { NextToken: token }),
  };
}

/** Reads the page that a request without a token gets. Where it fails, `valid-request` has the gap. */
export async function firstPage(t: CheckContext, list: PagedList, input: JsonObject, size?: number): Promise<Page> {
  return pageOf(t, list, await t.prepare(list.operation, pageInput(list, input, size)));
}

/** Reads the page that a token leads to; a client error is told and left to the caller. */
export async function nextPage(
  t: CheckContext,
  list: PagedList,
  request: { input: JsonObject; size?: number | undefined; token: string },
): Promise<Page | RefusedPage> {
  const { operation } = list;
  const judged = await t.call(operation, pageInput(list, request.input, request.size, request.token));
  const { exchange } = judged;
  if (!isAnswered(exchange)) return t.block(gapId(operation, 'no-answer'), exchange.result.message, judged);
  const answer = exchange.result;
  const seen = describeAnswer(answer);
  if (answer.status >= 500) return t.block(gapId(operation, 'server-error'), seen, judged);
  if (!answer.isSuccess) {
    const code = answer.errorCode;
    const excuse = code && excuseFor(operation, code, t.session.target.settings.kind);
    if (excuse) throw new Skipped(`${excuse}: ${seen}`);
    return { refused: seen, judged };
  }
  const body = answer.jsonObject;
  return body ? pageOf(t, list, { operation, body, judged }) : t.block('_/json-body', seen, judged);
}

function pageOf(t: CheckContext, list: PagedList, reply: Reply): Page {
  const { entries, identity, operation } = list;
  const found = reply.body[entries] ?? [];
  if (!Array.isArray(found) || (reply.body[entries] === undefined && t.recordObjection(reply, entries)))
    return unusable(t, reply, entries);
  const known = found.flatMap((entry) => identity.of(entry) ?? []);
  if (known.length < found.length) return unusable(t, reply, `${entries}[]${identity.member && `.${identity.member}`}`);
  const token = reply.body.NextToken ?? undefined;
  if (token !== undefined && typeof token !== 'string') return unusable(t, { ...reply, operation }, 'NextToken');
  return { entries: known, token, judged: reply.judged };
}

/** A member without which nothing can be asked of pages: the validators' gap, and if they have none, its absence. */
function unusable(t: CheckContext, reply: Reply, path: string): never {
  const reason = `the answer has no ${path} to identify entries by`;
  const obstacle = t.recordObjection(reply, path);
  if (obstacle) throw new Blocked(obstacle);
  return t.block(gapId(reply.operation, 'missing-member', path), reason, reply.judged);
}
