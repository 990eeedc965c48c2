import { ServiceFault } from '../service-fault.js';

const IP_ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const RULES =
  '3 to 128 ASCII letters, digits, periods, underscores and dashes, no two of the last three side by side, ' +
  'a letter or digit at both ends, and no IP address';

/**
 * Holds a name against the rules for trail names.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trail-naming-requirements.html;
 * the answer to a blank name was seen from the service (behaviour.md section 2).
 *
 * @throws {ServiceFault} InvalidTrailNameException
 */
export function checkTrailName(name: string | undefined): asserts name is string {
  if (name === undefined || name.trim() === '') throw invalid('Trail name cannot be blank!');
  if (name.length < 3)
    throw invalid(
      `Trail name too short. Minimum allowed length: 3 characters. Specified name length: ${name.length} characters.`,
    );
  if (name.length > 128)
    throw invalid(
      `Trail name too long. Maximum allowed length: 128 characters. Specified name length: ${name.length} characters.`,
    );
  const wellFormed = /^[A-Za-z0-9._-]+$/.test(name) && /^[A-Za-z0-9].*[A-Za-z0-9]$/.test(name);
  if (!wellFormed || /[._-]{2}/.test(name) || IP_ADDRESS.test(name)) throw invalid(`A trail name has ${RULES}.`);
}

function invalid(message: string): ServiceFault {
  return new ServiceFault('InvalidTrailNameException', message);
}
