import type { Call } from '../call.js';
import { parseCloudTrailArn } from '../cloudtrail-arn.js';
import { ServiceFault } from '../service-fault.js';
import type { Trail } from './trail.js';
import { checkTrailName } from './trail-name.js';

/**
 * The trail that a read asks for. A bare name means a trail at home in the Region of the call; an ARN also finds the
 * shadow of a multi-Region trail (behaviour.md section 2). The ARN of a trail that the Region knows nothing of is
 * refused as an ARN, as was seen for one of another Region and one of another account (error-conditions.json).
 *
 * @throws {ServiceFault} InvalidTrailNameException, CloudTrailARNInvalidException, TrailNotFoundException
 */
export function findTrail(nameOrArn: string | undefined, call: Call): Trail {
  const { name, region } = readReference(nameOrArn, call);
  const trail = call.state.trails.find(region, name);
  if (region !== call.region && trail?.settings.multiRegion !== true) {
    throw arnFault(`Region in ARN is wrong, expected ${call.region}: ${nameOrArn}`);
  }
  return found(trail, nameOrArn, call);
}

/**
 * The trail that a write asks for: only its home Region may change it (behaviour.md section 2). The ARN alone says which
 * Region that is, so another Region is refused before the trail is looked for.
 *
 * @throws {ServiceFault} those of findTrail, and InvalidHomeRegionException
 */
export function findTrailToChange(nameOrArn: string | undefined, call: Call): Trail {
  const { name, region } = readReference(nameOrArn, call);
  if (region !== call.region) {
    const message = `The trail can be changed in its home Region ${region} only, not in ${call.region}: ${nameOrArn}`;
    throw new ServiceFault('InvalidHomeRegionException', message);
  }
  return found(call.state.trails.find(region, name), nameOrArn, call);
}

/**
 * Name and home Region of what a client calls a trail, which need not exist.
 *
 * @throws {ServiceFault} InvalidTrailNameException, CloudTrailARNInvalidException
 */
export function readReference(nameOrArn: string | undefined, call: Call): { name: string; region: string } {
  if (nameOrArn?.startsWith('arn:') !== true) {
    checkTrailName(nameOrArn);
    return { name: nameOrArn, region: call.region };
  }
  const arn = parseCloudTrailArn(nameOrArn);
  if (arn?.resourceType !== 'trail') throw arnFault(`Not the ARN of a trail: ${nameOrArn}`);
  if (arn.account !== call.account) throw arnFault(`AccountID in ARN is wrong, expected ${call.account}: ${nameOrArn}`);
  return { name: arn.resourceName, region: arn.region };
}

function found(trail: Trail | undefined, nameOrArn: string | undefined, call: Call): Trail {
  if (trail === undefined) {
    throw new ServiceFault('TrailNotFoundException', `Unknown trail: ${nameOrArn} for the user: ${call.account}`);
  }
  call.resources.push({ type: 'AWS::CloudTrail::Trail', name: trail.arn });
  return trail;
}

function arnFault(message: string): ServiceFault {
  return new ServiceFault('CloudTrailARNInvalidException', message);
}
