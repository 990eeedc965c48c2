import type { JsonObject } from '../../../../common/json.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import type { Target } from '../../../../harness/targets/target.js';
import { importInto, statementOn, widgetOn } from '../../calls.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../state-of.js';
import { regions, storeElsewhere } from './store-elsewhere.js';

/** Requests on a store of another Region, prepared while its key is still open. */
const calls = {
  StartQuery: (arn) => ({ QueryStatement: statementOn(arn) }),
  GetQueryResults: async (arn, t, as) => {
    const started = await t.prepare('StartQuery', { QueryStatement: statementOn(arn) }, as);
    const QueryId = t.idFrom(started, 'QueryId');
    await t.until(
      { operation: 'DescribeQuery', input: { QueryId }, as, begunJustNow: true },
      ({ QueryStatus }) => QueryStatus === 'FINISHED',
    );
    return { QueryId };
  },
  StartImport: (arn, t) => importInto(arn, t),
  CreateDashboard: (arn, t) => ({ Name: t.freshName(), Widgets: [widgetOn(arn)] }),
  UpdateDashboard: async (arn, t, as) => {
    const Name = t.freshName();
    const { id } = await t.resources.create({
      kind: 'dashboard',
      operation: 'CreateDashboard',
      input: { Name },
      idMember: 'DashboardArn',
      as,
    });
    await t.until(
      { operation: 'GetDashboard', input: { DashboardId: id }, as, begunJustNow: true },
      ({ Status }) => Status !== 'CREATING',
    );
    return { DashboardId: id, Widgets: [widgetOn(arn)] };
  },
} satisfies Record<string, (arn: string, t: CheckContext, as: Target) => JsonObject | Promise<JsonObject>>;

/** Work on an event data store whose key shuts CloudTrail out since. Its key cannot be changed, so that it takes its own. */
export const closedKeyOfStore: Condition<keyof typeof calls> = {
  slug: 'closed-key',
  title: 'an event data store whose key policy denies CloudTrail',
  requirement: 'access.key-policy',
  access: 'full',
  async provoke(t, operation) {
    const as = t.fixtures.otherRegion(regions.others);
    const key = await t.dependencies.key(as);
    const { arn } = await storeElsewhere(t, as, { KmsKeyId: key });
    const input = await calls[operation](arn, t, as);
    await t.dependencies.shutKey(key, as);
    return provocation(t, operation, input, { as });
  },
};
