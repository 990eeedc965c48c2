import type { JsonObject } from '../wire/json-value.js';
import { stringMember, stringsMember } from '../wire/members.js';
import type { DataResource } from './event-selector.js';
import { selectorFault } from './selector-fault.js';

const MAX_DATA_RESOURCES = 250;
const ACCOUNT_AND_REGION = '[a-z0-9-]+:\\d{12}';

/** Per type: the values that mean every resource, and the form of one that means some. */
const TYPES: Readonly<Record<string, { all: RegExp; some: RegExp }>> = {
  'AWS::S3::Object': {
    all: /^arn:aws[a-z-]*:s3(?::::)?$/,
    some: /^arn:aws[a-z-]*:s3:::[a-zA-Z0-9][a-zA-Z0-9._-]{1,253}[a-zA-Z0-9]\//,
  },
  'AWS::Lambda::Function': {
    all: /^arn:aws[a-z-]*:lambda$/,
    some: new RegExp(`^arn:aws[a-z-]*:lambda:${ACCOUNT_AND_REGION}:function:[A-Za-z0-9_-]+`),
  },
  'AWS::DynamoDB::Table': {
    all: /^arn:aws[a-z-]*:dynamodb$/,
    some: new RegExp(`^arn:aws[a-z-]*:dynamodb:${ACCOUNT_AND_REGION}:table/[A-Za-z0-9_.-]+`),
  },
};

/**
 * The data resources of one basic selector. Which values S3 and Lambda take was seen, the three types are documented
 * (behaviour.md section 3); a bucket needs its slash, and wildcards mean nothing.
 *
 * @throws {ServiceFault} InvalidEventSelectorsException
 */
export function readDataResource(input: JsonObject): DataResource {
  const type = stringMember(input, 'Type');
  const values = stringsMember(input, 'Values') ?? [];
  const forms = type === undefined || !Object.hasOwn(TYPES, type) ? undefined : TYPES[type];
  if (type === undefined || forms === undefined) throw selectorFault(`Not a data resource type: ${type ?? '(none)'}`);
  if (values.length === 0) throw selectorFault(`A data resource of type ${type} needs values`);
  for (const value of values) {
    if (!forms.all.test(value) && !forms.some.test(value)) {
      throw selectorFault(`Value ${value.slice(0, 300)} for DataResources.Values is invalid for ${type}`);
    }
  }
  return { Type: type, Values: values };
}

/**
 * At most 250 data resources in all selectors of a trail together, those not counted that mean every resource
 * (behaviour.md section 3; user guide: whatiscloudtrail-limits). The limit per selector is the same number, so this one
 * covers both.
 *
 * @throws {ServiceFault} InvalidEventSelectorsException
 */
export function checkDataResourceTotal(resources: readonly DataResource[]): void {
  let total = 0;
  for (const { Type, Values } of resources) {
    total += Values.filter((value) => TYPES[Type]?.all.test(value) !== true).length;
  }
  if (total > MAX_DATA_RESOURCES) {
    throw selectorFault(`A trail has at most ${MAX_DATA_RESOURCES} data resources, not ${total}`);
  }
}
