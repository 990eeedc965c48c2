import type { JsonObject } from '../../../../common/json.js';
import { Skipped } from '../../../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { storeSettings } from '../../../../harness/engine/resources/event-data-stores.js';
import type { Target } from '../../../../harness/targets/target.js';

/** Region by what fills it, so that none of these keeps another one, or other checks, from their questions. */
export const regions = { stores: 1, queries: 2, others: 3 } as const;

/** A store of this check in a Region that nobody else uses. */
export async function storeElsewhere(
  t: CheckContext,
  as: Target,
  settings: JsonObject = {},
): Promise<{ arn: string; id: string }> {
  const request = { Name: t.freshName(), ...storeSettings, ...settings };
  const { id: arn } = await t.resources.create({
    kind: 'event-data-store',
    operation: 'CreateEventDataStore',
    input: request,
    idMember: 'EventDataStoreArn',
    as,
  });
  expectApart(arn, as);
  await t.until(
    { operation: 'GetEventDataStore', input: { EventDataStore: arn }, as, begunJustNow: true },
    ({ Status }) => Status === 'ENABLED',
  );
  return { arn, id: arn.slice(arn.lastIndexOf('/') + 1) };
}

/** Where Regions are one, what fills one keeps all other checks from their questions. */
function expectApart(arn: string, { settings }: Target): void {
  if (arn.split(':')[3] !== settings.region) throw new Skipped('the endpoint does not separate Regions');
}
