import type { Call } from '../call.js';
import { formatArn } from '../cloudtrail-arn.js';
import { ServiceFault } from '../service-fault.js';
import { mergeTags, readTags } from '../tags/tag-rules.js';
import { checkOrganization } from '../trails/trail-settings.js';
import type { JsonObject } from '../wire/json-value.js';
import { booleanMember } from '../wire/members.js';
import type { EventDataStore } from './event-data-store.js';
import { storeAnswer } from './event-data-store-answer.js';
import { mergeStoreSettings } from './event-data-store-settings.js';
import { beginIngestion } from './ingestion.js';
import { checkStoreNameIsFree, checkStoreQuota } from './store-rules.js';
import { hasLiveEvents } from './store-selectors.js';

const MAX_TAGS = 50;

/**
 * CreateEventDataStore: what the input alone shows is judged before what the state shows. The status is CREATED, and
 * soon ENABLED, or STOPPED_INGESTION for a store that is to take in no live events (behaviour.md section 4).
 */
export function createEventDataStore(input: JsonObject, call: Call): object {
  const settings = mergeStoreSettings(input, undefined, call);
  const tags = readStoreTags(input);
  checkOrganization(settings, call);
  checkStoreNameIsFree(settings.name, call);
  checkStoreQuota(call);
  const id = call.state.ids.uuid();
  const store: EventDataStore = {
    serial: call.state.eventDataStores.nextSerial(),
    region: call.region,
    id,
    arn: formatArn('cloudtrail', call.region, call.account, `eventdatastore/${id}`),
    createdAt: call.now,
    updatedAt: call.now,
    settings,
    // Events of the other categories do not come live, so there is nothing to wait with.
    ingestion: {
      on: (booleanMember(input, 'StartIngestion') ?? true) || !hasLiveEvents(settings.selectors),
      changedAt: undefined,
    },
    spans: [],
    deletedAt: undefined,
    federation: { roleArn: undefined, settledAt: undefined },
    insights: undefined,
    eventConfiguration: undefined,
    tags,
  };
  if (store.ingestion.on) beginIngestion(store, call);
  call.state.eventDataStores.add(store);
  call.resources.push({ type: 'AWS::CloudTrail::EventDataStore', name: store.arn });
  const TagsList = tags.size === 0 ? undefined : [...tags].map(([Key, Value]) => ({ Key, Value }));
  return { ...storeAnswer(store, call.now), TagsList };
}

/** TagsLimitExceededException is not declared here: too many tags are a wrong parameter (API_CreateEventDataStore). */
function readStoreTags(input: JsonObject): EventDataStore['tags'] {
  const tags = readTags(input, 'TagsList') ?? [];
  if (tags.length > MAX_TAGS) {
    throw new ServiceFault('InvalidTagParameterException', `An event data store has at most ${MAX_TAGS} tags`);
  }
  return mergeTags(new Map(), tags);
}
