import { type JsonObject, objectsIn } from '../../../common/json.js';
import type { Reply } from '../../../harness/engine/check/expectations.js';
import type { Judged } from '../../../harness/engine/check/judged.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { readAllPages } from '../../../harness/targets/read-all-pages.js';
import { describeAnswer } from '../../../harness/validators/describe-answer.js';
import { gapId } from '../../../harness/validators/finding.js';
import { isAnswered, successBody } from '../../../harness/wire/exchange.js';
import { shownList } from '../reads/shown-state.js';

/** A list that is asked for, and what stands in it. */
export interface Listed {
  operation: string;
  input: JsonObject;
  list: string;
  /** The member that an entry is known by. */
  key: string;
  /** What has to stand in it, and what must not. */
  has?: string;
  lacks?: string;
  /** What every entry has to be like, whoever made it. */
  fits?: (entry: JsonObject) => boolean;
  /** Members that this looks at; what validators object to is not asked about. */
  members: readonly string[];
  requirement: string;
}

/** Expects of a list, on all of its pages, that it has what was asked for and nothing else. */
export async function expectListed(t: CheckContext, listed: Listed): Promise<void> {
  const { operation, input, list, key, has, lacks, fits = () => true, members, requirement } = listed;
  const filters = Object.keys(input).join('+');
  // That a filter is refused belongs to those who send every member.
  if (filters) await callUnrefused(t, operation, input, gapId(operation, 'refused-member', filters));
  await t.readBack(operation, input, async (first) => {
    const { entries, last } = await pagesOf(t, listed, first);
    if ([key, ...members].some((member) => t.recordObjection(last, `${list}[].${member}`))) return;
    const stranger = entries.find((entry) => !fits(entry) || (lacks !== undefined && entry[key] === lacks));
    const isMissing = has !== undefined && !entries.some((entry) => entry[key] === has);
    // What is not listed at all, no filter left out.
    if (isMissing && filters && !(await lists(t, listed, has)))
      t.block(gapId(operation, 'adds-up', 'lost'), `${has} is not listed, with or without a filter`);
    t.expect(
      !stranger && !isMissing,
      {
        path: list,
        expected: `only entries that match ${JSON.stringify(input)}${has === undefined ? '' : `, including ${has}`}`,
        actual: stranger ? `the list contains ${JSON.stringify(stranger)}` : `the list does not contain ${has}`,
        requirement,
      },
      last,
    );
  });
}

async function pagesOf(
  t: CheckContext,
  { operation, input, list }: Listed,
  first: Reply,
): Promise<{ entries: JsonObject[]; last: Reply }> {
  const { pages } = await readAllPages(
    async (token): Promise<Reply> => {
      if (!('NextToken' in token)) return first;
      const next = { ...input, ...token };
      const judged = await callUnrefused(t, operation, next, gapId(operation, 'last-token', 'refused'));
      const body = successBody(judged.exchange);
      // What is no answer to build on is judged as any call is.
      return body ? { operation, body, judged } : t.accepted(operation, next);
    },
    ({ body }) => body,
  );
  return { entries: pages.flatMap(({ body }) => objectsIn(body[list])), last: pages.at(-1)! };
}

/** Whether something stands in the list when everything is asked for. */
async function lists(t: CheckContext, { operation, list, key }: Listed, value: string): Promise<boolean> {
  const shown = await shownList(t, operation, {}, list);
  return 'items' in shown && shown.items.some((entry) => entry[key] === value);
}

/** Calls; where that is refused the check is blocked by the gap of whoever asks about it. */
async function callUnrefused(t: CheckContext, operation: string, input: JsonObject, gap: string): Promise<Judged> {
  const judged = await t.call(operation, input);
  const { exchange, unknown } = judged;
  if (!unknown && isAnswered(exchange) && exchange.result.status < 500 && !exchange.result.isSuccess)
    t.block(gap, describeAnswer(exchange.result), judged);
  return judged;
}
