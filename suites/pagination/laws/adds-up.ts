import { Skipped } from '../../../harness/engine/check/check-signals.js';
import { gapId } from '../../../harness/validators/finding.js';
import { changedMeanwhile, inBoth, missesBetween } from '../compare-walks.js';
import { expectEnough, expectListing, listedWhole, onePage } from '../listed.js';
import { settle } from '../settle.js';
import { entriesOf, type Walk, wholeWalk } from '../walk.js';
import type { Law } from './law.js';

const requirement = 'paging.adds-up';

/** Pages of one, of two, of the default size and of the largest show the same entries in the same order, none twice. */
export const addsUp: Law = {
  slug: 'adds-up',
  title: 'pages of any size add up to the same list in the same order',
  requirements: () => [requirement],
  access: ({ access }) => access,
  async ask(t, list) {
    const prepared = await list.arrange(t);
    const { pageSize, operation } = list;
    const { input, own } = prepared;
    await settle(t, requirement, async () => {
      const before = await listedWhole(t, list, prepared);
      expectListing(t, list, prepared, before);
      if (!own) expectEnough(list, before, 3);
      const between: Walk[] = [];
      for (const size of pageSize ? [1, 2] : [undefined]) between.push(await wholeWalk(t, list, input, size));
      const after = await wholeWalk(t, list, input, pageSize?.max);
      const walks = [before, ...between, after];
      const misses = missesBetween(walks, own ?? inBoth(before, after));
      if (misses.length === 0 && walks.every(({ pages }) => pages.length === 1)) {
        if (!pageSize) throw new Skipped(onePage(list, before));
        const count = entriesOf(before).length;
        if (count > 1) t.block(gapId(operation, 'page-size', pageSize.member), `all ${count} entries are on one page`);
        expectEnough(list, before, 2);
      }
      return { misses, changed: changedMeanwhile(before, between, after) };
    });
  },
};
