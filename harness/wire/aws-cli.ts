import { parseJsonObject } from '../../common/json.js';
import { createdBucket } from './created-bucket.js';
import type { SentRequest } from './exchange.js';
import { shellWord } from './shell-word.js';

/** Members that released versions of the AWS CLI do not know yet, and refuse to send. */
const unknownToCli = ['RecursiveLogging'];

/**
 * The command of the AWS CLI that sends the same request; undefined where it would send another one or none. What a caller
 * says in headers, the CLI says in its own way.
 */
export function toAwsCli(operation: string, request: SentRequest): string | undefined {
  const where = ['--endpoint-url', new URL(request.url).origin, '--region', request.scope.region];
  const bucket = createdBucket(request);
  if (bucket) return ['aws', 's3api', 'create-bucket', '--bucket', bucket, ...where].map(shellWord).join(' ');
  if (operation === '_' || request.unsigned) return undefined;
  const input = parseJsonObject(request.body);
  if (!input || unknownToCli.some((member) => member in input)) return undefined;
  const command = operation.replaceAll(/(?!^)([A-Z])/g, '-$1').toLowerCase();
  const words = ['aws', 'cloudtrail', command, '--cli-input-json', JSON.stringify(input), ...where];
  return words.map(shellWord).join(' ');
}
