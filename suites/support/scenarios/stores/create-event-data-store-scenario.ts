import type { Json } from '../../../../common/json.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { storeSettings } from '../../../../harness/engine/resources/event-data-stores.js';
import { shown } from '../../reads/shown-state.js';
import { stateByName } from '../../reads/state-of-request.js';
import { arnsNamed, removeNamed } from '../named-resources.js';
import { longestName, shortestName } from '../names.js';
import type { Scenario } from '../scenario.js';
import { mostTags } from '../tags/most-tags.js';
import { expectAsMade, madeRequirements } from './made-event-data-store.js';
import { mostValues } from './store-selectors.js';

/**
 * Each store that is made counts against the ten of an account for seven days, deleted or not: three requests have to do,
 * and say as much as they can. The first and the last leave out what has a default.
 */
export const createEventDataStore = {
  operation: 'CreateEventDataStore',
  access: 'full',
  fixed: ['Name', 'AdvancedEventSelectors', 'OrganizationEnabled', 'KmsKeyId'],
  echoes: {
    Name: 'Name',
    MultiRegionEnabled: 'MultiRegionEnabled',
    OrganizationEnabled: 'OrganizationEnabled',
    RetentionPeriod: 'RetentionPeriod',
    TerminationProtectionEnabled: 'TerminationProtectionEnabled',
    BillingMode: 'BillingMode',
  },
  echoRequirement: 'lake.create.echo',
  shownRequirements: madeRequirements,
  shown: expectAsMade,
  repeatable: false,
  namesNothing: ['KmsKeyId', 'AdvancedEventSelectors[].FieldSelectors[].Field'],
  async arrange(t) {
    const key = await t.ifAvailable(() => t.fixtures.key());
    const requests = [
      { Name: shortestName(t.freshName()) },
      {
        Name: longestName(t.freshName(), '._-'),
        AdvancedEventSelectors: mostValues(),
        MultiRegionEnabled: true,
        OrganizationEnabled: false,
        RetentionPeriod: 3653,
        TerminationProtectionEnabled: true,
        TagsList: [...mostTags],
        ...(key === undefined ? {} : { KmsKeyId: key }),
        StartIngestion: true,
        BillingMode: 'EXTENDABLE_RETENTION_PRICING',
      },
      {
        Name: t.freshName(),
        AdvancedEventSelectors: [
          { FieldSelectors: [{ Field: 'eventCategory', Equals: ['ConfigurationItem'] }], Name: 'Configuration' },
        ],
        MultiRegionEnabled: false,
        TerminationProtectionEnabled: false,
        StartIngestion: false,
        BillingMode: 'FIXED_RETENTION_PRICING',
      },
    ];
    for (const { Name } of requests) t.resources.keep({ kind: 'event-data-store', id: Name });
    return {
      requests,
      revert: ({ Name }) => removeNamed(t, 'event-data-store', Name),
      state: ({ Name }) => storesNamed(t, Name),
    };
  },
  creates: 'event-data-store',
  stateOf: stateByName('event-data-store'),
  plain: async (t) => newStore(t),
  create: (t) => t.resources.create({ kind: 'event-data-store', input: newStore(t) }),
} satisfies Scenario<'CreateEventDataStore'>;

/** A request for a store that can be removed, and is kept as short as CloudTrail lets it be. */
function newStore(t: CheckContext) {
  return { Name: t.freshName(), ...storeSettings };
}

/** The stores of a name, less those that wait for their deletion. */
async function storesNamed(t: CheckContext, name: Json | undefined): Promise<Json> {
  const arns = await arnsNamed(t, 'event-data-store', name);
  if (typeof arns === 'string') return arns;
  const there: string[] = [];
  for (const arn of arns) {
    const read = await shown(t, 'GetEventDataStore', { EventDataStore: arn });
    if (!('body' in read) || read.body.Status !== 'PENDING_DELETION') there.push(arn);
  }
  return there.length > 0 ? there : null;
}
