import type { CheckContext } from '../../../harness/engine/check-context.js';
import { gapId } from '../../../harness/validators/finding.js';
import { isSuccess } from '../../../harness/wire/error-code.js';
import { isAnswered } from '../../../harness/wire/exchange.js';
import type { JsonObject } from '../../../harness/wire/json-body.js';
import { requirementOf } from '../../../spec/facts.js';
import { nobodysToken } from '../../shapes/nobodys.js';
import { foreignToken } from '../foreign-token.js';
import { mangled } from '../mangled.js';
import type { PagedList } from '../paged-list.js';
import { firstPage, pageInput } from '../read-page.js';
import type { Law } from './law.js';

/**
 * A token is refused that no answer gave, that another operation gave, that was changed on its way or that was given for
 * other parameters. When a token expires is documented nowhere, so that old ones are not asked about.
 */
export const tokenRefused: Law = {
  slug: 'token-refused',
  title: 'a token that is none of this list and these parameters is refused',
  requirements: (list) => [
    ...new Set([
      ...(list.isTokenReserved ? [] : ['paging.token-refused']),
      refusalOf(list),
      ...(list.otherParameters ? [list.otherParameters] : []),
    ]),
  ],
  access: ({ access }) => access,
  async ask(t, list, scene) {
    const size = list.pageSize ? 1 : undefined;
    const { token } = await firstPage(t, list, scene.input, size);
    const refuses = (other: string, input: JsonObject = scene.input, requirement = refusalOf(list)) =>
      t.rejected(list.operation, pageInput(list, input, size, other), { requirement, ...codesOf(t, list) });
    if (isAskedInShapes(t, list)) await expectAskedThere(t, list, pageInput(list, scene.input, size, nobodysToken));
    else await refuses(nobodysToken);
    const foreign = await foreignToken(t, list);
    if (foreign) await refuses(foreign);
    if (!token) return;
    await refuses(mangled(token));
    if (list.otherParameters && scene.otherInput) await refuses(token, await scene.otherInput(), list.otherParameters);
  },
};

function refusalOf({ tokenRefusal }: PagedList): string {
  return tokenRefusal ?? 'paging.token-refused';
}

/** The errors that the facts name for a bad token; none where they leave it open. */
function codesOf(t: CheckContext, list: PagedList): { codes?: string[] } {
  const condition = requirementOf(t.session.knowledge.facts, refusalOf(list));
  if (condition.kind !== 'error' || !condition.codes) return {};
  return { codes: [...condition.codes, ...(condition.alsoAcceptable ?? [])] };
}

function isAskedInShapes(t: CheckContext, { operation, unknownTokenGap }: PagedList): boolean {
  const selected = t.session.plan.selected.includes(`${operation}/shapes/rejects-unknown-token`);
  return unknownTokenGap !== undefined && selected;
}

/** That any token at all is taken is one cause, told by the check in `shapes`: it blocks this one. */
async function expectAskedThere(t: CheckContext, list: PagedList, input: JsonObject): Promise<void> {
  const judged = await t.call(list.operation, input);
  if (!isAnswered(judged.exchange) || !isSuccess(judged.exchange.result)) return;
  t.block(gapId(list.operation, 'rejects-unknown-token', list.unknownTokenGap), 'it takes any token', judged);
}
