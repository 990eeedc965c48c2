import type { JsonObject } from '../../../../common/json.js';

const category = (name: string) => ({ Field: 'eventCategory', Equals: [name] });
const type = (name: string) => ({ Field: 'resources.type', Equals: [name] });

/**
 * Advanced event selectors of all categories that one event data store can have together, with every operator among
 * them, each on a field that takes it. Five, since the API reference has no more than that for a store.
 */
export const allOperators: readonly JsonObject[] = [
  {
    Name: 'Management events, less those of KMS and the RDS Data API',
    FieldSelectors: [
      category('Management'),
      { Field: 'eventSource', NotEquals: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'] },
    ],
  },
  {
    Name: 'Writes to S3',
    FieldSelectors: [
      category('Data'),
      type('AWS::S3::Object'),
      { Field: 'readOnly', Equals: ['false'] },
      { Field: 'eventName', StartsWith: ['Put', 'Delete'] },
      { Field: 'resources.ARN', NotEndsWith: ['.tmp', '/'] },
    ],
  },
  {
    Name: 'Calls of one function',
    FieldSelectors: [
      category('Data'),
      type('AWS::Lambda::Function'),
      { Field: 'eventName', Equals: ['Invoke'] },
      { Field: 'resources.ARN', EndsWith: [':function:conformance'] },
    ],
  },
  {
    FieldSelectors: [
      category('Data'),
      type('AWS::DynamoDB::Table'),
      { Field: 'eventName', NotStartsWith: ['Get'] },
      { Field: 'resources.ARN', NotEquals: ['arn:aws:dynamodb:us-east-1:123456789012:table/conformance'] },
    ],
  },
  {
    Name: 'Denied at a VPC endpoint',
    FieldSelectors: [
      category('NetworkActivity'),
      { Field: 'eventSource', Equals: ['ec2.amazonaws.com'] },
      { Field: 'errorCode', Equals: ['VpceAccessDenied'] },
      { Field: 'vpcEndpointId', Equals: ['vpce-0123456789abcdef0'] },
    ],
  },
];

/** The values that the conditions of all selectors of a store may have together (quota.selector-values). */
const most = 500;

/** How long a value of a condition may be (selectors.advanced.value). */
const longest = 2048;

/** Conditions whose field takes one of a few values. */
const picky = new Set(['eventCategory', 'resources.type', 'readOnly', 'eventSource', 'errorCode', 'vpcEndpointId']);

/**
 * Those selectors with as many values as there may be, the shortest and longest for every operator among them, and with the
 * shortest and longest name.
 */
export function mostValues(): JsonObject[] {
  const selectors = structuredClone([...allOperators]);
  const conditions = selectors.flatMap((selector) => selector.FieldSelectors as Record<string, string | string[]>[]);
  for (const condition of conditions.filter(({ Field }) => !picky.has(String(Field))))
    for (const values of Object.values(condition)) if (Array.isArray(values)) values.push('v', 'v'.repeat(longest));
  const there = conditions.reduce((sum, condition) => sum + Object.values(condition).flat().length - 1, 0);
  const open = conditions.find((condition) => 'NotStartsWith' in condition)!;
  const more = Array.from({ length: most - there }, (_, index) => `Describe${index}`);
  open.NotStartsWith = [...(open.NotStartsWith as string[]), ...more];
  selectors[0]!.Name = 'n'.repeat(1000);
  selectors[1]!.Name = '';
  return selectors;
}
