import { answerInstead } from '../../transformers/answers/answer-instead.js';
import { inRefusal } from '../../transformers/answers/in-refusal.js';
import { type Call, headerOf } from '../call.js';
import type { Fault } from '../fault.js';
import { refusal } from './faulty-answer.js';
import { wireFault } from './protocol-fault.js';

/** What no request carries but those of AWS SDKs. */
const isOfSdk = (call: Call) => headerOf(call, 'amz-sdk-invocation-id') !== '';
const badHeader = () => refusal('ValidationException');
const select = ['*/sdk/**', '_/**', 'ListTrails/**'];

/** Faults by which a server serves one client and not the other, or is understood by one only. */
export const sdkFaults: readonly Fault[] = [
  wireFault('headers of SDKs are refused', ['speaks/outcome'], answerInstead(isOfSdk, badHeader), { select }),
  ...['CreateTrail', 'GetTrail', 'LookupEvents', 'GetEventDataStore', 'GetDashboard', 'DeleteChannel'].map(
    (operation): Fault => ({
      id: `${operation}/sdk/refuses-headers-of-sdks`,
      category: 'protocol',
      operation,
      expects: [`${operation}/same-as-raw/outcome`],
      why: 'a handler that was tried with curl alone, and knows no other headers',
      transform: answerInstead(isOfSdk, badHeader),
    }),
  ),
  ...['ListTags', 'GetChannel'].map(
    (operation): Fault => ({
      id: `${operation}/sdk/refuses-all-but-sdks`,
      category: 'protocol',
      operation,
      expects: [`${operation}/same-as-raw/outcome`],
      select: [`${operation}/sdk/**`],
      why: 'a handler that was tried with an SDK alone, and reads one of its headers',
      transform: answerInstead(
        (call) => !isOfSdk(call),
        () => refusal('AccessDeniedException'),
      ),
    }),
  ),
  wireFault(
    'errors have two messages',
    ['reads-errors/message'],
    inRefusal((answer) =>
      typeof answer.body === 'object' ? { ...answer, body: { ...answer.body, message: 'say why' } } : answer,
    ),
    { select },
  ),
];
