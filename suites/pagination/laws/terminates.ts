import { Skipped } from '../../../harness/engine/check/check-signals.js';
import { listedEnough, onePage } from '../listed.js';
import { completed, walk } from '../walk.js';
import type { Law } from './law.js';

const requirement = 'paging.terminates';

/** A client that follows the tokens is done some time. */
export const terminates: Law = {
  slug: 'terminates',
  title: 'following the tokens reaches a last page',
  requirements: () => [requirement],
  access: ({ access }) => access,
  async ask(t, list) {
    const prepared = await list.arrange(t);
    const walked = await walk(t, list, prepared.input, list.pageSize ? 1 : undefined);
    const { end, last, pages } = walked;
    if (end === 'loop' || end === 'endless') {
      const expected = 'each token leads to a new page, and one page is the last';
      t.expect(false, { path: end, expected, actual: last.seen, requirement, category: 'pagination' }, last);
      return;
    }
    completed(t, list, walked);
    const whole = await listedEnough(t, list, prepared, list.pageSize ? 2 : 1);
    if (pages.length === 1 && !list.pageSize) throw new Skipped(onePage(list, whole));
  },
};
