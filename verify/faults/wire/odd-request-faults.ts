import { isUtf8 } from 'node:buffer';
import { answerInstead } from '../../transformers/answers/answer-instead.js';
import { type Call, headerOf, textOf } from '../call.js';
import type { Fault } from '../fault.js';
import { success } from './faulty-answer.js';
import { answersInstead, crashPage, hangsUp, noTrails, page, unknownOperation, wireFault } from './protocol-fault.js';

const isHello = (call: Call) => textOf(call) === 'hello';
const isCutOff = (call: Call) => /^\{/.test(textOf(call)) && !/[}\]]\0?$/.test(textOf(call));
const depth = (call: Call) => (textOf(call).match(/\[|\{/g) ?? []).length;

function isJson(call: Call): boolean {
  try {
    return JSON.parse(textOf(call)) !== undefined;
  } catch {
    return false;
  }
}

/** Faults in what becomes of a request that no client sends on purpose: its body, its address. */
export const oddRequestFaults: readonly Fault[] = [
  answersInstead(
    'an unknown member crashes the deserializer',
    'unknown-request-members/survived',
    (call) => textOf(call).includes('NoSuchMember'),
    crashPage,
  ),
  answersInstead('what is no JSON is taken for an empty object', 'malformed-json/refused', isHello, noTrails),
  answersInstead(
    'what is no JSON crashes the parser',
    'malformed-json/survived',
    (call) => textOf(call) === '<ListTrails/>',
    crashPage,
  ),
  answersInstead('broken JSON is told as an unknown operation', 'malformed-json/refused', isHello, unknownOperation),
  wireFault(
    'broken JSON is answered by a page',
    ['content-type', 'json-body'],
    answerInstead(isHello, () => page(400)),
  ),
  answersInstead(
    'a body that is cut off is completed',
    'truncated-json/refused',
    (call) => isCutOff(call) && !isJson(call),
    noTrails,
  ),
  answersInstead('a body that is cut off gets no answer', 'truncated-json/survived', isCutOff, hangsUp),
  answersInstead(
    'a list is taken for an empty object',
    'wrong-top-level/refused',
    (call) => textOf(call) === '[]',
    noTrails,
  ),
  answersInstead(
    'members are looked up in whatever came',
    'wrong-top-level/survived',
    (call) => ['42', 'true'].includes(textOf(call)),
    crashPage,
  ),
  answersInstead(
    'members that stand twice crash the parser',
    'duplicate-keys/survived',
    (call) => /"(\w+)":[^,]+,"\1":/.test(textOf(call)),
    crashPage,
  ),
  answersInstead('deep nesting overflows the stack', 'deep-nesting/survived', (call) => depth(call) > 1_000, crashPage),
  answersInstead('deep nesting ends the process', 'deep-nesting/survived', (call) => depth(call) > 1_000, hangsUp),
  answersInstead(
    'a megabyte is too much for a buffer',
    'long-text/survived',
    ({ rawBody }) => rawBody.length > 1_000_000,
    crashPage,
  ),
  answersInstead(
    'bytes that are no UTF-8 are not caught',
    'invalid-utf8/survived',
    ({ rawBody }) => !isUtf8(rawBody),
    crashPage,
  ),
  answersInstead('null for a body is not caught', 'blank-body/survived', (call) => textOf(call) === 'null', crashPage),
  answersInstead(
    'a request of no operation is a question for health',
    'missing-target/refused',
    ({ wire, operation }) => wire.method === 'POST' && operation === '',
    () => success({}),
  ),
  answersInstead(
    'a missing target is not caught',
    'missing-target/survived',
    (call) => headerOf(call, 'x-amz-target') === '' && call.wire.method === 'POST',
    crashPage,
  ),
  answersInstead(
    'another method is not caught',
    'wrong-method/survived',
    ({ wire }) => wire.method === 'GET',
    crashPage,
  ),
  answersInstead('another path is not caught', 'odd-path/survived', ({ wire }) => wire.path.includes('%'), crashPage),
];
