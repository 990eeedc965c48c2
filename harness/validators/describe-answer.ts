import type { Answer } from '../wire/answer.js';
import { excerpt } from './excerpt.js';

/** An answer in one line: status, code and message, or what came instead of JSON. */
export function describeAnswer(answer: Answer): string {
  const status = `HTTP ${answer.status}`;
  const body = answer.jsonObject;
  if (!body) {
    const type = answer.mediaType || 'no content type';
    return answer.body === '' ? `${status} with an empty body` : `${status} with ${type}: ${excerpt(answer.body, 80)}`;
  }
  if (answer.isSuccess) return `${status} ${excerpt(body, 100)}`;
  const { errorCode = 'without an error code', errorMessage } = answer;
  return `${status} ${errorCode}${errorMessage ? ` (${excerpt(errorMessage, 100)})` : ''}`;
}
