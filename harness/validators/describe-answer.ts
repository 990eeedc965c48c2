import { errorCodeOf, errorMessageOf, isSuccess } from '../wire/error-code.js';
import { type Answer, mediaTypeOf } from '../wire/exchange.js';
import { jsonObjectOf } from '../wire/json-body.js';
import { excerpt } from './excerpt.js';

/** An answer in one line: status, code and message, or what came instead of JSON. */
export function describeAnswer(answer: Answer): string {
  const status = `HTTP ${answer.status}`;
  if (!jsonObjectOf(answer)) {
    const type = mediaTypeOf(answer) || 'no content type';
    return answer.body === '' ? `${status} with an empty body` : `${status} with ${type}: ${excerpt(answer.body, 80)}`;
  }
  if (isSuccess(answer)) return `${status} ${excerpt(answer.body.trim() ? jsonObjectOf(answer) : {}, 100)}`;
  const code = errorCodeOf(answer)?.code;
  const message = errorMessageOf(answer)?.message;
  return [status, code ?? 'without an error code', message ? `(${excerpt(message, 100)})` : '']
    .filter(Boolean)
    .join(' ');
}
