import type { Json } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { patienceWith } from '../../../harness/targets/patience.js';
import { removeResource } from '../../../harness/targets/removal/remove-resource.js';
import { type NamedKind, namedKinds } from '../../../harness/targets/resource-kinds.js';
import { shownList } from '../reads/shown-state.js';

/** The ARNs that the list of a kind shows for a name, or what it answers instead. A name that is none has no ARN. */
export async function arnsNamed(t: CheckContext, kind: NamedKind, name: Json | undefined): Promise<string[] | string> {
  const { operation, entries, arn, isNamed } = namedKinds[kind].list;
  const shown = await shownList(t, operation, {}, entries);
  if ('instead' in shown) return shown.instead;
  // A target that takes a number for a name may show it as text.
  const text = typeof name === 'number' || typeof name === 'boolean' ? String(name) : name;
  if (typeof text !== 'string' || text === '') return [];
  return shown.items.filter((item) => isNamed(item, text)).map((item) => String(item[arn]));
}

/**
 * Removes what was just created under a name, whatever the number, and waits until it is gone. What cannot be removed
 * blocks the check by the gap of the operation that removes it.
 */
export async function removeNamed(t: CheckContext, kind: NamedKind, name: Json | undefined): Promise<void> {
  if (name === undefined || name === null) return;
  const patience = patienceWith(t.session.target.settings.kind);
  let arns = await arnsNamed(t, kind, name);
  while (arns.length === 0 && (await patience.more())) arns = await arnsNamed(t, kind, name);
  if (typeof arns === 'string') return;
  const { remove, read } = namedKinds[kind];
  for (const id of arns) {
    if (!(await removeResource(t.session.target, { kind, id }))) await t.prepare(remove.operation, { [remove.by]: id });
    await t.until(
      { operation: read.operation, input: { [read.by]: id } },
      ({ Status }) => Status === 'PENDING_DELETION',
    );
  }
}
