import { parseJsonObject } from '../../common/json.js';
import { createdBucket } from './created-bucket.js';
import type { SentRequest } from './exchange.js';

/** One line of TypeScript that sends the same request through the AWS SDK; undefined where that would send another one. */
export function toTypescript(operation: string, request: SentRequest): string | undefined {
  const { region } = request.scope;
  const configuration = { region, endpoint: new URL(request.url).origin };
  const bucket = createdBucket(request);
  if (bucket) return line('S3', 'CreateBucket', { ...configuration, forcePathStyle: true }, { Bucket: bucket });
  const input = operation === '_' || request.unsigned ? undefined : parseJsonObject(request.body);
  return input && line('CloudTrail', operation, configuration, input);
}

function line(service: string, operation: string, configuration: object, input: object): string {
  const from = `@aws-sdk/client-${service.toLowerCase()}`;
  const client = `new ${service}Client(${literal(configuration)})`;
  return `await import('${from}').then(({ ${service}Client, ${operation}Command }) => ${client}.send(new ${operation}Command(${literal(input)})));`;
}

function literal(value: unknown, name = ''): string {
  // What the wire has as seconds, the SDK takes as a date.
  if (typeof value === 'number' && /Time(stamp)?$/.test(name)) return `new Date(${value * 1000})`;
  if (Array.isArray(value)) return `[${value.map((item) => literal(item)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${/^\w+$/.test(key) ? key : JSON.stringify(key)}: ${literal(member, key)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
