import { isJsonObject, type Json, type JsonObject } from '../../common/json.js';
import type { Answer } from './exchange.js';

/**
 * No shape of the API nests deeper than ten. What walks an answer would run out of stack thousands deep, and so would a
 * client.
 */
const deepest = 512;

const parsed = new WeakMap<Answer, { value: Json } | { error: string }>();

/** The answer's body as JSON, or why it is none. An empty body is an error here; callers decide whether it is legal. */
export function jsonBodyOf(answer: Answer): { value: Json } | { error: string } {
  let result = parsed.get(answer);
  if (!result) {
    result = parse(answer);
    parsed.set(answer, result);
  }
  return result;
}

/** The answer's body as a JSON object, or undefined where it is anything else. */
export function jsonObjectOf(answer: Answer): JsonObject | undefined {
  const body = jsonBodyOf(answer);
  return 'value' in body && isJsonObject(body.value) ? body.value : undefined;
}

function parse(answer: Answer): { value: Json } | { error: string } {
  if (!answer.validUtf8) return { error: 'the body is not valid UTF-8' };
  if (answer.body.length > deepest && nestsDeeper(answer.body))
    return { error: `it nests deeper than ${deepest} levels` };
  try {
    return { value: JSON.parse(answer.body) as Json };
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
