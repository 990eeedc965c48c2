import type { JsonObject } from '../../../common/json.js';
import { Skipped } from '../../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { gapId } from '../../../harness/validators/finding.js';
import { missesIn } from '../compare-walks.js';
import { listedEnough, onePage } from '../listed.js';
import type { Change, PagedList } from '../paged-list.js';
import { settle } from '../settle.js';
import { completed, entriesOf, type Walk, walk, wholeWalk } from '../walk.js';
import type { Law } from './law.js';

const requirement = 'paging.changes-between';

/** Pages that the list is read in: enough to change something between the first, and to see what became of the rest. */
const wantedPages = 4;
const mostTries = 5;

/** What is made or removed while a list is read neither loses nor repeats the other entries. */
export const changesBetween: Law = {
  slug: 'changes-between',
  title: 'changes between two pages do not drop or repeat other entries',
  requirements: () => [requirement],
  access: ({ changes }) => changes,
  async ask(t, list) {
    const prepared = await list.arrange(t);
    const { change } = prepared;
    if (!change) throw new Skipped('no entry of this list can be created or removed immediately');
    const input = change.input ?? prepared.input;
    const whole = await listedEnough(t, list, { ...prepared, input }, 3);
    const present = new Set(prepared.own ?? entriesOf(whole));
    const size = list.pageSize ? Math.max(1, Math.floor(entriesOf(whole).length / wantedPages)) : undefined;
    await settle(t, requirement, async () => {
      const control = await undisturbed(t, list, input, { size, present });
      if (control.pages.length < 3) return stopAtFewPages(t, list, control);
      const changed = await walk(t, list, input, size, changesOf(change, present));
      return { misses: missesIn(completed(t, list, changed), [...present]), changed: false };
    });
  },
};

/** A walk without changes of ours, to compare with: others may change the list, so that it is tried a few times. */
async function undisturbed(
  t: CheckContext,
  list: PagedList,
  input: JsonObject,
  { size, present }: { size: number | undefined; present: ReadonlySet<string> },
): Promise<Walk> {
  for (let tries = 1; ; tries++) {
    const control = await wholeWalk(t, list, input, size);
    const [miss] = missesIn(control, [...present]);
    if (!miss) return control;
    if (tries === mostTries) t.block(gapId(list.operation, 'adds-up', miss.path), miss.actual, miss.judged);
  }
}

/** One change at a time before the pages after the first. What was removed is no longer asked for. */
function changesOf(change: Change, present: Set<string>): (read: ReadonlySet<string>) => Promise<void> {
  let removed = change.remove === undefined;
  let done = false;
  return async (read) => {
    if (!removed) {
      const gone = await change.remove?.(new Set([...read].filter((entry) => present.has(entry))));
      if (gone !== undefined) {
        present.delete(gone);
        removed = true;
      }
      return;
    }
    if (done) return;
    done = true;
    await change.make?.();
  };
}

/** Too few pages to change something between them: a page size that is not kept, or none to be chosen. */
function stopAtFewPages(t: CheckContext, list: PagedList, control: Walk): never {
  if (!list.pageSize) throw new Skipped(onePage(list, control));
  return t.block(
    gapId(list.operation, 'page-size', list.pageSize.member),
    `${entriesOf(control).length} entries are on ${control.pages.length} pages`,
    control.last.judged,
  );
}
