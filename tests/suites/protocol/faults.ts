import { isUtf8 } from 'node:buffer';
import { errorReply, type Fault, type PassingReply, type PassingRequest, reply } from '../faulty-reference.js';

/** A fault, and the gaps that it has to bring about: these and no others. */
export interface SeededFault {
  what: string;
  fault: () => Fault;
  gaps: readonly string[];
}

const serialization = () => errorReply('SerializationException');
const page = (): PassingReply => ({ status: 500, headers: { 'content-type': 'text/html' }, body: '<h1>Oops</h1>' });

/** A server that answers something else where a request is of some kind. */
function answering(when: (request: PassingRequest) => boolean, what: () => PassingReply | 'cut'): () => Fault {
  return () => ({ before: (request) => (when(request) ? what() : undefined) });
}

const text = ({ body }: PassingRequest) => body.toString('utf8');
const isJson = (request: PassingRequest) => {
  try {
    return JSON.parse(text(request)) !== undefined;
  } catch {
    return false;
  }
};
const isCutOff = (request: PassingRequest) => text(request).startsWith('{') && !/[}\]]\0?$/.test(text(request));
const depth = (request: PassingRequest) => (text(request).match(/\[|\{/g) ?? []).length;
const reads = /^(DescribeTrails|ListTrails|LookupEvents)$/;

/** The nth name among raw headers that matches, as it was spelt. */
const spelt = ({ rawHeaders }: PassingRequest, name: string) => rawHeaders.find((one) => one.toLowerCase() === name);

/** One fault at least for each check of the suite. */
export const faults: readonly SeededFault[] = [
  {
    what: 'only the long target is known',
    fault: answering(
      (request) => request.header('x-amz-target').startsWith('CloudTrail_'),
      () => errorReply('UnknownOperationException'),
    ),
    gaps: ['_/target-short/served'],
  },
  {
    what: 'only the short target is known',
    fault: answering(
      (request) => request.header('x-amz-target').startsWith('com.amazonaws.'),
      () => errorReply('UnknownOperationException'),
    ),
    gaps: ['_/target-long/served'],
  },
  {
    what: 'the content type is compared as a text',
    fault: answering(
      (request) => request.header('content-type').includes(';'),
      () => errorReply('UnsupportedMediaType', 415),
    ),
    gaps: ['_/charset/served'],
  },
  {
    what: 'the content type with a charset crashes the parser',
    fault: answering((request) => request.header('content-type').includes(';'), page),
    gaps: ['_/charset/served'],
  },
  {
    what: 'header names are compared as they come',
    fault: answering(
      (request) => ![undefined, 'x-amz-target'].includes(spelt(request, 'x-amz-target')),
      () => errorReply('UnknownOperationException'),
    ),
    gaps: ['_/header-case/served'],
  },
  {
    what: 'an empty body is no JSON',
    fault: answering(({ method, body }) => method === 'POST' && body.length === 0, serialization),
    gaps: ['_/empty-body/served'],
  },
  {
    what: 'null is no text and no list',
    fault: answering((request) => reads.test(request.operation) && text(request).includes(':null'), serialization),
    gaps: ['_/null-members/served'],
  },
  {
    what: 'null is no boolean',
    fault: answering(
      (request) => request.operation === 'CreateTrail' && text(request).includes(':null'),
      serialization,
    ),
    gaps: ['CreateTrail/null-members/served'],
  },
  {
    what: 'null is taken for false',
    fault: () => ({
      before(request) {
        if (request.operation === 'CreateTrail')
          request.body = Buffer.from(
            text(request).replace('"IncludeGlobalServiceEvents":null', '"IncludeGlobalServiceEvents":false'),
          );
        return undefined;
      },
      after: () => undefined,
    }),
    gaps: ['CreateTrail/null-members/CreateTrail.IncludeGlobalServiceEvents'],
  },
  {
    what: 'an unknown member crashes the deserializer',
    fault: answering((request) => text(request).includes('NoSuchMember'), page),
    gaps: ['_/unknown-request-members/survived'],
  },
  {
    what: 'what is no JSON is taken for {}',
    fault: answering(
      (request) => text(request) === 'hello',
      () => reply('{"trailList":[]}'),
    ),
    gaps: ['_/malformed-json/refused'],
  },
  {
    what: 'what is no JSON crashes the parser',
    fault: answering((request) => text(request) === '<ListTrails/>', page),
    gaps: ['_/malformed-json/survived'],
  },
  {
    what: 'what is no JSON is refused as an operation that is not there',
    fault: answering(
      (request) => text(request) === 'hello',
      () => errorReply('UnknownOperationException'),
    ),
    gaps: ['_/malformed-json/refused'],
  },
  {
    what: 'a body that is cut off is completed',
    fault: answering(
      (request) => isCutOff(request) && !isJson(request),
      () => reply('{"trailList":[]}'),
    ),
    gaps: ['_/truncated-json/refused'],
  },
  {
    what: 'a body that is cut off gets no answer',
    fault: answering(isCutOff, () => 'cut'),
    gaps: ['_/truncated-json/survived'],
  },
  {
    what: 'a list is taken for an empty object',
    fault: answering(
      (request) => text(request) === '[]',
      () => reply('{"trailList":[]}'),
    ),
    gaps: ['_/wrong-top-level/refused'],
  },
  {
    what: 'members are looked up in whatever came',
    fault: answering((request) => ['42', 'true'].includes(text(request)), page),
    gaps: ['_/wrong-top-level/survived'],
  },
  {
    what: 'a refusal of broken JSON is a page',
    fault: answering(
      (request) => text(request) === 'hello',
      () => ({ ...page(), status: 400 }),
    ),
    gaps: ['_/content-type', '_/json-body', '_/request-id'],
  },
  {
    what: 'members that stand twice crash the parser',
    fault: answering((request) => /"(\w+)":[^,]+,"\1":/.test(text(request)), page),
    gaps: ['_/duplicate-keys/survived'],
  },
  {
    what: 'deep nesting overflows the stack',
    fault: answering((request) => depth(request) > 1_000, page),
    gaps: ['_/deep-nesting/survived'],
  },
  {
    what: 'deep nesting takes the connection down',
    fault: answering(
      (request) => depth(request) > 1_000,
      () => 'cut',
    ),
    gaps: ['_/deep-nesting/survived'],
  },
  {
    what: 'a megabyte is too much for a buffer',
    fault: answering(({ body }) => body.length > 1_000_000, page),
    gaps: ['_/long-text/survived'],
  },
  {
    what: 'a byte that is no UTF-8 is not caught',
    fault: answering(({ body }) => !isUtf8(body), page),
    gaps: ['_/invalid-utf8/survived'],
  },
  {
    what: 'null for a body is not caught',
    fault: answering((request) => text(request) === 'null', page),
    gaps: ['_/blank-body/survived'],
  },
  {
    what: 'a request of no operation is answered as a sign of health',
    fault: answering(
      ({ method, operation }) => method === 'POST' && operation === '',
      () => reply('{}'),
    ),
    gaps: ['_/missing-target/refused'],
  },
  {
    what: 'a request of no operation is not caught',
    fault: answering((request) => request.header('x-amz-target') === '', page),
    gaps: ['_/missing-target/survived'],
  },
  {
    what: 'an operation that cannot exist is answered',
    fault: answering(
      (request) => request.operation === 'Get_AnOperationThatCannotExist',
      () => reply('{}'),
    ),
    gaps: ['_/unknown-operation/refused'],
  },
  {
    what: 'another method is not caught',
    fault: answering(({ method }) => method === 'GET', page),
    gaps: ['_/wrong-method/survived'],
  },
  {
    what: 'another path is not caught',
    fault: answering(({ path }) => path.includes('%'), page),
    gaps: ['_/odd-path/survived'],
  },
  {
    what: 'a missing signature is not caught',
    fault: answering((request) => request.operation !== '' && request.header('authorization') === '', page),
    gaps: ['DescribeTrails/unsigned/survived'],
  },
  {
    what: 'the body of another method stays on the connection',
    fault: () => {
      const spoilt = new Set<number>();
      return {
        before({ method, operation, connection }) {
          if (spoilt.has(connection)) return errorReply('MalformedHttpRequestException');
          if (method === 'PUT' && operation) spoilt.add(connection);
          return undefined;
        },
      };
    },
    gaps: ['_/next-request/same-connection'],
  },
  {
    what: 'the state of a refused request leaks into the next ones',
    fault: () => {
      let left = 0;
      return {
        before({ method, operation, path }) {
          const leaks = left-- > 0 && method === 'POST' && reads.test(operation) && path === '/';
          if (method === 'PUT') left = 2;
          return leaks ? errorReply('MalformedHttpRequestException') : undefined;
        },
      };
    },
    gaps: ['_/next-request/other-connection', '_/next-request/same-connection'],
  },
  {
    what: 'one variable holds the answer of all calls',
    fault: () => {
      let last: PassingReply | undefined;
      let running = 0;
      return {
        async after(answer) {
          running++;
          last = { ...answer };
          await new Promise((resolve) => setTimeout(resolve, 5));
          if (running-- > 1) Object.assign(answer, { status: last.status, body: last.body });
        },
      };
    },
    gaps: ['_/concurrent-calls/own-answer'],
  },
  {
    what: 'the request id is made once',
    fault: () => ({
      after(answer) {
        answer.headers['x-amzn-requestid'] = 'b7f6d0a4-5b1e-4a53-9f0b-4f4a7b9d0001';
      },
    }),
    gaps: ['_/request-id-unique/unique'],
  },
  {
    what: 'text is read byte by byte',
    fault: () => ({
      after(answer, { operation }) {
        if (operation === 'ListTags') answer.body = Buffer.from(answer.body, 'utf8').toString('latin1');
      },
    }),
    gaps: ['AddTags/unicode/ListTags.ResourceTagList[].TagsList[].Value'],
  },
  {
    what: 'text is cut to the basic plane',
    fault: () => ({
      after(answer, { operation }) {
        if (operation === 'ListTags') answer.body = answer.body.replace(/[\u{10000}-\u{10ffff}]/gu, '?');
      },
    }),
    gaps: ['AddTags/unicode/ListTags.ResourceTagList[].TagsList[].Value'],
  },
  {
    what: 'escapes in a text are not read',
    fault: answering((request) => request.operation === 'AddTags' && text(request).includes('\\u540d'), serialization),
    gaps: ['AddTags/unicode/served'],
  },
  {
    what: 'timestamps are whole numbers',
    fault: answering((request) => /"StartTime":\d+\./.test(text(request)), serialization),
    gaps: ['LookupEvents/timestamps/served'],
  },
];
