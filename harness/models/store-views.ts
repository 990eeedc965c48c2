import type { State } from './state.js';
import { isPending, settings } from './store-model.js';
import { type AnswerViews, asNamed, type Subject, type View } from './view.js';

const times = ['CreatedTimestamp', 'UpdatedTimestamp'];
const federation = ['FederationStatus', 'FederationRoleArn'];
const byArn = ({ arn }: Subject) => ({ EventDataStore: arn });
const configuration = { ConfiguredArn: 'EventDataStoreArn', ...asNamed(['MaxEventSize', 'ContextKeySelectors']) };
const insights = { InsightsArn: 'EventDataStoreArn', ...asNamed(['InsightSelectors', 'InsightsDestination']) };
/** What they say of a store that waits for its deletion stands nowhere, or is that they say nothing. */
const unlessPending = (state: State) => !isPending(state);

/** Every operation that shows something of an event data store. */
export const storeViews: readonly View[] = [
  {
    operation: 'GetEventDataStore',
    input: byArn,
    shows: asNamed(['EventDataStoreArn', 'Status', ...settings, ...times, ...federation]),
    gone: ['EventDataStoreNotFoundException'],
  },
  {
    operation: 'ListEventDataStores',
    input: () => ({}),
    when: unlessPending,
    entry: { list: 'EventDataStores', key: 'EventDataStoreArn', is: ({ arn }) => arn },
    shows: asNamed(['EventDataStoreArn', 'Name']),
    gone: [],
  },
  {
    operation: 'GetEventConfiguration',
    input: byArn,
    when: concludes('MaxEventSize', 'ContextKeySelectors'),
    shows: configuration,
    gone: [],
  },
  {
    operation: 'GetInsightSelectors',
    input: byArn,
    // Of a store on which nobody put any, no fact says how it is told.
    when: concludes('InsightSelectors'),
    shows: insights,
    gone: [],
    told: { InsightNotEnabledException: { InsightSelectors: [] } },
  },
  {
    operation: 'ListTags',
    input: ({ arn }) => ({ ResourceIdList: [arn] }),
    when: concludes('Tags'),
    entry: { list: 'ResourceTagList', key: 'ResourceId', is: ({ arn }) => arn },
    shows: { Tags: 'TagsList' },
    gone: [],
  },
];

/** What the answers of changing operations show of the store. That of a restored one need not tell everything. */
export const storeAnswers: AnswerViews = {
  UpdateEventDataStore: asNamed(['EventDataStoreArn', 'Status', ...settings, ...times]),
  RestoreEventDataStore: asNamed(['EventDataStoreArn', 'Name']),
  PutEventConfiguration: configuration,
  PutInsightSelectors: insights,
  EnableFederation: asNamed(['EventDataStoreArn', 'FederationRoleArn']),
  DisableFederation: asNamed(['EventDataStoreArn']),
};

/** Where one of these is known: of a store that came back from its deletion nothing is, until something is put again. */
function concludes(...members: readonly string[]): (state: State) => boolean {
  return (state) => unlessPending(state) && members.some((member) => state.members.has(member));
}
