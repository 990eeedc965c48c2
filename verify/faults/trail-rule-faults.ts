import { isJsonObject, type JsonObject } from '../../common/json.js';
import { structuresAt } from '../../harness/validators/presence.js';
import { drop } from '../transformers/answers/drop.js';
import { empty } from '../transformers/answers/empty.js';
import { fill } from '../transformers/answers/fill.js';
import { inSuccess } from '../transformers/answers/in-success.js';
import { replace } from '../transformers/answers/replace.js';
import { inList } from '../transformers/lists/in-list.js';
import { reject } from '../transformers/requests/reject.js';
import { rewrite } from '../transformers/requests/rewrite.js';
import { when } from '../transformers/requests/when.js';
import { stale } from '../transformers/state/stale.js';
import type { Fault } from './fault.js';
import { semantic } from './semantic.js';
import { refusal } from './wire/faulty-answer.js';

const histories = '_/lifecycle/trail-histories';
const holds = (text: string) => (input: object) => JSON.stringify(input).includes(text);
const selectorsIn = ({ EventSelectors: given }: JsonObject) => (Array.isArray(given) ? given.filter(isJsonObject) : []);

/** Faults against single rules of trails, of their selectors and of tags. */
export const trailRuleFaults: readonly Fault[] = [
  semantic('DescribeTrails', 'empty-list-is-nobody', {
    select: ['DescribeTrails/lifecycle/*'],
    expects: ['empty-list/trailList'],
    why: 'a filter with no names lets no name through',
    transform: when(
      ({ trailNameList }) => Array.isArray(trailNameList) && trailNameList.length === 0,
      inList('trailList', () => []),
    ),
  }),
  semantic('CreateTrail', 'bucket-before-name', {
    category: 'error',
    select: ['CreateTrail/shapes/rejects-*'],
    expects: ['error-code/InvalidTrailNameException'],
    why: 'members are checked in the order of another list',
    transform: when(
      ({ Name, S3BucketName }) => Name === '' && S3BucketName === '',
      async () => refusal('InvalidS3BucketNameException'),
    ),
  }),
  semantic('CreateTrail', 'recursive-off', {
    sees: ['CreateTrail', 'UpdateTrail', 'GetTrail', 'DescribeTrails'],
    select: [histories, 'CreateTrail/lifecycle/*'],
    expects: ['defaults/RecursiveLogging'],
    why: 'a boolean that was not given is false',
    transform: async (call, forward) => {
      const answer = await forward(call);
      const text = JSON.stringify(answer.body).replaceAll('"RecursiveLogging":true', '"RecursiveLogging":false');
      return { ...answer, body: JSON.parse(text) };
    },
  }),
  semantic('GetTrailStatus', 'local-times', {
    select: [histories, 'GetTrailStatus/lifecycle/*'],
    expects: ['texts/TimeLoggingStarted'],
    why: 'a time is printed as its language prints times',
    transform: replace('TimeLoggingStarted', (value) => String(value).replace('T', ' ').replace('Z', '')),
  }),
  semantic('UpdateTrail', 'topic-by-name-only', {
    select: ['UpdateTrail/lifecycle/topic-forms'],
    expects: ['refused-member/SnsTopicName'],
    why: 'the member is called a name',
    transform: when(
      ({ SnsTopicName }) => String(SnsTopicName).startsWith('arn:'),
      reject('InvalidSnsTopicNameException'),
    ),
  }),
  semantic('UpdateTrail', 'topic-by-name-alone', {
    select: ['UpdateTrail/lifecycle/topic-forms'],
    expects: ['echo/SnsTopicARN'],
    why: 'a topic is shown as it was named',
    transform: drop('SnsTopicARN'),
  }),
  semantic('UpdateTrail', 'key-as-given', {
    select: ['UpdateTrail/lifecycle/key-forms'],
    expects: ['echo/KmsKeyId'],
    why: 'the answer is made of the request',
    transform: replace('KmsKeyId', (key, { KmsKeyId: given = key }) => given),
  }),
  semantic('UpdateTrail', 'no-alias', {
    select: ['UpdateTrail/lifecycle/*'],
    expects: ['refused-member/KmsKeyId'],
    why: 'keys are looked up by their ids alone',
    transform: when(({ KmsKeyId }) => String(KmsKeyId).includes('alias/'), reject('KmsKeyNotFoundException')),
  }),
  ...(
    [
      ['all-functions', holds(':lambda"]'), 'a function has an ARN with a name'],
      ['all-objects', holds(':s3"]'), 'an object has an ARN with a bucket'],
      ['no-sources', holds('Sources":["rdsdata.amazonaws.com'), 'the list of sources ends with the first one'],
    ] as const
  ).map(([what, applies, why]) =>
    semantic('PutEventSelectors', `refuses/${what}`, {
      select: ['PutEventSelectors/lifecycle/*'],
      expects: ['refused-member/EventSelectors'],
      why,
      transform: when(applies, reject('InvalidEventSelectorsException')),
    }),
  ),
  semantic('PutEventSelectors', 'refuses/several-sources', {
    select: ['PutEventSelectors/lifecycle/several-sources'],
    expects: ['refused-member/AdvancedEventSelectors'],
    why: 'one source is left out at most',
    transform: when(holds('"NotEquals":["kms.amazonaws.com","'), reject('InvalidEventSelectorsException')),
  }),
  semantic('PutEventSelectors', 'empty-name', {
    sees: ['PutEventSelectors', 'GetEventSelectors'],
    select: ['PutEventSelectors/lifecycle/unnamed-selectors'],
    expects: ['echo/AdvancedEventSelectors'],
    why: 'a text that was not given is an empty one',
    transform: fill('AdvancedEventSelectors[].Name', ''),
  }),
  semantic('PutEventSelectors', 'default/ReadWriteType', {
    select: ['PutEventSelectors/lifecycle/replaces'],
    expects: ['echo/EventSelectors'],
    why: 'a default is not looked up',
    transform: rewrite((input) => ({
      ...input,
      EventSelectors: selectorsIn(input).map((selector) => ({ ReadWriteType: 'WriteOnly', ...selector })),
    })),
  }),
  semantic('PutInsightSelectors', 'never-shown', {
    sees: ['GetInsightSelectors'],
    select: ['PutInsightSelectors/lifecycle/replaces'],
    expects: ['sets/InsightSelectors'],
    why: 'the read is there for the trails that never had any',
    transform: empty('InsightSelectors'),
  }),
  semantic('GetTrail', 'a-little-late', {
    sees: ['UpdateTrail', 'GetTrail'],
    select: ['UpdateTrail/lifecycle/merges'],
    kind: 'endpoint',
    expects: [],
    warns: ['UpdateTrail/lifecycle/merges'],
    why: 'the first read after an update is still answered by a cache',
    transform: stale(({ Name = '' }) => ['GetTrail', { Name }], 1),
  }),
  semantic('AddTags', 'empty-value', {
    sees: ['ListTags'],
    select: [histories, 'AddTags/lifecycle/*'],
    expects: ['sets/Tags'],
    why: 'a text that was not given is an empty one',
    transform: inSuccess((body) => {
      for (const tag of structuresAt(body, 'ResourceTagList[].TagsList[]')) if (isJsonObject(tag)) tag.Value ??= '';
    }),
  }),
  semantic('ListTags', 'first-resource-only', {
    select: ['ListTags/lifecycle/*'],
    expects: ['several/ResourceTagList'],
    why: 'the answer is made for the first id',
    transform: inList('ResourceTagList', (entries) => entries.slice(0, 1)),
  }),
  ...(['CreateDashboard', 'CreateChannel'] as const).map((operation) =>
    semantic(operation, 'tags-not-stored', {
      sees: ['ListTags'],
      select: [`${operation}/lifecycle/tags`],
      expects: ['tags/tags'],
      why: 'tags are shown in the answer and kept nowhere',
      transform: inSuccess((body) => {
        for (const entry of Array.isArray(body.ResourceTagList) ? body.ResourceTagList : [])
          Object.assign(entry as object, { TagsList: [] });
      }),
    }),
  ),
];
