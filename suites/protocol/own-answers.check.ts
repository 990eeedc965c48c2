import type { Judged } from '../../harness/engine/check/judged.js';
import { check } from '../../harness/engine/context/check.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import type { RawRequest } from '../../harness/targets/raw-request.js';
import { isAnswered } from '../../harness/wire/exchange.js';
import { plainReads } from './plain-reads.js';
import { told } from './told.js';

/** Connections that calls are made on at the same time, and calls on each. */
const connections = 4;
const rounds = 3;

/** Calls whose answers differ from one another whatever the target holds. */
async function distinctRequests(t: CheckContext): Promise<RawRequest[]> {
  const reads = (await plainReads(t)).map((operation): RawRequest => ({ operation }));
  return [...reads, { operation: reads[0]!.operation, body: '[]' }];
}

/** What tells the answer to one of these calls from those to the others: its error, or members of another operation. */
function signatureOf(t: CheckContext, { operation }: RawRequest, { exchange }: Judged): string {
  if (!isAnswered(exchange)) return exchange.result.message;
  const { result } = exchange;
  if (!result.isSuccess) return `HTTP ${result.status} ${result.errorCode ?? ''}`;
  const own = Object.keys(t.session.knowledge.spec.operation(operation).output.properties ?? {});
  // Lists that are empty now may be there later: only what the operation does not have at all tells answers apart.
  const foreign = Object.keys(result.jsonObject ?? {}).filter((name) => !own.includes(name));
  return [`HTTP ${result.status}`, ...foreign.sort()].join(' ');
}

/** Several calls at once on several connections. */
export const concurrent = check({
  id: '_/protocol/concurrent-calls',
  title: 'concurrent calls each receive their own answer',
  requirements: ['wire.concurrent'],
  access: 'read-only',
  body: async (t) => {
    const requests = await distinctRequests(t);
    const alone: string[] = [];
    for (const request of requests) alone.push(signatureOf(t, request, await t.wire.send(request)));
    const onOne = async (start: number) => {
      const on = t.wire.connect();
      for (let round = 0; round < rounds * requests.length; round++) {
        const index = (start + round) % requests.length;
        const request = requests[index]!;
        const judged = await t.wire.send({ ...request, on });
        t.expect(
          signatureOf(t, request, judged) === alone[index],
          {
            path: 'own-answer',
            expected: `the same answer as for the call alone: ${alone[index]}`,
            actual: told(judged),
            requirement: 'wire.concurrent',
            category: 'protocol',
          },
          { judged },
        );
      }
    };
    await Promise.all(Array.from({ length: connections }, (_, start) => onOne(start)));
  },
});

/** Request ids of answers in a row and at once, errors among them. */
export const uniqueIds = check({
  id: '_/protocol/request-id-unique',
  title: 'every answer has a unique request id',
  requirements: ['wire.request-id.unique'],
  access: 'read-only',
  body: async (t) => {
    const requests = await distinctRequests(t);
    const ids = new Set<string>();
    for (const request of requests) expectNewId(t, await t.wire.send(request), ids);
    const atOnce = requests.map((request) => t.wire.send({ ...request, on: t.wire.connect() }));
    for (const judged of await Promise.all(atOnce)) expectNewId(t, judged, ids);
    if (ids.size === 0) t.block('_/request-id', 'no answer contains a request id');
  },
});

function expectNewId(t: CheckContext, judged: Judged, seen: Set<string>): void {
  const { exchange } = judged;
  const id = isAnswered(exchange) ? exchange.result.header('x-amzn-requestid') : undefined;
  // That one is missing is the matter of another check.
  if (!id) return;
  t.expect(
    !seen.has(id),
    {
      path: 'unique',
      expected: 'a unique request id',
      actual: 'the request id of an earlier answer',
      requirement: 'wire.request-id.unique',
      category: 'protocol',
    },
    { judged },
  );
  seen.add(id);
}
