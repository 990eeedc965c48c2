import type { Call } from '../call.js';
import { formatArn } from '../cloudtrail-arn.js';
import { ServiceFault } from '../service-fault.js';
import { mergeTags, readTags } from '../tags/tag-rules.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { checkDestinations } from './check-destinations.js';
import type { Trail } from './trail.js';
import { trailSettingsAnswer } from './trail-answer.js';
import { checkTrailName } from './trail-name.js';
import { checkOrganization, defaultSettings, mergeSettings } from './trail-settings.js';

const TRAILS_PER_REGION = 5;

/**
 * CreateTrail. A blank name wins over a blank bucket (behaviour.md section 2); after that, what the input alone shows is
 * judged before what the state shows.
 */
export function createTrail(input: JsonObject, call: Call): object {
  const name = stringMember(input, 'Name');
  checkTrailName(name);
  const settings = mergeSettings(input, defaultSettings, call);
  const tags = mergeTags(new Map(), readTags(input, 'TagsList') ?? []);
  checkOrganization(settings, call);
  checkNameIsFree(name, call);
  checkQuota(call);
  checkDestinations(settings, {}, call);
  const trail: Trail = {
    serial: call.state.trails.nextSerial(),
    name,
    homeRegion: call.region,
    arn: formatArn('cloudtrail', call.region, call.account, `trail/${name}`),
    settings,
    logging: { logging: false, startedAt: undefined, stoppedAt: undefined },
    selection: undefined,
    insightSelectors: [],
    aggregations: [],
    tags,
  };
  call.state.trails.add(trail);
  call.resources.push({ type: 'AWS::CloudTrail::Trail', name: trail.arn });
  return trailSettingsAnswer(trail, call.account);
}

/** A name is free when no trail of the Region has it (error-conditions.json, CreateTrail). */
function checkNameIsFree(name: string, call: Call): void {
  if (call.state.trails.find(call.region, name) !== undefined) {
    const message = `Trail ${name} already exists for customer: ${call.account}`;
    throw new ServiceFault('TrailAlreadyExistsException', message);
  }
}

/**
 * Five trails per Region; code and message were seen (behaviour.md section 2). The facts do not say whether shadow
 * trails count, so only trails at home in the Region do.
 */
function checkQuota(call: Call): void {
  if (call.state.trails.home(call.region).length >= TRAILS_PER_REGION) {
    const message = `User: ${call.account} already has ${TRAILS_PER_REGION} trails in ${call.region}.`;
    throw new ServiceFault('MaximumNumberOfTrailsExceededException', message);
  }
}
