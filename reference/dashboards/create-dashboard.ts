import type { Call } from '../call.js';
import { formatArn } from '../cloudtrail-arn.js';
import { ServiceFault } from '../service-fault.js';
import { mergeTags, readTags } from '../tags/tag-rules.js';
import type { JsonObject } from '../wire/json-value.js';
import { booleanMember, stringMember } from '../wire/members.js';
import { validationError } from '../wire/validation-error.js';
import { type Dashboard, dashboardAnswer, HIGHLIGHTS } from './dashboard.js';
import { checkHighlightsSchedule, readSchedule } from './read-schedule.js';
import { readWidgets } from './read-widgets.js';

const NAME = /^[a-zA-Z0-9_-]{3,128}$/;
const CUSTOM_PER_REGION = 100;

/**
 * CreateDashboard: a custom one, or the Highlights dashboard, which CloudTrail manages. No code is declared for a name
 * outside its bounds (bounds.json); the one that all operations share is used.
 */
export function createDashboard(input: JsonObject, call: Call): object {
  const name = stringMember(input, 'Name');
  if (name === undefined || !NAME.test(name)) throw validationError(`Not the name of a dashboard: ${name ?? '(none)'}`);
  const isHighlights = name === HIGHLIGHTS;
  const schedule = readSchedule(input);
  if (isHighlights) checkHighlightsSchedule(schedule, true);
  const tags = mergeTags(new Map(), readTags(input, 'TagsList') ?? []);
  const widgets = readWidgets(input, call) ?? [];
  checkNameIsFree(name, call);
  if (!isHighlights) checkQuota(call);
  const dashboard: Dashboard = {
    serial: call.state.dashboards.nextSerial(),
    region: call.region,
    id: name,
    arn: formatArn('cloudtrail', call.region, call.account, `dashboard/${name}`),
    type: isHighlights ? 'MANAGED' : 'CUSTOM',
    createdAt: call.now,
    updatedAt: undefined,
    widgets,
    schedule,
    terminationProtection: booleanMember(input, 'TerminationProtectionEnabled') ?? false,
    lastRefresh: undefined,
    tags,
  };
  call.state.dashboards.add(dashboard);
  call.resources.push({ type: 'AWS::CloudTrail::Dashboard', name: dashboard.arn });
  return { ...dashboardAnswer(dashboard), TagsList: [...tags].map(([Key, Value]) => ({ Key, Value })) };
}

/**
 * A name is there once in the account (API_CreateDashboard), which is read as in its Region, where ARNs and the other
 * families have it so. The code is the only declared one that fits.
 */
function checkNameIsFree(name: string, call: Call): void {
  if (call.state.dashboards.find(call.region, name) !== undefined) {
    throw new ServiceFault('ConflictException', `A dashboard named ${name} already exists`);
  }
}

/** 100 custom dashboards in a Region (behaviour.md section 5); the Highlights dashboard is none of them. */
function checkQuota(call: Call): void {
  const custom = call.state.dashboards.all(call.region).filter(({ type }) => type === 'CUSTOM');
  if (custom.length >= CUSTOM_PER_REGION) {
    const message = `The account already has ${CUSTOM_PER_REGION} custom dashboards in ${call.region}`;
    throw new ServiceFault('ServiceQuotaExceededException', message);
  }
}
