import type { JsonObject } from '../../../../common/json.js';
import { without } from '../../../../common/without.js';
import { plainRequest } from '../../../support/scenarios/requests.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../provocation.js';

/** Event selectors of a trail that break a rule. */
function selectors(slug: string, title: string, aspect: string, wrong: JsonObject): Condition<'PutEventSelectors'> {
  return {
    slug: `selectors-${slug}`,
    title,
    requirement: `selectors.put.${aspect}`,
    async provoke(t, operation) {
      const named = without(await plainRequest(t, operation), 'EventSelectors');
      return provocation(t, operation, { ...named, ...wrong });
    },
  };
}

/** One basic selector with these data resources. */
const data = (Type: string, ...Values: string[]): JsonObject => ({
  EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [{ Type, Values }] }],
});
const s3 = (...values: string[]): JsonObject => data('AWS::S3::Object', ...values);
const management = { Field: 'eventCategory', Equals: ['Management'] };
const objects = [
  { Field: 'eventCategory', Equals: ['Data'] },
  { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
];
const names = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, n) => `Event${from + n}`);

/** Every rule for the selectors of a trail, broken. */
export const selectorRules = [
  selectors(
    's3-all-prefixes',
    'a data resource for all prefixes of all buckets',
    's3-all-prefixes',
    s3('arn:aws:s3:::*/*'),
  ),
  selectors('s3-wildcard', 'a data resource with a wildcard for a bucket', 'wildcard', s3('arn:aws:s3:::*')),
  selectors(
    'lambda-wildcard',
    'a data resource with a wildcard for a function',
    'wildcard',
    data('AWS::Lambda::Function', 'arn:aws:lambda:*'),
  ),
  selectors(
    'bucket-without-slash',
    'the ARN of a bucket without a slash',
    'bucket-without-slash',
    s3('arn:aws:s3:::ctc-any-bucket'),
  ),
  selectors('no-bucket', 'the ARN of a bucket without a name', 'no-arn', s3('arn:aws:s3:::/')),
  selectors('no-arn', 'a data resource that is not an ARN', 'no-arn', s3('ctc-any-bucket/*')),
  selectors('nothing-selected', 'a selector without any events', 'nothing-selected', {
    EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: false, DataResources: [] }],
  }),
  selectors('too-many', 'six event selectors', 'too-many', {
    EventSelectors: Array.from({ length: 6 }, () => ({ ReadWriteType: 'All', IncludeManagementEvents: true })),
  }),
  selectors('too-many-resources', '251 data resources', 'too-many-resources', {
    EventSelectors: [0, 1].map((part) => ({
      ReadWriteType: 'All',
      IncludeManagementEvents: true,
      DataResources: [
        {
          Type: 'AWS::S3::Object',
          Values: Array.from({ length: 125 + part }, (_, n) => `arn:aws:s3:::ctc-bucket-${part}-${n}/`),
        },
      ],
    })),
  }),
  selectors('too-many-values', '501 values in advanced selectors', 'too-many-values', {
    AdvancedEventSelectors: [names(0, 250), names(250, 497)].map((Equals) => ({
      FieldSelectors: [...objects, { Field: 'eventName', Equals }],
    })),
  }),
  selectors('both-kinds', 'basic and advanced selectors in one call', 'both-kinds', {
    EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true }],
    AdvancedEventSelectors: [{ FieldSelectors: [management] }],
  }),
] as const;

/** Event selectors of an event data store that break a rule. */
export const storeSelectors: Condition<'UpdateEventDataStore'> = {
  slug: 'unknown-category',
  title: 'a selector with an unknown event category',
  requirement: 'lake.create.selectors',
  access: 'full',
  async provoke(t, operation) {
    const request = without(await plainRequest(t, operation), 'RetentionPeriod');
    const FieldSelectors = [{ Field: 'eventCategory', Equals: ['NoSuchCategory'] }];
    return provocation(t, operation, { ...request, AdvancedEventSelectors: [{ FieldSelectors }] });
  },
};
