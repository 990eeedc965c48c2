import { mixUpAnswers } from '../../transformers/answers/mix-up-answers.js';
import { recodeText } from '../../transformers/answers/recode-text.js';
import { reheader } from '../../transformers/answers/reheader.js';
import { spoilConnection } from '../../transformers/requests/spoil-connection.js';
import { leakState } from '../../transformers/state/leak-state.js';
import type { Call } from '../call.js';
import type { Fault } from '../fault.js';
import { wireFault } from './protocol-fault.js';

const reads = /^(DescribeTrails|ListTrails|LookupEvents)$/;
const isPutCall = ({ wire, operation }: Call) => wire.method === 'PUT' && operation !== '';
const isPlainRead = ({ wire, operation }: Call) => wire.method === 'POST' && reads.test(operation) && wire.path === '/';
/** What happens to the requests of others beside it is no question. */
const alone = { oneByOne: true, select: ['*/protocol/**'] } as const;

/** Faults by which requests get in each other's way, or their answers cannot be told apart; and those of text. */
export const connectionFaults: readonly Fault[] = [
  wireFault(
    'the body of another method stays on the connection',
    ['next-request/same-connection'],
    spoilConnection(isPutCall),
  ),
  wireFault(
    'the state of a refused request leaks into the next ones',
    ['next-request/other-connection', 'next-request/same-connection'],
    leakState(isPutCall, isPlainRead, 2),
    alone,
  ),
  wireFault('one variable holds the answer of all calls', ['concurrent-calls/own-answer'], mixUpAnswers(), alone),
  wireFault(
    'the request id is made once',
    ['request-id-unique/unique'],
    reheader('x-amzn-RequestId', 'b7f6d0a4-5b1e-4a53-9f0b-4f4a7b9d0001'),
  ),
  ...[
    { says: 'text is read byte by byte', misread: (text: string) => Buffer.from(text, 'utf8').toString('latin1') },
    {
      says: 'text is cut to the basic plane',
      misread: (text: string) => text.replace(/[\u{10000}-\u{10ffff}]/gu, '?'),
    },
  ].map(
    ({ says, misread }): Fault => ({
      id: `AddTags/wire/${says.replaceAll(' ', '-')}`,
      category: 'protocol',
      operation: 'AddTags',
      expects: ['AddTags/unicode/ListTags.ResourceTagList[].TagsList[].Value'],
      select: ['AddTags/protocol/**', 'ListTags/shapes/**'],
      sees: ['ListTags'],
      why: says,
      transform: recodeText(misread),
    }),
  ),
];
