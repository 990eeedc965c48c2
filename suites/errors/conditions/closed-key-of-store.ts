import type { JsonObject } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { Target } from '../../../harness/targets/target.js';
import { importInto, statementOn, widgetOn } from '../calls.js';
import type { Condition } from '../condition.js';
import { provocation } from '../state-of.js';
import { regions, storeElsewhere } from './store-elsewhere.js';

/** Requests on a store of another Region, prepared while its key is still open. */
const calls = {
  StartQuery: (arn) => ({ QueryStatement: statementOn(arn) }),
  GetQueryResults: async (arn, t, as) => {
    const started = await t.prepare('StartQuery', { QueryStatement: statementOn(arn) }, as);
    const QueryId = t.own.told(started, 'QueryId');
    await t.own.untilDone('DescribeQuery', { QueryId }, ({ QueryStatus }) => QueryStatus === 'FINISHED', as);
    return { QueryId };
  },
  StartImport: (arn, t) => importInto(arn, t),
  CreateDashboard: (arn, t) => ({ Name: t.own.freshName(), Widgets: [widgetOn(arn)] }),
  UpdateDashboard: async (arn, t, as) => {
    const Name = t.own.freshName();
    const { id } = await t.own.make('dashboard', 'CreateDashboard', { Name }, 'DashboardArn', false, as);
    await t.own.untilDone('GetDashboard', { DashboardId: id }, ({ Status }) => Status !== 'CREATING', as);
    return { DashboardId: id, Widgets: [widgetOn(arn)] };
  },
} satisfies Record<string, (arn: string, t: CheckContext, as: Target) => JsonObject | Promise<JsonObject>>;

/** Work on an event data store whose key shuts CloudTrail out since. Its key cannot be changed, so that it takes its own. */
export const closedKeyOfStore: Condition<keyof typeof calls> = {
  slug: 'closed-key',
  title: 'an event data store whose key shuts CloudTrail out',
  requirement: 'access.key-policy',
  access: 'full',
  async provoke(t, operation) {
    const as = t.own.elsewhere(regions.others);
    const key = await t.own.neighbours.key(as);
    const { arn } = await storeElsewhere(t, as, { KmsKeyId: key });
    const input = await calls[operation](arn, t, as);
    await t.own.neighbours.shutKey(key, as);
    return provocation(t, operation, input, { as });
  },
};
