import { isUtf8 } from 'node:buffer';
import { ServiceFault } from '../service-fault.js';
import { isJsonObject, type JsonObject } from './json-value.js';

/** No shape of the API nests deeper than ten; the rest is room for members that this version does not know. */
const MAX_DEPTH = 64;

/**
 * The body of a request as a structure. An empty body is an empty structure (facts: protocol.md).
 *
 * @throws {ServiceFault} SerializationException for bytes that are no UTF-8, no JSON, no structure, or nested too deeply
 */
export function parseInput(body: Buffer): JsonObject {
  if (body.length === 0) return {};
  if (!isUtf8(body)) throw malformed('The request body is not valid UTF-8');
  const text = body.toString('utf8');
  // A value nested thousands deep parses, and then overflows the stack of whatever walks it.
  if (depth(text) > MAX_DEPTH) throw malformed(`The request body is nested deeper than ${MAX_DEPTH} levels`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed('The request body is not valid JSON');
  }
  if (!isJsonObject(value)) throw malformed('The request body is not a JSON object');
  return value;
}

function malformed(message: string): ServiceFault {
  return new ServiceFault('SerializationException', message);
}

function depth(text: string): number {
  let level = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++level);
    else if (code === 0x7d || code === 0x5d) level -= 1;
  }
  return deepest;
}
