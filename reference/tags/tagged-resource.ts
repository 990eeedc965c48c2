import type { Call } from '../call.js';
import { type CloudTrailArn, parseCloudTrailArn } from '../cloudtrail-arn.js';
import { checkActive } from '../lake/find-event-data-store.js';
import { ServiceFault } from '../service-fault.js';
import { checkTrailName } from '../trails/trail-name.js';

/** Something that has tags. */
interface TaggedResource {
  readonly arn: string;
  readonly tags: Map<string, string | undefined>;
}

type Finder = (arn: CloudTrailArn, call: Call) => TaggedResource | undefined;

/** Per resource type: how to find one, the code when the ARN is wrong and the code when there is none. */
interface TaggedType {
  find: Finder;
  arnCode: string;
  absentCode: string;
  absentCodeOfLists?: string;
}

/** A family whose resources have tags adds its finder here; until then its ARNs name nothing. */
const TYPES: ReadonlyMap<string, TaggedType> = new Map([
  [
    'trail',
    {
      find: (arn: CloudTrailArn, call: Call) => {
        checkTrailName(arn.resourceName);
        return call.state.trails.find(arn.region, arn.resourceName);
      },
      arnCode: 'CloudTrailARNInvalidException',
      absentCode: 'ResourceNotFoundException',
    },
  ],
  [
    'eventdatastore',
    {
      find: (arn: CloudTrailArn, call: Call) => {
        const store = call.state.eventDataStores.find(arn.region, arn.resourceName, call.now);
        if (store !== undefined) checkActive(store);
        return store;
      },
      arnCode: 'EventDataStoreARNInvalidException',
      absentCode: 'EventDataStoreNotFoundException',
    },
  ],
  [
    'channel',
    {
      find: (arn: CloudTrailArn, call: Call) => call.state.channels.find(arn.region, arn.resourceName),
      arnCode: 'ChannelARNInvalidException',
      absentCode: 'ChannelNotFoundException',
      // ListTags does not declare that one.
      absentCodeOfLists: 'ResourceNotFoundException',
    },
  ],
  [
    'dashboard',
    {
      find: (arn: CloudTrailArn, call: Call) => call.state.dashboards.find(arn.region, arn.resourceName),
      arnCode: 'CloudTrailARNInvalidException',
      absentCode: 'ResourceNotFoundException',
    },
  ],
]);

/**
 * The resource that an ARN names. Tags go by ARN of the caller's account and Region only: messages seen for ListTags
 * (behaviour.md section 5). An ARN of something else is a resource type that is not supported.
 *
 * @param listed whether ListTags asks
 * @throws {ServiceFault} CloudTrailARNInvalidException (or the one of the type), InvalidTrailNameException, ResourceTypeNotSupportedException,
 * ResourceNotFoundException (or the one of the type)
 */
export function findTaggedResource(resourceId: string | undefined, call: Call, listed = false): TaggedResource {
  const arn = parseCloudTrailArn(resourceId ?? '');
  if (arn === undefined) throw notCloudTrail(resourceId ?? '');
  const type = TYPES.get(arn.resourceType);
  if (type === undefined) throw unsupported(arn.resourceType);
  if (arn.account !== call.account) {
    throw new ServiceFault(type.arnCode, `AccountID in ARN is wrong, expected ${call.account}`);
  }
  if (arn.region !== call.region)
    throw new ServiceFault(type.arnCode, `Region in ARN is wrong, expected ${call.region}`);
  const resource = type.find(arn, call);
  if (resource === undefined) {
    const code = (listed && type.absentCodeOfLists) || type.absentCode;
    throw new ServiceFault(code, `No such resource: ${resourceId}`);
  }
  if (arn.resourceType === 'eventdatastore') {
    call.resources.push({ type: 'AWS::CloudTrail::EventDataStore', name: resource.arn });
  }
  if (arn.resourceType === 'trail') call.resources.push({ type: 'AWS::CloudTrail::Trail', name: resource.arn });
  return resource;
}

/** A well-formed ARN of another service is of an unsupported type; anything else is no ARN at all. */
function notCloudTrail(resourceId: string): ServiceFault {
  const [, service] = /^arn:aws[a-z-]*:([a-z0-9-]+):[a-z0-9-]*:\d*:\S+$/.exec(resourceId) ?? [];
  if (service !== undefined && service !== 'cloudtrail') return unsupported(service);
  // Cut short, it still says what it is the ARN of.
  const [, cut = ''] = /^arn:aws[a-z-]*:cloudtrail:[a-z0-9-]+:\d{12}:([a-z]+)\/?$/.exec(resourceId) ?? [];
  const type = TYPES.get(cut);
  if (type !== undefined) return new ServiceFault(type.arnCode, `Not the ARN of a ${cut}: ${resourceId}`);
  return new ServiceFault('CloudTrailARNInvalidException', `Not an ARN of CloudTrail: ${resourceId.slice(0, 300)}`);
}

function unsupported(type: string): ServiceFault {
  return new ServiceFault('ResourceTypeNotSupportedException', `Tags are not supported for ${type.slice(0, 100)}`);
}
