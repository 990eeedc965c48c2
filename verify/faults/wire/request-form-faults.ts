import { answerInstead } from '../../transformers/answers/answer-instead.js';
import { rewrite } from '../../transformers/requests/rewrite.js';
import { type Call, headerOf, textOf } from '../call.js';
import type { Fault } from '../fault.js';
import type { Transform } from '../transform.js';
import { refusal } from './faulty-answer.js';
import { answersInstead, crashPage, serializationError, unknownOperation } from './protocol-fault.js';

const reads = /^(DescribeTrails|ListTrails|LookupEvents)$/;
const hasNull = (call: Call) => textOf(call).includes(':null');
const hasParameter = (call: Call) => headerOf(call, 'content-type').includes(';');

/** Faults by which a request is not understood in one of the forms that clients send it in. */
export const requestFormFaults: readonly Fault[] = [
  answersInstead(
    'only the long target is known',
    'target-short/served',
    (call) => headerOf(call, 'x-amz-target').startsWith('CloudTrail_'),
    unknownOperation,
  ),
  answersInstead(
    'only the short target is known',
    'target-long/served',
    (call) => headerOf(call, 'x-amz-target').startsWith('com.amazonaws.'),
    unknownOperation,
  ),
  answersInstead('the content type is compared as a text', 'charset/served', hasParameter, () =>
    refusal('UnsupportedMediaType', 415),
  ),
  answersInstead('a charset crashes the parser of content types', 'charset/served', hasParameter, crashPage),
  answersInstead(
    'header names are compared as they come',
    'header-case/served',
    ({ wire }) => wire.headerNames.some((name) => /^x-amz-target$/i.test(name) && name !== 'x-amz-target'),
    unknownOperation,
  ),
  answersInstead(
    'an empty body is taken for broken JSON',
    'empty-body/served',
    ({ wire, rawBody }) => wire.method === 'POST' && rawBody.length === 0,
    serializationError,
  ),
  answersInstead(
    'null is taken for a value of another type',
    'null-members/served',
    (call) => reads.test(call.operation) && hasNull(call),
    serializationError,
  ),
  ofOperation('CreateTrail', 'null is no boolean', 'null-members/served', answerInstead(hasNull, serializationError)),
  ofOperation(
    'CreateTrail',
    'null is taken for false',
    'null-members/CreateTrail.IncludeGlobalServiceEvents',
    rewrite((input) =>
      input.IncludeGlobalServiceEvents === null ? { ...input, IncludeGlobalServiceEvents: false } : input,
    ),
    'semantics',
  ),
  ofOperation(
    'AddTags',
    'escapes in a text are not read',
    'unicode/served',
    answerInstead((call) => textOf(call).includes('\\u540d'), serializationError),
  ),
  ofOperation(
    'LookupEvents',
    'timestamps have to be whole numbers',
    'timestamps/served',
    answerInstead((call) => /"StartTime":\d+\./.test(textOf(call)), serializationError),
  ),
  ofOperation(
    'DescribeTrails',
    'a missing signature is not caught',
    'unsigned/survived',
    answerInstead((call) => headerOf(call, 'authorization') === '', crashPage),
  ),
];

function ofOperation(
  operation: string,
  says: string,
  gap: string,
  transform: Transform,
  category: Fault['category'] = 'protocol',
): Fault {
  const id = `${operation}/wire/${says.replaceAll(' ', '-')}`;
  return { id, category, operation, expects: [`${operation}/${gap}`], why: says, transform };
}
