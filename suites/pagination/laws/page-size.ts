import { listedEnough } from '../listed.js';
import { firstPage, nextPage, type Page } from '../read-page.js';
import { blockAtRefused } from '../walk.js';
import type { Law } from './law.js';

const requirement = 'paging.page-size';

/** A page never holds more than was asked for; fewer are legal, none too. */
export const pageSize: Law = {
  slug: 'page-size',
  title: 'no page contains more entries than requested',
  requirements: () => [requirement],
  access: (list) => (list.pageSize ? list.access : undefined),
  async ask(t, list) {
    if (!list.pageSize) return;
    const prepared = await list.arrange(t);
    const { member, max } = list.pageSize;
    const { input } = prepared;
    await listedEnough(t, list, prepared, 3);
    for (const size of [1, 2, max]) {
      const expectKept = ({ entries, judged }: Page) =>
        t.expect(
          entries.length <= size,
          {
            path: member,
            expected: `at most as many entries as ${member}`,
            actual: `${entries.length} entries for ${member} = ${size}`,
            requirement,
            category: 'pagination',
          },
          { judged },
        );
      const first = await firstPage(t, list, input, size);
      expectKept(first);
      if (!first.token) continue;
      const next = await nextPage(t, list, { input, size, token: first.token });
      if ('refused' in next) blockAtRefused(t, list, next);
      else expectKept(next);
    }
  },
};
