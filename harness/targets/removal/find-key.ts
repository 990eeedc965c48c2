import { isJsonObject, type JsonObject } from '../../../common/json.js';
import { successBody } from '../../wire/exchange.js';
import { jsonRequest } from '../json-request.js';
import type { Target } from '../target.js';

/** An emulator that holds more keys than this many pages is not searched for one of ours. */
const maxPages = 10;

/** The ARN of the KMS key with a description; null where there is none, undefined where the target does not tell. */
export async function findKey(target: Target, description: string): Promise<string | null | undefined> {
  let marker: JsonObject = {};
  for (let page = 0; page < maxPages; page++) {
    const listed = await ask(target, 'ListKeys', marker);
    if (!Array.isArray(listed?.Keys)) return undefined;
    for (const { KeyId = null } of listed.Keys.filter(isJsonObject)) {
      const metadata = (await ask(target, 'DescribeKey', { KeyId }))?.KeyMetadata;
      if (!isJsonObject(metadata)) return undefined;
      if (metadata.Description === description && typeof metadata.Arn === 'string') return metadata.Arn;
    }
    if (listed.Truncated !== true || typeof listed.NextMarker !== 'string') return null;
    marker = { Marker: listed.NextMarker };
  }
  return undefined;
}

async function ask(target: Target, operation: string, input: JsonObject): Promise<JsonObject | undefined> {
  const exchange = await target.neighbour(jsonRequest('kms', operation, input));
  return successBody(exchange);
}
