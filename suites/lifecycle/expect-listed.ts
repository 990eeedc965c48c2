import type { CheckContext, Reply } from '../../harness/engine/check-context.js';
import type { JsonObject } from '../../harness/wire/json-body.js';
import { objectsIn } from '../scenes/quiet-read.js';

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
  await t.readBack(operation, input, async (first) => {
    const { entries, last } = await pagesOf(t, listed, first);
    if ([key, ...members].some((member) => t.objected(last, `${list}[].${member}`))) return;
    const stranger = entries.find((entry) => !fits(entry) || (lacks !== undefined && entry[key] === lacks));
    const isMissing = has !== undefined && !entries.some((entry) => entry[key] === has);
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
    last = await t.accepted(operation, { ...input, NextToken: last.body.NextToken });
    entries.push(...objectsIn(last.body[list]));
  }
  return { entries, last };
}
