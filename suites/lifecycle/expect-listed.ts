import type { CheckContext, Reply } from '../../harness/engine/check-context.js';
import type { Judged } from '../../harness/engine/session.js';
import { describeAnswer } from '../../harness/validators/describe-answer.js';
import { gapId } from '../../harness/validators/finding.js';
import { isSuccess } from '../../harness/wire/error-code.js';
import { isAnswered } from '../../harness/wire/exchange.js';
import type { JsonObject } from '../../harness/wire/json-body.js';
import { objectsIn } from '../scenes/quiet-read.js';
import { shownList } from '../scenes/shown-state.js';

/** More pages than this are not read. */
const maxPages = 20;

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
  const asked = await t.call(operation, input);
  // That a filter is refused belongs to those who send every member.
  if (filters && isRefused(asked)) t.block(gapId(operation, 'refused-member', filters), inShort(asked), asked);
  await t.readBack(operation, input, async (first) => {
    const { entries, last } = await pagesOf(t, listed, first);
    if ([key, ...members].some((member) => t.objected(last, `${list}[].${member}`))) return;
    const stranger = entries.find((entry) => !fits(entry) || (lacks !== undefined && entry[key] === lacks));
    const isMissing = has !== undefined && !entries.some((entry) => entry[key] === has);
    // What is not listed at all, no filter left out.
    if (isMissing && filters && !(await lists(t, listed, has)))
      t.block(gapId(operation, 'adds-up', 'lost'), `${has} is not listed, with a filter or without`);
    t.expect(
      !stranger && !isMissing,
      {
        path: list,
        expected: `what ${JSON.stringify(input)} asks for${has === undefined ? '' : `, ${has} among it`}`,
        actual: stranger ? `${JSON.stringify(stranger)} among it` : `${has} is not in it`,
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
  let last = first;
  const entries = objectsIn(first.body[list]);
  for (let page = 1; page < maxPages && typeof last.body.NextToken === 'string'; page++) {
    const next = { ...input, NextToken: last.body.NextToken };
    const judged = await t.call(operation, next);
    if (isRefused(judged)) t.block(gapId(operation, 'last-token', 'refused'), inShort(judged), judged);
    last = await t.accepted(operation, next);
    entries.push(...objectsIn(last.body[list]));
  }
  return { entries, last };
}

/** Whether something stands in the list when everything is asked for. */
async function lists(t: CheckContext, { operation, list, key }: Listed, value: string): Promise<boolean> {
  const shown = await shownList(t, operation, {}, list);
  return 'items' in shown && shown.items.some((entry) => entry[key] === value);
}

function isRefused({ exchange, unknown }: Judged): boolean {
  return !unknown && isAnswered(exchange) && exchange.result.status < 500 && !isSuccess(exchange.result);
}

function inShort({ exchange }: Judged): string {
  return isAnswered(exchange) ? describeAnswer(exchange.result) : exchange.result.message;
}
