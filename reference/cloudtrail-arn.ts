/** An ARN of the CloudTrail service, taken apart. */
export interface CloudTrailArn {
  region: string;
  account: string;
  /** `trail`, `eventdatastore`, `channel`, `dashboard`. */
  resourceType: string;
  resourceName: string;
}

const CLOUDTRAIL_ARN = /^arn:aws[a-z-]*:cloudtrail:([a-z0-9-]+):(\d{12}):([a-z]+)\/(\S+)$/;

/** The parts of a CloudTrail ARN, or undefined when the text is none, or names a partition that the Region is not in. */
export function parseCloudTrailArn(text: string): CloudTrailArn | undefined {
  const [, region, account, resourceType, resourceName] = CLOUDTRAIL_ARN.exec(text) ?? [];
  if (region === undefined || account === undefined || resourceType === undefined || resourceName === undefined) {
    return undefined;
  }
  if (!text.startsWith(`arn:${partitionOf(region)}:`)) return undefined;
  return { region, account, resourceType, resourceName };
}

/** The partition that a Region belongs to, as ARNs name it. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** Writes an ARN; the partition follows from the Region. */
export function formatArn(service: string, region: string, account: string, resource: string): string {
  return `arn:${partitionOf(region)}:${service}:${region}:${account}:${resource}`;
}
