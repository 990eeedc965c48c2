import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { listPage } from '../wire/list-page.js';
import { readPageLimit } from '../wire/max-results.js';
import { stringMember } from '../wire/members.js';
import { validationError } from '../wire/validation-error.js';

/** The model's limit; the user guide has a smaller one (behaviour.md section 5). No code is declared for any member. */
const LIMIT = { member: 'MaxResults', max: 1000, default: 1000, code: 'ValidationException' } as const;
const NAME_PREFIX = /^[a-zA-Z0-9_-]{3,128}$/;

/** ListDashboards: those of the Region, oldest first, of a type and with a prefix where the client asks for it. */
export function listDashboards(input: JsonObject, call: Call): object {
  const prefix = stringMember(input, 'NamePrefix');
  if (prefix !== undefined && !NAME_PREFIX.test(prefix))
    throw validationError(`Not the beginning of a name: ${prefix}`);
  const type = stringMember(input, 'Type');
  if (type !== undefined && type !== 'CUSTOM' && type !== 'MANAGED') throw validationError(`Not a type: ${type}`);
  const wanted = call.state.dashboards
    .all(call.region)
    .filter((dashboard) => type === undefined || dashboard.type === type)
    .filter(({ id }) => prefix === undefined || id.startsWith(prefix));
  const { page, NextToken } = listPage(wanted, input, {
    limit: readPageLimit(input, LIMIT),
    order: 'oldest first',
    parameters: ['ListDashboards', call.region, prefix, type],
    code: 'ValidationException',
  });
  return { Dashboards: page.map((dashboard) => ({ DashboardArn: dashboard.arn, Type: dashboard.type })), NextToken };
}
