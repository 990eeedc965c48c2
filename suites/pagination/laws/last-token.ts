import { listedEnough } from '../listed.js';
import { completed, walk } from '../walk.js';
import type { Law } from './law.js';

const requirement = 'paging.last-token';

/** What a client reads on by is a token that leads somewhere, or no token. */
export const lastToken: Law = {
  slug: 'last-token',
  title: 'the last page has no token, and every earlier token leads to the next page',
  requirements: ({ sameParameters }) => [requirement, ...(sameParameters ? [sameParameters] : [])],
  access: ({ access }) => access,
  async ask(t, list) {
    const prepared = await list.arrange(t);
    const sizes = list.pageSize ? [2, list.pageSize.max] : [undefined];
    for (const size of sizes) {
      const walked = await walk(t, list, prepared.input, size);
      const { end, last } = walked;
      const what = { requirement, category: 'pagination' } as const;
      if (end === 'refused') {
        const expected = 'a returned token leads to the next page';
        t.expect(false, { ...what, path: 'refused', expected, actual: last.seen }, last);
        return;
      }
      const expected = 'no NextToken on the last page';
      t.expect(end !== 'empty-token', { ...what, path: 'NextToken', expected, actual: last.seen }, last);
      completed(t, list, walked);
    }
    await listedEnough(t, list, prepared, 1);
  },
};
