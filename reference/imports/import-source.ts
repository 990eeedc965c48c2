import type { Call } from '../call.js';
import { isBucketName } from '../neighbours/bucket-name.js';
import { splitS3Uri } from '../queries/query-delivery.js';
import { ServiceFault } from '../service-fault.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import { isJsonObject, type JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import type { ImportSource } from './import.js';

const REGION = /^[a-z]{2,8}(?:-[a-z]{1,12}){1,3}-\d{1,2}$/;
const ROLE_ARN = /^arn:aws[a-z-]*:iam::\d{12}:role\/\S{1,600}$/;

/**
 * Where events are imported from: all three members are required, and the bucket must be there (API_StartImport). The
 * reference's buckets are in no Region, so S3BucketRegion has only its form to be judged by, and so has the role:
 * every role can read them.
 *
 * @throws {ServiceFault} InvalidImportSourceException for what is wrong with the bucket, InvalidParameterException
 */
export function readImportSource(input: JsonObject, call: Call): ImportSource {
  const source = input.ImportSource;
  const s3 = isJsonObject(source) && isJsonObject(source.S3) ? source.S3 : {};
  const uri = stringMember(s3, 'S3LocationUri');
  const region = stringMember(s3, 'S3BucketRegion');
  const role = stringMember(s3, 'S3BucketAccessRoleArn');
  if (uri === undefined || region === undefined || role === undefined) {
    throw invalidParameter('ImportSource.S3 needs S3LocationUri, S3BucketRegion and S3BucketAccessRoleArn');
  }
  if (!REGION.test(region)) throw invalidParameter(`Not a Region: ${region}`);
  if (!ROLE_ARN.test(role)) throw invalidParameter(`Not the ARN of a role: ${role}`);
  const { bucket } = splitS3Uri(uri);
  if (!isBucketName(bucket)) throw invalidSource(`Not the URI of an S3 location: ${uri.slice(0, 300)}`);
  if (!call.state.buckets.has(bucket)) throw invalidSource(`The bucket ${bucket} does not exist`);
  return { S3: { S3LocationUri: uri, S3BucketRegion: region, S3BucketAccessRoleArn: role } };
}

function invalidSource(message: string): ServiceFault {
  return new ServiceFault('InvalidImportSourceException', message);
}
