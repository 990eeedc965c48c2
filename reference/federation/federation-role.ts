import type { Call } from '../call.js';
import { invalidParameter } from '../wire/invalid-parameter.js';

const ROLE_ARN = /^arn:aws[a-z-]*:iam::(\d{12}):role\/[a-zA-Z0-9._/\-:@=+,]+$/;
const MAX_LENGTH = 125;

/**
 * The role of a federation: the ARN of one that is there in the caller's account (API_EnableFederation; bounds.json).
 * Which code says that it is not is not stated.
 *
 * @throws {ServiceFault} InvalidParameterException
 */
export function checkFederationRole(roleArn: string | undefined, call: Call): asserts roleArn is string {
  if (roleArn === undefined || roleArn.length > MAX_LENGTH || ROLE_ARN.exec(roleArn)?.[1] !== call.account) {
    throw invalidParameter(`FederationRoleArn is not the ARN of a role of account ${call.account}: ${roleArn}`);
  }
  if (!call.state.neighbours.roles.has(roleArn)) throw invalidParameter(`There is no role ${roleArn}`);
}
