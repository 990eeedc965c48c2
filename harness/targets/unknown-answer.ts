import type { Answer } from '../wire/answer.js';
import { type Exchange, isAnswered } from '../wire/exchange.js';

/** How a target says that it does not know an operation, learned from asking for one that cannot exist. */
export interface UnknownAnswer {
  status: number;
  mediaType: string;
  code: string | undefined;
}

/** Codes that mean "no such operation" whatever the target answered to the probe. */
const notThere = new Set(['UnknownOperationException', 'NotImplemented', 'NotImplementedException', 'InvalidAction']);

/**
 * Learns it from the probe's answer. Undefined where the target answered with success: then nothing that it says
 * can be taken for "unknown", and the success itself is a gap.
 */
export function learnUnknownAnswer(answer: Answer): UnknownAnswer | undefined {
  if (answer.isSuccess) return undefined;
  return { status: answer.status, mediaType: answer.mediaType, code: answer.errorCode };
}

/** Whether a target says by this answer that it does not have the operation. */
export function saysUnknown(exchange: Exchange, learned: UnknownAnswer | undefined): boolean {
  if (!isAnswered(exchange) || exchange.result.isSuccess) return false;
  const answer = exchange.result;
  const code = answer.errorCode;
  if (answer.status === 501 || (code !== undefined && notThere.has(code))) return true;
  if (!learned || answer.status !== learned.status || code !== learned.code) return false;
  return code !== undefined || answer.mediaType === learned.mediaType;
}
