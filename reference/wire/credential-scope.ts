import { ServiceFault } from '../service-fault.js';

/** What the Authorization header says about the caller and where the call is meant to go. */
export interface CredentialScope {
  accessKeyId: string;
  region: string;
  service: string;
}

const CREDENTIAL =
  /^AWS4-HMAC-SHA256\s.*?Credential=([^/,\s]{1,128})\/\d{8}\/([^/,\s]{1,64})\/([^/,\s]{1,64})\/aws4_request(?:,|\s|$)/;
const REGION = /^[a-z]{2,8}(?:-[a-z]{1,12}){1,3}-\d{1,2}$/;
const MAX_HEADER = 4096;

/**
 * Reads the scope `<key>/<date>/<region>/<service>/aws4_request`. The signature itself is not verified.
 *
 * The codes and their status are not recorded for CloudTrail (error-conditions.json, open questions); these are the ones
 * that AWS services share, with the 400 of every refusal that was seen.
 *
 * @throws {ServiceFault} MissingAuthenticationTokenException, IncompleteSignatureException
 */
export function readCredentialScope(authorization: string | undefined): CredentialScope {
  if (authorization === undefined || authorization === '') {
    throw new ServiceFault('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const match = authorization.length > MAX_HEADER ? null : CREDENTIAL.exec(authorization);
  const [, accessKeyId, region, service] = match ?? [];
  if (accessKeyId === undefined || region === undefined || service === undefined || !REGION.test(region)) {
    throw new ServiceFault(
      'IncompleteSignatureException',
      'Authorization header requires a Credential with the scope date/region/service/aws4_request',
    );
  }
  return { accessKeyId, region, service };
}
