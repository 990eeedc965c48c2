import { check } from '../../harness/engine/context/check.js';
import { callHeaders, type RawRequest } from '../../harness/targets/raw-request.js';
import { invalidUtf8, longTexts } from './odd-bodies.js';
import { plainRead } from './plain-reads.js';
import { isServed, told } from './told.js';

const requirement = 'wire.request.survives';

/** Requests after which something may be left behind: on the connection, or in the server. */
function oddRequests(operation: string): Record<string, RawRequest> {
  const body = '{"NextToken":"t"}';
  return {
    'a truncated body': { operation, body: '{"NextToken":"t' },
    'a body that is not JSON': { operation, body: 'hello' },
    'a list': { operation, body: '[]' },
    'no UTF-8': { operation, body: invalidUtf8['a byte that is never valid in UTF-8']! },
    'a string of one megabyte': { operation, body: longTexts['a known member of one megabyte']! },
    'an operation that does not exist': {
      operation: '_',
      headers: callHeaders('Get_AnOperationThatCannotExist', 'short'),
      body,
    },
    'no operation': { operation: '_', headers: [], body },
    'another method': { operation, method: 'PUT', body },
    'another path': { operation, path: '/no/such/path', body },
  };
}

/** After an error the next request is answered, on the same connection as on another. */
export const nextRequest = check({
  id: '_/protocol/next-request',
  title: 'a request after an error succeeds as before',
  requirements: [requirement],
  access: 'read-only',
  body: async (t) => {
    const operation = await plainRead(t);
    for (const [what, odd] of Object.entries(oddRequests(operation))) {
      const on = t.wire.connect();
      const before = await t.wire.send({ ...odd, on });
      for (const sameConnection of [true, false]) {
        const request = { operation, on: sameConnection ? on : t.wire.connect() };
        const judged = await t.wire.sendAfter(before, request, sameConnection, 'success');
        const where = sameConnection ? 'same-connection' : 'other-connection';
        const expected = `${operation} succeeds after ${what}, on the ${where.replace('-', ' ')}`;
        t.expect(
          isServed(judged),
          { path: where, expected, actual: told(judged), requirement, category: 'protocol' },
          { judged },
        );
      }
    }
  },
});
