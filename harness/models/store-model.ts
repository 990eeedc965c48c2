import { type Expected, exactly, matching, sameItems, unset } from './expected.js';
import { type Conclusion, concluding, defaults, lastSet, type State, sets } from './state.js';
import { advancedSelector, insightSelector } from './trail-selectors.js';
import type { Subject } from './view.js';

/** Settings as UpdateEventDataStore takes them. */
export interface StoreSettings {
  readonly Name?: string;
  readonly AdvancedEventSelectors?: readonly object[];
  readonly MultiRegionEnabled?: boolean;
  readonly RetentionPeriod?: number;
  readonly TerminationProtectionEnabled?: boolean;
}

/** What is kept of each event, as PutEventConfiguration takes it. */
export interface StoreConfiguration {
  readonly MaxEventSize: 'Standard' | 'Large';
  readonly ContextKeySelectors?: readonly object[];
}

/** Members of GetEventDataStore that say how a store is set up. */
export const settings = [
  'Name',
  'AdvancedEventSelectors',
  'MultiRegionEnabled',
  'OrganizationEnabled',
  'RetentionPeriod',
  'TerminationProtectionEnabled',
  'BillingMode',
  'KmsKeyId',
] as const;

/** What the ARN of an event data store looks like. */
export function storeArn({ region }: Subject): RegExp {
  return new RegExp(
    `^arn:aws[a-z-]*:cloudtrail:${region}:\\d{12}:eventdatastore/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`,
  );
}

/**
 * A store that was there before: it is what reads said of it. `shown` is what GetEventDataStore answered, `configuration`
 * what GetEventConfiguration did, where it did, and `tags` are those of ListTags.
 */
export function found(
  subject: Subject,
  shown: Readonly<Record<string, unknown>>,
  configuration?: Readonly<Record<string, unknown>>,
  tags?: readonly object[],
): State {
  const members: Record<string, Conclusion> = {
    EventDataStoreArn: defaults(matching(storeArn(subject), 'the ARN of the event data store'), 'lake.arn'),
    ConfiguredArn: defaults(exactly(subject.arn), 'lake.configuration.names-resource'),
    Status: defaults(exactly(shown.Status), 'lake.create.visible'),
  };
  for (const member of settings) members[member] = defaults(asShown(member, shown[member]), 'lake.create.echo');
  const { CreatedTimestamp, FederationStatus } = shown;
  if (typeof CreatedTimestamp === 'number') {
    const stays = 'lake.update.timestamps';
    members.CreatedTimestamp = { ...defaults(exactly(CreatedTimestamp), stays), stays };
    members.UpdatedTimestamp = { ...defaults(notBefore(CreatedTimestamp), stays), stays };
  }
  // What is not federated may say so, or say nothing of it.
  if (FederationStatus !== undefined)
    members.FederationStatus = defaults(exactly(FederationStatus), 'federation.disable.visible');
  if (configuration) {
    const { MaxEventSize, ContextKeySelectors } = configuration;
    if (MaxEventSize !== undefined)
      members.MaxEventSize = defaults(exactly(MaxEventSize), 'lake.configuration.default-size');
    if (isNothing(ContextKeySelectors)) members.ContextKeySelectors = defaults(noItems, 'lake.configuration.put');
  }
  if (tags) members.Tags = defaults(sameItems(tags), 'tags.create.visible');
  return { there: true, members: new Map(Object.entries(members)) };
}

/** Whether a store waits for its deletion. */
export function isPending(state: State): boolean {
  return lastSet(state, 'Status') === 'PENDING_DELETION';
}

/** An update changes what it is given and keeps the rest. */
export function updated(state: State, given: StoreSettings): State {
  const changes = Object.entries(given).map(([member, value]) => {
    const requirement = member === 'RetentionPeriod' ? 'lake.retention.extendable' : 'lake.update.merge';
    return [member, sets(asShown(member, value), requirement)] as const;
  });
  return concluding(state, Object.fromEntries(changes));
}

/** No events come in any more; those that are there stay. */
export function stopped(state: State): State {
  return concluding(state, { Status: sets(exactly('STOPPED_INGESTION'), 'lake.ingestion.stop') });
}

/** Events come in again. */
export function started(state: State): State {
  return concluding(state, { Status: sets(exactly('ENABLED'), 'lake.ingestion.start') });
}

/** Waits for its end, and can be restored until then. */
export function deleted(state: State): State {
  return concluding(state, { Status: sets(exactly('PENDING_DELETION'), 'lake.delete.pending') });
}

/** Back, with the settings that it had. What becomes of other things that hung on it, no fact says. */
export function restored(state: State): State {
  return concluding(state, {
    Status: sets(exactly('ENABLED'), 'lake.restore.enabled'),
    MaxEventSize: undefined,
    ContextKeySelectors: undefined,
    Tags: undefined,
    InsightSelectors: undefined,
    InsightsDestination: undefined,
  });
}

/** Federated, with this role. */
export function federated(state: State, role: string): State {
  return concluding(state, {
    FederationStatus: sets(exactly('ENABLED'), 'federation.enable.visible'),
    FederationRoleArn: sets(exactly(role), 'federation.enable.visible'),
  });
}

/** Not federated any more; whether the role is still told is open. */
export function unfederated(state: State): State {
  return concluding(state, {
    FederationStatus: sets(exactly('DISABLED'), 'federation.disable.visible'),
    FederationRoleArn: undefined,
  });
}

/** Whether context keys are known to be none, so that events may be of the standard size. */
export function hasNoKeys(state: State): boolean {
  return state.members.get('ContextKeySelectors')?.expected === noItems;
}

/** What was put holds from now on. Keys that a request does not speak of may stay or go. */
export function configured(state: State, { MaxEventSize, ContextKeySelectors }: StoreConfiguration): State {
  const put = 'lake.configuration.put';
  const changes = { MaxEventSize: sets(exactly(MaxEventSize), put) };
  if (ContextKeySelectors)
    return concluding(state, { ...changes, ContextKeySelectors: sets(sameItems(ContextKeySelectors, keys), put) });
  return concluding(state, hasNoKeys(state) ? changes : { ...changes, ContextKeySelectors: undefined });
}

/** Insights selectors take the place of those that were there; what they find goes to another store. */
export function insightsPut(state: State, types: readonly string[], destination: string): State {
  const selectors = types.map((InsightType) => ({ InsightType }));
  return concluding(state, {
    InsightSelectors: sets(sameItems(selectors, insightSelector), 'insights.put.replaces'),
    InsightsDestination: sets(exactly(destination), 'insights.put.names-resource'),
    InsightsArn: sets(exactly(lastSet(state, 'ConfiguredArn')), 'insights.put.names-resource'),
  });
}

/** No list, or an empty one. */
const noItems: Expected = { text: 'none', value: [], holds: isNothing };

function isNothing(shown: unknown): boolean {
  return shown === undefined || shown === null || (Array.isArray(shown) && shown.length === 0);
}

function asShown(member: string, value: unknown): Expected {
  if (member === 'AdvancedEventSelectors' && Array.isArray(value)) return sameItems(value, advancedSelector);
  return value === undefined ? unset : exactly(value);
}

function notBefore(time: number): Expected {
  return { text: `a time not before ${time}`, holds: (shown) => typeof shown === 'number' && shown >= time };
}

/** The order of context keys is open. */
function keys(selector: object): object {
  const { Type, Equals = [] } = selector as { Type?: string; Equals?: string[] };
  return { Type, Equals: Equals.toSorted() };
}
