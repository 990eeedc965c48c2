import { describe, expect, test } from 'vitest';
import type { Header } from '../../../harness/wire/header.js';
import { readErrorCode } from '../../../harness/wire/read-error-code.js';
import { answer } from '../exchanges.js';

const namespace = 'com.amazonaws.cloudtrail';
const uri = 'http://internal.amazon.com/coral/com.amazon.coral.validate/';
const header = (value: string): Header[] => [['X-Amzn-ErrorType', value]];

describe('every form of the Smithy cases', () => {
  test.each<[string, readonly Header[], unknown, string, string]>([
    ['header', header('FooError'), {}, 'FooError', 'header'],
    ['header in another case', [['x-amzn-errortype', 'FooError']], {}, 'FooError', 'header'],
    ['header with URI', header(`FooError:${uri}`), {}, 'FooError', 'header'],
    ['header with namespace and URI', header(`${namespace}#FooError:${uri}`), {}, 'FooError', 'header'],
    ['header and an empty body', header('FooError'), '', 'FooError', 'header'],
    ['header and a body that is no JSON', header('FooError'), '<html>', 'FooError', 'header'],
    ['code', [], { code: 'FooError' }, 'FooError', 'code'],
    ['code with namespace', [], { code: `${namespace}#FooError` }, 'FooError', 'code'],
    ['code with URI', [], { code: `FooError:${uri}` }, 'FooError', 'code'],
    ['code with namespace and URI', [], { code: `${namespace}#FooError:${uri}` }, 'FooError', 'code'],
    ['__type', [], { __type: 'FooError' }, 'FooError', '__type'],
    ['__type with namespace', [], { __type: `${namespace}#FooError` }, 'FooError', '__type'],
    ['__type with another namespace', [], { __type: 'aws.other#FooError' }, 'FooError', '__type'],
    ['__type with URI', [], { __type: `FooError:${uri}` }, 'FooError', '__type'],
    ['__type with a # in the URI', [], { __type: 'FooError:http://example.com/#Other' }, 'FooError', '__type'],
    ['nested __type beside', [], { __type: 'FooError', ErrorDetails: [{ __type: 'Other' }] }, 'FooError', '__type'],
    ['header before code', header('First'), { code: 'Second', __type: 'Third' }, 'First', 'header'],
    ['code before __type', [], { __type: 'Third', code: 'Second' }, 'Second', 'code'],
    ['code that is no text', [], { code: 400, __type: 'FooError' }, 'FooError', '__type'],
    ['empty header', header(''), { __type: 'FooError' }, 'FooError', '__type'],
  ])('%s', (_, headers, body, code, form) => {
    expect(readErrorCode(headers, answer({ body }).jsonObject)).toEqual({ code, form });
  });

  test.each<[string, unknown]>([
    ['an empty object', {}],
    ['a nested __type alone', { ErrorDetails: { __type: 'FooError' } }],
    ['another spelling', { Code: 'FooError', __Type: 'FooError', type: 'FooError' }],
    ['a list', [{ __type: 'FooError' }]],
    ['a namespace alone', { __type: `${namespace}#` }],
    ['no body', ''],
  ])('%s names no code', (_, body) => {
    expect(readErrorCode([], answer({ body }).jsonObject)).toBeUndefined();
  });
});
