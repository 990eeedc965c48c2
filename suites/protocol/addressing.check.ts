import { check } from '../../harness/engine/context/check.js';
import type { RawRequest } from '../../harness/targets/raw-request.js';
import { callHeaders, targetPrefixes } from '../../harness/targets/raw-request.js';
import { describeAnswer } from '../../harness/validators/describe-answer.js';
import { isSuccessful } from '../../harness/wire/exchange.js';
import { expectSurvived } from './expect-survived.js';
import { plainRead } from './plain-reads.js';

const type = ['content-type', 'application/x-amz-json-1.1'] as const;

/** Requests that name no operation. */
const nameless: Record<string, RawRequest['headers']> = {
  'no X-Amz-Target': [type],
  'an empty X-Amz-Target': [type, ['x-amz-target', '']],
  'an X-Amz-Target without an operation': [type, ['x-amz-target', targetPrefixes.short]],
};

/** No operation named. */
export const missingTarget = check({
  id: '_/protocol/missing-target',
  title: 'rejects a request without an operation',
  requirements: ['wire.request.target-missing', 'wire.answers'],
  access: 'read-only',
  body: async (t) => {
    await plainRead(t);
    for (const [what, headers] of Object.entries(nameless)) {
      const judged = await expectSurvived(t, what, { operation: '_', headers: headers! });
      const { exchange } = judged;
      if (!isSuccessful(exchange)) continue;
      const actual = `accepted: ${describeAnswer(exchange.result)}`;
      const requirement = 'wire.request.target-missing';
      t.expect(
        false,
        { path: 'refused', expected: `${what}: a client error`, actual, requirement, category: 'protocol' },
        { judged },
      );
    }
  },
});

/** Other methods than POST; none of those that could remove something. */
const methods = ['GET', 'PUT', 'PATCH', 'OPTIONS'];

/** Methods that the protocol does not have. */
export const wrongMethod = check({
  id: '_/protocol/wrong-method',
  title: 'a method other than POST does not cause a server error',
  requirements: ['wire.request.method', 'wire.answers'],
  access: 'read-only',
  body: async (t) => {
    const operation = await plainRead(t);
    for (const method of methods) {
      const body = method === 'GET' || method === 'OPTIONS' ? '' : '{}';
      // RFC 9110 has 501 for a method that a server does not know.
      await expectSurvived(t, method, { operation, method, body }, ({ status }) => status === 501);
    }
  },
});

/** Behind the path of the endpoint, as a proxy or a hasty client may put it. */
const paths = ['no/such/path', '/', '%2e%2e/', '%00', '%ff%fe', '?Action=ListTrails', '../', 'a'.repeat(4_000)];

/** Paths that the protocol does not have. */
export const oddPath = check({
  id: '_/protocol/odd-path',
  title: 'a path other than / does not cause a server error',
  requirements: ['wire.request.path', 'wire.answers'],
  access: 'read-only',
  body: async (t) => {
    const operation = await plainRead(t);
    const base = new URL(t.session.target.settings.endpointUrl).pathname.replace(/\/$/, '');
    for (const path of paths) {
      const what = path.length > 20 ? 'a path of 4000 characters' : `the path /${path}`;
      await expectSurvived(t, what, { operation, path: `${base}/${path}` });
    }
  },
});

/** No signature: whether anybody looks at it is the target's own business. */
export const unsigned = check({
  id: 'DescribeTrails/protocol/unsigned',
  title: 'an unsigned request does not cause a server error',
  requirements: ['wire.signature', 'wire.answers'],
  access: 'read-only',
  body: async (t) => {
    const operation = 'DescribeTrails';
    await t.prepare(operation, {});
    const headers = callHeaders(operation, t.session.target.targetForm);
    await expectSurvived(t, 'no signature', { operation, headers, signature: 'none' });
  },
});
