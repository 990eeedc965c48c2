import type { JsonObject } from '../../../../common/json.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import type { OperationName } from '../../../../spec/generated/types.js';
import { ownDashboard } from '../../../support/resources/own-dashboard.js';
import { destinationCalls, statementCalls, statementOn, storeCalls, tagCalls, widgetOn } from '../../calls.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../state-of.js';
import { deleted } from './store-states.js';

/** Requests on a store by its ARN, prepared while it is still there. */
type Calls<O extends OperationName> = {
  readonly [Operation in O]: (arn: string, t: CheckContext) => JsonObject | Promise<JsonObject>;
};

async function queryOn(arn: string, t: CheckContext): Promise<JsonObject> {
  const started = await t.prepare('StartQuery', { QueryStatement: statementOn(arn) });
  const QueryId = t.idFrom(started, 'QueryId');
  t.resources.keep({ kind: 'query', id: QueryId });
  return { QueryId };
}

const requirements: Partial<Record<OperationName, string>> = {
  DeleteEventDataStore: 'lake.delete.twice',
  GetEventConfiguration: 'configuration.store-status',
  AddTags: 'tags.resource.store-inactive',
  RemoveTags: 'tags.resource.store-inactive',
  ListTags: 'tags.resource.store-inactive',
};

function inactive<O extends OperationName>(calls: Calls<O>, also: readonly string[] = []): Condition<O> {
  return {
    slug: 'inactive-store',
    title: 'an event data store that is pending deletion',
    requirement: (operation) => requirements[operation] ?? 'lake.store-inactive',
    asksAbout: (operation) => (operation === 'StartImport' ? ['imports.start.status'] : []),
    also,
    access: 'full',
    async provoke(t, operation) {
      const store = await t.stores.exclusive();
      const input = await calls[operation](store.arn, t);
      await deleted(t, store);
      return provocation(t, operation, input);
    },
  };
}

/** Work on an event data store that is pending deletion. */
export const inactiveStore = inactive({
  ...storeCalls,
  ...tagCalls,
  ...statementCalls,
  CancelQuery: queryOn,
  DescribeQuery: queryOn,
  GetQueryResults: queryOn,
  UpdateDashboard: async (arn, t) => ({ DashboardId: await ownDashboard(t), Widgets: [widgetOn(arn)] }),
  StartDashboardRefresh: async (arn, t) => ({ DashboardId: await ownDashboard(t, { Widgets: [widgetOn(arn)] }) }),
});

/** A channel to one. The store that can be deleted is none that channels can send events to, which may be told first. */
export const inactiveDestination = inactive(destinationCalls, ['InvalidEventDataStoreCategoryException']);
