import type { Json } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { patienceWith } from '../../../harness/targets/patience.js';
import { listings } from '../../../harness/targets/removal/find-by-name.js';
import { removeResource } from '../../../harness/targets/removal/remove-resource.js';
import { shownList } from '../reads/shown-state.js';

/** Kinds of resources that a create names and a list shows. */
export type NamedKind = 'event-data-store' | 'channel' | 'dashboard';

const operations: Record<NamedKind, { remove: string; get: string; by: string }> = {
  'event-data-store': { remove: 'DeleteEventDataStore', get: 'GetEventDataStore', by: 'EventDataStore' },
  channel: { remove: 'DeleteChannel', get: 'GetChannel', by: 'Channel' },
  dashboard: { remove: 'DeleteDashboard', get: 'GetDashboard', by: 'DashboardId' },
};

/** The ARNs that the lists show for a name, or what they answer instead. A name that is none has no ARN. */
export async function arnsNamed(t: CheckContext, kind: NamedKind, name: Json | undefined): Promise<string[] | string> {
  const { operation, list, arn, isNamed } = listings[kind]!;
  const shown = await shownList(t, operation, {}, list);
  if ('instead' in shown) return shown.instead;
  // A target that takes a number for a name may show it as text.
  const text = typeof name === 'number' || typeof name === 'boolean' ? String(name) : name;
  if (typeof text !== 'string' || text === '') return [];
  return shown.items.filter((item) => isNamed(item, text)).map((item) => String(item[arn]));
}

/**
 * Removes what was just made under a name, whatever the number, and waits until it is gone. What cannot be removed blocks
 * the check by the gap of the operation that removes it.
 */
export async function removeNamed(t: CheckContext, kind: NamedKind, name: Json | undefined): Promise<void> {
  if (name === undefined || name === null) return;
  const patience = patienceWith(t.session.target.settings.kind);
  let arns = await arnsNamed(t, kind, name);
  while (arns.length === 0 && (await patience.more())) arns = await arnsNamed(t, kind, name);
  if (typeof arns === 'string') return;
  const { remove, get, by } = operations[kind];
  for (const arn of arns) {
    if (!(await removeResource(t.session.target, { kind, id: arn }))) await t.prepare(remove, { [by]: arn });
    await t.until({ operation: get, input: { [by]: arn } }, ({ Status }) => Status === 'PENDING_DELETION');
  }
}
