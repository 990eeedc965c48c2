import { useLake } from '../lake/lake-client.js';

/** Longer than an import takes. */
export const DONE = 1000;
export const source = (S3LocationUri = 's3://logs/AWSLogs/123456789012/CloudTrail/') => ({
  ImportSource: {
    S3: { S3LocationUri, S3BucketRegion: 'us-east-1', S3BucketAccessRoleArn: 'arn:aws:iam::123456789012:role/copy' },
  },
});

/** A reference, with imports to be started in one line. */
export function useImports() {
  const lake = useLake();
  const start = async (arn: string, more: object = {}) =>
    String((await lake.ok('StartImport', { Destinations: [arn], ...source(), ...more })).ImportId);
  const status = async (ImportId: string) => (await lake.ok('GetImport', { ImportId })).ImportStatus;
  const removeBucket = () => lake.raw({ method: 'DELETE', path: '/logs' });
  return { ...lake, start, status, removeBucket };
}
