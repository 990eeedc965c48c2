import { check } from '../../harness/engine/context/check.js';
import { callHeaders, type TargetForm, targetPrefixes } from '../../harness/targets/raw-request.js';
import type { Header } from '../../harness/wire/header.js';
import { expectServed } from './expect-served.js';
import { plainRead, plainReads } from './plain-reads.js';

/** Both ways to name an operation: the long one comes from botocore and the AWS CLI, the short one from newer SDKs. */
export const targets = (['short', 'long'] satisfies TargetForm[]).map((form) =>
  check({
    id: `_/protocol/target-${form}`,
    title: `accepts operation names of the form ${targetPrefixes[form]}…`,
    requirements: [`wire.target.${form}`],
    access: 'read-only',
    body: async (t) => {
      const operation = await plainRead(t);
      const headers = callHeaders(operation, form);
      await expectServed(
        t,
        `with X-Amz-Target: ${targetPrefixes[form]}…`,
        { operation, headers },
        `wire.target.${form}`,
      );
    },
  }),
);

/** Media types that mean the same as the plain one. */
const contentTypes = ['application/x-amz-json-1.1; charset=utf-8', 'application/x-amz-json-1.1;charset=UTF-8'];

/** The charset parameter: AwsJson11MustSupportParametersInContentType. */
export const charset = check({
  id: '_/protocol/charset',
  title: 'accepts a content type with a charset',
  requirements: ['wire.request.charset'],
  access: 'read-only',
  body: async (t) => {
    const operation = await plainRead(t);
    for (const type of contentTypes) {
      const headers = callHeaders(operation, t.session.target.targetForm).map(
        ([name, value]): Header => [name, name === 'content-type' ? type : value],
      );
      await expectServed(t, `with Content-Type: ${type}`, { operation, headers }, 'wire.request.charset');
    }
  },
});

/** How clients and proxies are known to spell header names. */
const spellings: Record<string, (name: string) => string> = {
  'in upper case': (name) => name.toUpperCase(),
  'in lower case': (name) => name.toLowerCase(),
  capitalised: (name) => name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase()),
  'in mixed case': (name) => [...name].map((c, i) => (i % 2 ? c.toUpperCase() : c)).join(''),
};

/** Header names in any case. */
export const headerCase = check({
  id: '_/protocol/header-case',
  title: 'header names are case-insensitive',
  requirements: ['wire.request.header-case'],
  access: 'read-only',
  body: async (t) => {
    const operation = await plainRead(t);
    for (const [spelling, spell] of Object.entries(spellings)) {
      const headers = callHeaders(operation, t.session.target.targetForm).map(
        ([name, value]): Header => [spell(name), value],
      );
      await expectServed(t, `with header names ${spelling}`, { operation, headers }, 'wire.request.header-case');
    }
  },
});

/** No body at all: json_1_1_service_supports_empty_payload_for_no_input_shape. */
export const emptyBody = check({
  id: '_/protocol/empty-body',
  title: 'accepts an empty body as {}',
  requirements: ['wire.request.empty-body'],
  access: 'read-only',
  body: async (t) => {
    for (const operation of await plainReads(t))
      await expectServed(t, 'with an empty body', { operation, body: '' }, 'wire.request.empty-body');
  },
});
