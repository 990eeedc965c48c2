import type { JsonObject } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { gapId } from '../../../harness/validators/finding.js';
import { isSuccessful } from '../../../harness/wire/exchange.js';
import { requirementOf } from '../../../spec/facts.js';
import { nobodysToken } from '../../support/test-data/nobodys.js';
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
  title: 'rejects a token that does not belong to this list and these parameters',
  requirements: (list) => [
    ...new Set([
      ...(list.isTokenReserved ? [] : ['paging.token-refused']),
      refusalOf(list),
      ...(list.otherParameters ? [list.otherParameters] : []),
    ]),
  ],
  access: ({ access }) => access,
  async ask(t, list) {
    const size = list.pageSize ? 1 : undefined;
    const refuses = (token: string, input: JsonObject, requirement = refusalOf(list)) =>
      t.rejected(list.operation, pageInput(list, input, size, token), { requirement, ...codesOf(t, list) });
    // What needs no entries is asked before some are made: the history that shows a gap is then short.
    const setBefore = list.bareInput ? undefined : await list.arrange(t);
    const bare = list.bareInput ?? setBefore?.input ?? {};
    const elsewhere = askedElsewhere(t, list);
    if (elsewhere) await expectAskedThere(t, list, elsewhere, pageInput(list, bare, size, nobodysToken));
    else await refuses(nobodysToken, bare);
    const foreign = await foreignToken(t, list);
    if (foreign) await refuses(foreign, bare);
    const prepared = setBefore ?? (await list.arrange(t));
    const { token } = await firstPage(t, list, prepared.input, size);
    if (!token) return;
    await refuses(mangled(token), prepared.input);
    if (list.otherParameters && prepared.otherInput)
      await refuses(token, await prepared.otherInput(), list.otherParameters);
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

/** The rule of the gap by which another check of the run tells that a list takes any token; undefined where none asks. */
function askedElsewhere(t: CheckContext, { operation }: PagedList): string | undefined {
  const asking = [`${operation}/shapes/rejects-unknown-token`, `${operation}/errors/unknown-token`];
  return asking.find((id) => t.session.plan.selected.includes(id))?.split('/')[2];
}

/** That any token at all is taken is one cause, told by that other check: it blocks this one. */
async function expectAskedThere(t: CheckContext, list: PagedList, rule: string, input: JsonObject): Promise<void> {
  const judged = await t.call(list.operation, input);
  if (!isSuccessful(judged.exchange)) return;
  const path = codesOf(t, list).codes?.[0] ?? 'rejected';
  t.block(gapId(list.operation, rule, path), 'the operation accepts any token', judged);
}
