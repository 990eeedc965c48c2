import { UsageError } from '../../common/user-errors.js';
import type {
  ApiDocument,
  DocumentedOperation,
  DocumentedPaginator,
  DocumentedShape,
  Unknown,
} from '../documents/api-document.js';
import { type PageSection, readPageSections } from './page-sections.js';
import { withRequiredMarks } from './required-marks.js';

/** Methods that every boto3 client has, and that are no operations. */
const clientMethods = ['can_paginate', 'close', 'generate_presigned_url', 'get_paginator', 'get_waiter'];

/**
 * Reads a page of the boto3 reference for CloudTrail as plain text: the page of the whole client, or of one method.
 *
 * @throws UsageError naming the file, for a text that is no such page or does not hold what it lists.
 */
export function readBoto3Page(fileName: string, text: string): ApiDocument {
  const { sections, methods, paginators } = readPageSections(fileName, text);
  const calls = sections.filter(({ kind }) => kind === 'operation');
  const pages = new Map(sections.filter(({ kind }) => kind === 'paginator').map((item) => [item.method, item]));
  if (calls.length === 0)
    throw new UsageError(`${fileName}: not a page of the boto3 reference: it contains no request syntax`);
  const promised = (methods ?? []).filter((method) => !clientMethods.includes(method));
  const lost = [
    ...promised.filter((method) => !calls.some((call) => call.method === method)),
    ...(paginators ?? []).filter((name) => ![...pages.keys()].some((method) => operationName(method) === name)),
  ];
  if (lost.length > 0) throw new UsageError(`${fileName}: lists ${lost.join(', ')} but does not describe it`);
  const operation = (call: PageSection): DocumentedOperation => ({
    input: withRequiredMarks(call.input, call.parameters),
    output: call.output,
    errors: new Set(call.errors),
    paginator: pages.has(call.method) ? paginator(call, pages.get(call.method)) : 'unknown',
  });
  const errors = new Set(calls.flatMap((call) => call.errors));
  return {
    name: fileName,
    extent: methods ? 'whole' : 'part',
    operations: new Map(calls.map((call) => [operationName(call.method), operation(call)])),
    errors: new Map([...errors].map((name) => [name, { fault: 'unknown', shape: { kind: 'unknown' } }])),
    silence: {
      operations: 'the page describes one operation',
      errors: 'the page describes one operation',
      'kinds of numbers': 'Python has one integer type and one floating-point type',
      'required marks': 'answers have no required marks, and a text copy may lose the names of required parameters',
      paginators: 'boto3 has its own list of paginators, and its pages do not name the tokens',
      'error faults': 'the page contains only names of errors',
      'error members': 'the page contains only names of errors',
    },
  };
}

/** `AddTags` of `add_tags`. No operation of CloudTrail has two capitals in a row, so that nothing is lost. */
function operationName(method: string): string {
  return method
    .split('_')
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join('');
}

/**
 * A paginator takes over the token and the limit: they are the members of the operation that its paginator no longer
 * has. Of the request, the limit is the number among them.
 */
function paginator(call: PageSection, pages: PageSection | undefined): DocumentedPaginator | Unknown {
  if (!pages) return 'unknown';
  const sent = withoutMembersOf(call.input, pages.input);
  const answered = withoutMembersOf(call.output, pages.output);
  const only = (names: string[]): string | Unknown => (names.length === 1 ? (names[0] ?? 'unknown') : 'unknown');
  const limits = sent.filter(([, kind]) => kind === 'number').map(([name]) => name);
  const output = pages.output.kind === 'structure' ? [...pages.output.members] : [];
  return {
    inputToken: only(sent.filter(([, kind]) => kind === 'string').map(([name]) => name)),
    outputToken: only(answered.map(([name]) => name)),
    limitKey: limits.length === 0 ? null : only(limits),
    resultKey: only(output.filter(([, { shape }]) => shape.kind === 'list').map(([name]) => name)),
  };
}

function withoutMembersOf(shape: DocumentedShape, other: DocumentedShape): [string, DocumentedShape['kind']][] {
  if (shape.kind !== 'structure' || other.kind !== 'structure') return [];
  return [...shape.members].flatMap(([name, { shape: member }]) =>
    other.members.has(name) ? [] : [[name, member.kind] as [string, DocumentedShape['kind']]],
  );
}
