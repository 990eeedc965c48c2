import type { Json } from '../../common/json.js';

/**
 * No shape of the API nests deeper than ten. What walks an answer would run out of stack thousands deep, and so would a
 * client.
 */
const deepest = 512;

/** A body as JSON, or why it is not JSON. */
export type JsonBody = { value: Json } | { error: string };

/** Parses the body of an answer. An empty body is an error here; callers decide whether it is legal. */
export function parseJsonBody({ body, validUtf8 }: { body: string; validUtf8: boolean }): JsonBody {
  if (!validUtf8) return { error: 'the body is not valid UTF-8' };
  if (body.length > deepest && nestsDeeper(body)) return { error: `the body nests deeper than ${deepest} levels` };
  try {
    return { value: JSON.parse(body) as Json };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

function nestsDeeper(text: string): boolean {
  let level = 0;
  let inText = false;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (inText) {
      if (char === '\\') index++;
      else if (char === '"') inText = false;
    } else if (char === '"') inText = true;
    else if (char === '{' || char === '[') {
      if (++level > deepest) return true;
    } else if (char === '}' || char === ']') level--;
  }
  return false;
}
