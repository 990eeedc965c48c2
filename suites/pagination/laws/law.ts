import type { Access } from '../../../harness/engine/check/access.js';
import { type Check, check } from '../../../harness/engine/context/check.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { onLake } from '../../support/resources/on-lake.js';
import type { PagedList } from '../paged-list.js';

/** A law of pages: a property over several exchanges with one list. */
export interface Law {
  readonly slug: string;
  readonly title: string;
  /** The requirements that it covers for a list. */
  readonly requirements: (list: PagedList) => readonly string[];
  /** What asking takes beyond reading the list; undefined where it cannot be asked of this list at all. */
  readonly access: (list: PagedList) => Access | undefined;
  readonly ask: (t: CheckContext, list: PagedList) => Promise<void>;
}

/** The check `<Operation>/pagination/<law>`; none where the law cannot be asked of the list. */
export function checkOf(law: Law, list: PagedList): Check[] {
  const access = law.access(list);
  if (access === undefined) return [];
  const asking = check({
    id: `${list.operation}/pagination/${law.slug}`,
    title: law.title,
    requirements: law.requirements(list),
    access,
    ...(list.takesAllTrails ? { beginsFirst: true } : {}),
    body: (t) => law.ask(t, list),
  });
  return [list.onLake ? onLake(asking) : asking];
}
