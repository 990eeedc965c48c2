import { describe, expect, test } from 'vitest';
import { diffDocuments } from '../../../spec/diff/diff-documents.js';
import type {
  ApiDocument,
  DocumentedError,
  DocumentedMember,
  DocumentedOperation,
  DocumentedShape,
} from '../../../spec/documents/api-document.js';

const string: DocumentedShape = { kind: 'string' };
const int32: DocumentedShape = { kind: 'number', kinds: ['int32'] };
const int64: DocumentedShape = { kind: 'number', kinds: ['int64'] };
const double: DocumentedShape = { kind: 'number', kinds: ['double'] };
const integer: DocumentedShape = { kind: 'number', kinds: ['int32', 'int64'] };
const oneOf = (...values: string[]): DocumentedShape => ({ kind: 'enum', values });
const list = (item: DocumentedShape): DocumentedShape => ({ kind: 'list', item });

function structure(members: Record<string, DocumentedShape | DocumentedMember>): DocumentedShape {
  const entries = Object.entries(members).map(([name, member]) => {
    return [name, 'shape' in member ? member : { shape: member, required: false }] as const;
  });
  return { kind: 'structure', members: new Map(entries) };
}

function api(operation: Partial<DocumentedOperation>, more: Partial<ApiDocument> = {}): ApiDocument {
  const empty = { input: structure({}), output: structure({}), errors: new Set<string>(), paginator: null };
  return {
    name: 'an API',
    extent: 'whole',
    operations: new Map([['Brew', { ...empty, ...operation }]]),
    errors: new Map(),
    silence: {},
    ...more,
  };
}

function classes(before: ApiDocument, after: ApiDocument): Record<string, string> {
  const { changes, uncompared } = diffDocuments(before, after);
  expect(uncompared).toEqual([]);
  return Object.fromEntries(changes.map((change) => [change.id, change.class]));
}

/** The same change on what is sent and on what is read. */
function bothSides(before: DocumentedShape | null, after: DocumentedShape | null): string[] {
  const side = (shape: DocumentedShape | null) => structure(shape ? { A: shape } : {});
  const found = classes(
    api({ input: side(before), output: side(before) }),
    api({ input: side(after), output: side(after) }),
  );
  return Object.entries(found).map(([id, itsClass]) => `${id}: ${itsClass}`);
}

describe('classes by side', () => {
  test('members', () => {
    expect(bothSides(null, string)).toEqual([
      'Brew.input.A: member added: compatible',
      'Brew.output.A: member added: compatible',
    ]);
    expect(bothSides(string, null)).toEqual([
      'Brew.input.A: member removed: breaking-sender',
      'Brew.output.A: member removed: breaking-reader',
    ]);
  });

  test('a new member that must be sent breaks senders, unless what it stands in is new itself', () => {
    const required = structure({ A: { shape: string, required: true } });
    const inside = structure({ Outer: required });
    expect(classes(api({}), api({ input: required, output: required }))).toEqual({
      'Brew.input.A: member added': 'breaking-sender',
      'Brew.output.A: member added': 'compatible',
    });
    expect(classes(api({}), api({ input: inside }))).toEqual({ 'Brew.input.Outer: member added': 'compatible' });
  });

  test('required marks', () => {
    const marked = structure({ A: { shape: string, required: true } });
    const plain = structure({ A: string });
    expect(classes(api({ input: plain, output: plain }), api({ input: marked, output: marked }))).toEqual({
      'Brew.input.A: required mark added': 'breaking-sender',
      'Brew.output.A: required mark added': 'compatible',
    });
    expect(classes(api({ input: marked, output: marked }), api({ input: plain, output: plain }))).toEqual({
      'Brew.input.A: required mark removed': 'compatible',
      'Brew.output.A: required mark removed': 'breaking-reader',
    });
  });

  test('enum values, also of map keys', () => {
    expect(bothSides(list(oneOf('a', 'b')), list(oneOf('b', 'c')))).toEqual([
      'Brew.input.A[]: enum value a removed: breaking-sender',
      'Brew.input.A[]: enum value c added: compatible',
      'Brew.output.A[]: enum value a removed: compatible',
      'Brew.output.A[]: enum value c added: breaking-reader',
    ]);
    const map = (key: DocumentedShape): DocumentedShape => ({ kind: 'map', key, value: string });
    expect(bothSides(map(oneOf('a')), map(oneOf('a', 'b')))[1]).toBe(
      'Brew.output.A{key}: enum value b added: breaking-reader',
    );
    expect(bothSides(oneOf('a', 'b'), oneOf('b', 'a'))).toEqual([]);
  });

  test.each([
    ['another type', string, list(string), 'breaking-sender', 'breaking-reader'],
    ['a wider number', int32, int64, 'compatible', 'breaking-reader'],
    ['a narrower number', int64, int32, 'breaking-sender', 'compatible'],
    ['a long and a double', int64, double, 'breaking-sender', 'breaking-reader'],
    ['an enum opened', oneOf('a'), string, 'compatible', 'breaking-reader'],
    ['a string closed', string, oneOf('a'), 'breaking-sender', 'compatible'],
  ])('%s', (_, before, after, sent, read) => {
    expect(bothSides(before, after)).toEqual([
      `Brew.input.A: type changed: ${sent}`,
      `Brew.output.A: type changed: ${read}`,
    ]);
  });
});

