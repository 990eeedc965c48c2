import { Skipped } from '../../../harness/engine/check/check-signals.js';
import { gapId } from '../../../harness/validators/finding.js';
import { listedEnough, missing, onePage } from '../listed.js';
import { firstPage, nextPage } from '../read-page.js';
import { settle } from '../settle.js';
import { blockAtRefused, entriesOf, wholeWalk } from '../walk.js';
import type { Law } from './law.js';

const requirement = 'paging.token-optional';

/** A walk that somebody left off has no part in the next one: without a token a list begins at its beginning. */
export const tokenOptional: Law = {
  slug: 'token-optional',
  title: 'a request without a token returns the first page, also after an unfinished pagination',
  requirements: () => [requirement],
  access: ({ access }) => access,
  async ask(t, list) {
    const prepared = await list.arrange(t);
    const { input, own } = prepared;
    const size = list.pageSize ? 1 : undefined;
    await settle(t, requirement, async () => {
      const whole = await listedEnough(t, list, prepared, list.pageSize ? 3 : 1);
      const first = await firstPage(t, list, input, size);
      if (!first.token) {
        if (!list.pageSize) throw new Skipped(onePage(list, whole));
        return t.block(gapId(list.operation, 'page-size', list.pageSize.member), 'a page with one entry has no token');
      }
      const second = await nextPage(t, list, { input, size, token: first.token });
      if ('refused' in second) return blockAtRefused(t, list, second);
      const again = await wholeWalk(t, list, input);
      const wanted = own ?? [...new Set(entriesOf(whole))];
      const lost = missing(again, wanted);
      if (lost.length === 0) return { misses: [], changed: false };
      const afterwards = await wholeWalk(t, list, input);
      const miss = {
        path: 'beginning',
        expected: 'a request without a token returns the list from its beginning',
        actual: `${lost.length} of ${wanted.length} entries are missing after two pages were read`,
        judged: again.pages[0]!.judged,
      };
      return { misses: [miss], changed: !own && missing(afterwards, lost).length === lost.length };
    });
  },
};
