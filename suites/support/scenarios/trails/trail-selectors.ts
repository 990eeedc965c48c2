import type { JsonObject } from '../../../../common/json.js';

/** What a trail selects where nobody said anything (behaviour.md, selectors.default). */
export const defaultSelectors: readonly JsonObject[] = [
  {
    ReadWriteType: 'All',
    IncludeManagementEvents: true,
    DataResources: [],
    ExcludeManagementEventSources: [],
  },
];

/**
 * Basic selectors of a trail: every value of their members, each type of data resource, values for some resources and
 * for all. Where there are several, one of them alone is about management events.
 */
export function basicSelectors(partition: string, bucket: string): JsonObject[][] {
  const objects = { Type: 'AWS::S3::Object', Values: [`arn:${partition}:s3:::${bucket}/logs/`] };
  const functions = { Type: 'AWS::Lambda::Function', Values: [`arn:${partition}:lambda`] };
  const tables = { Type: 'AWS::DynamoDB::Table', Values: [`arn:${partition}:dynamodb`] };
  return [
    [{ ReadWriteType: 'ReadOnly', IncludeManagementEvents: true, DataResources: [objects] }],
    [
      {
        ReadWriteType: 'All',
        IncludeManagementEvents: true,
        DataResources: [],
        ExcludeManagementEventSources: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'],
      },
      { ReadWriteType: 'All', IncludeManagementEvents: false, DataResources: [objects, functions, tables] },
    ],
    [
      {
        ReadWriteType: 'WriteOnly',
        IncludeManagementEvents: false,
        DataResources: [
          {
            Type: 'AWS::S3::Object',
            Values: [`arn:${partition}:s3:::${bucket}/`, `arn:${partition}:s3:::${bucket}/a/b`],
          },
        ],
        ExcludeManagementEventSources: [],
      },
    ],
  ];
}

/** Advanced selectors of a trail: management and data events, and every operator, each on a field that takes it. */
export function advancedSelectors(partition: string, bucket: string): JsonObject[][] {
  const category = (name: string) => ({ Field: 'eventCategory', Equals: [name] });
  const type = (name: string) => ({ Field: 'resources.type', Equals: [name] });
  const objectsBelow = (prefix: string) => `arn:${partition}:s3:::${bucket}/${prefix}/`;
  return [
    [
      {
        Name: 'Management events that change something, but for KMS and RDS Data',
        FieldSelectors: [
          category('Management'),
          { Field: 'readOnly', Equals: ['false'] },
          { Field: 'eventSource', NotEquals: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'] },
        ],
      },
    ],
    [
      {
        Name: 'Objects put below two prefixes',
        FieldSelectors: [
          category('Data'),
          type('AWS::S3::Object'),
          { Field: 'resources.ARN', StartsWith: [objectsBelow('logs'), objectsBelow('reports')] },
          { Field: 'eventName', Equals: ['PutObject'] },
        ],
      },
      {
        FieldSelectors: [
          category('Data'),
          type('AWS::S3::Object'),
          { Field: 'resources.ARN', NotStartsWith: [objectsBelow('private')] },
          { Field: 'eventName', NotEndsWith: ['Acl', 'Tagging'] },
        ],
      },
      {
        FieldSelectors: [
          category('Data'),
          type('AWS::Lambda::Function'),
          { Field: 'resources.ARN', EndsWith: [':function:conformance'] },
        ],
      },
    ],
  ];
}