describe('classes of the rest', () => {
  test('operations', () => {
    const none = { ...api({}), operations: new Map() };
    expect(classes(none, api({}))).toEqual({ 'Brew: operation added': 'compatible' });
    expect(classes(api({}), none)).toEqual({ 'Brew: operation removed': 'breaking-sender' });
  });

  test('errors, of an operation and of the API', () => {
    const error: DocumentedError = { fault: 'client', shape: structure({ Message: string }) };
    const before = api({ errors: new Set(['A', 'B']) }, { errors: new Map([['A', error]]) });
    const after = api(
      { errors: new Set(['B', 'C']) },
      {
        errors: new Map<string, DocumentedError>([
          ['A', { fault: 'server', shape: structure({}) }],
          ['C', error],
        ]),
      },
    );
    expect(classes(before, after)).toEqual({
      'Brew.errors: error A removed': 'breaking-reader',
      'Brew.errors: error C added': 'compatible',
      'A: error fault changed': 'breaking-reader',
      'A.Message: member removed': 'breaking-reader',
      'errors: error C added': 'compatible',
    });
  });

  test('paginators', () => {
    const pages = { inputToken: 'Next', outputToken: 'Next', limitKey: null, resultKey: 'Cups' };
    expect(classes(api({}), api({ paginator: pages }))).toEqual({ 'Brew.paginator: paginator added': 'compatible' });
    expect(classes(api({ paginator: pages }), api({}))).toEqual({
      'Brew.paginator: paginator removed': 'breaking-reader',
    });
    const other = { inputToken: 'Marker', outputToken: 'Next', limitKey: 'Max', resultKey: 'Mugs' };
    expect(classes(api({ paginator: pages }), api({ paginator: other }))).toEqual({
      'Brew.paginator.inputToken: paginator member changed': 'breaking-reader',
      'Brew.paginator.limitKey: paginator member added': 'compatible',
      'Brew.paginator.resultKey: paginator member changed': 'breaking-reader',
    });
    expect(classes(api({ paginator: other }), api({ paginator: { ...other, limitKey: null } }))).toEqual({
      'Brew.paginator.limitKey: paginator member removed': 'breaking-sender',
    });
  });
});

describe('what a source does not say', () => {
  function topics(before: ApiDocument, after: ApiDocument): string[] {
    const { changes, uncompared } = diffDocuments(before, after);
    expect(changes).toEqual([]);
    return uncompared.map(({ topic, place, source }) => `${topic}: ${place}: ${source}`);
  }

  test('is no change in either direction, and names the silent source', () => {
    const silent = api(
      {
        input: structure({ A: { shape: integer, required: 'unknown' } }),
        output: structure({ M: { kind: 'map', key: 'unknown', value: { kind: 'unknown' } } }),
        errors: 'unknown',
        paginator: 'unknown',
      },
      { name: 'silent' },
    );
    const telling = api({
      input: structure({ A: { shape: int64, required: true } }),
      output: structure({ M: { kind: 'map', key: string, value: string } }),
      errors: new Set(['E']),
      paginator: null,
    });
    const all = [
      'required marks: Brew.input.A: silent',
      'kinds of numbers: Brew.input.A: silent',
      'map keys: Brew.output.M{key}: silent',
      'types: Brew.output.M{}: silent',
      'paginators: Brew: silent',
      'errors of operations: Brew: silent',
    ];
    expect(topics(silent, telling)).toEqual(all);
    expect(topics(telling, silent)).toEqual(all);
  });

  test('an open kind of number is a change where it admits the other in no way', () => {
    const sides = (shape: DocumentedShape) => api({ input: structure({ A: shape }) });
    expect(classes(sides(integer), sides(double))).toEqual({ 'Brew.input.A: type changed': 'breaking-sender' });
  });

  test('a document about one operation says nothing of the others', () => {
    const part = { ...api({ errors: new Set(['E']) }), extent: 'part' as const, name: 'part' };
    const whole = api({ errors: new Set(['E']) });
    const more = {
      ...whole,
      operations: new Map([...whole.operations, ['Sip', whole.operations.get('Brew')!] as const]),
      errors: new Map([['E', { fault: 'client' as const, shape: structure({}) }]]),
    };
    expect(topics(part, more)).toEqual(['operations: Sip: part', 'errors: E: part']);
    expect(topics(more, part)).toEqual(['operations: Sip: part', 'errors: E: part']);
  });

  test('whether a new member must be sent is open where the mark is unknown', () => {
    const after = api({ input: structure({ A: { shape: string, required: 'unknown' } }) });
    const { changes, uncompared } = diffDocuments(api({}), after);
    expect(changes.map(({ id }) => id)).toEqual(['Brew.input.A: member added']);
    expect(uncompared.map(({ topic }) => topic)).toEqual(['required marks']);
  });
});
