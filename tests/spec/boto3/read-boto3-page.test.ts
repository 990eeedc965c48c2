import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../common/user-errors.js';
import { readBoto3Page } from '../../../spec/boto3/read-boto3-page.js';
import type { DocumentedShape } from '../../../spec/documents/api-document.js';
import { packagePath } from '../../../spec/package-root.js';

const fixture = (name: string): string => readFileSync(packagePath('tests', 'spec', 'fixtures', name), 'utf8');
const clientPage = fixture('boto3-client-page.txt');
const methodPage = fixture('boto3-method-page.txt');

/** A shape as a plain value: a required member with `!`, one of unknown mark with `?`. */
function plain(shape: DocumentedShape): unknown {
  switch (shape.kind) {
    case 'list':
      return [plain(shape.item)];
    case 'map':
      return { '*': [shape.key === 'unknown' ? '?' : plain(shape.key), plain(shape.value)] };
    case 'enum':
      return shape.values.join('|');
    case 'number':
      return shape.kinds.join('|');
    case 'structure':
      return Object.fromEntries(
        [...shape.members].map(([name, { shape: inner, required }]) => {
          return [`${name}${required === 'unknown' ? '?' : required ? '!' : ''}`, plain(inner)];
        }),
      );
    default:
      return shape.kind;
  }
}

describe('the page of a whole client', () => {
  const document = readBoto3Page('page.txt', clientPage);
  const operation = (name: string) => document.operations.get(name)!;

  test('holds the operations that it lists, and no others', () => {
    expect(document.extent).toBe('whole');
    expect([...document.operations.keys()]).toEqual(['BrewTea', 'ListCups', 'Rinse']);
  });

  test('requests: every form of value; marks that stand alone belong to nobody', () => {
    expect(plain(operation('BrewTea').input)).toEqual({
      'Leaves?': [
        {
          'Kind?': 'green|black',
          'Grams?': 'int32|int64',
          'Steps?': [{ 'Heat?': 'float|double', 'At?': 'timestamp' }],
        },
      ],
      'Labels?': { '*': ['string', 'string'] },
      'Notes?': { '*': ['Where|When', 'string'] },
      'Only?': 'one',
      'Stirred?': 'boolean',
    });
    expect(plain(operation('Rinse').input)).toEqual({});
  });

  test('responses, with and without their heading', () => {
    expect(plain(operation('BrewTea').output)).toEqual({
      'Cup?': { 'Picture?': 'blob', 'Within?': 'recursive' },
      'Leftovers?': [['string']],
    });
    expect(plain(operation('ListCups').output)).toEqual({ 'Cups?': ['string'], 'NextToken?': 'string' });
    expect(plain(operation('Rinse').output)).toEqual({});
  });

  test('exceptions belong to the operation above them, once', () => {
    expect(operation('BrewTea').errors).toEqual(new Set(['TooHotException', 'NoLeavesException']));
    expect(operation('Rinse').errors).toEqual(new Set());
    expect([...document.errors.keys()]).toEqual(['TooHotException', 'NoLeavesException']);
  });

  test('a paginator is what its pages no longer have; without one nothing is known', () => {
    expect(operation('ListCups').paginator).toEqual({
      inputToken: 'NextToken',
      outputToken: 'NextToken',
      limitKey: 'MaxCups',
      resultKey: 'Cups',
    });
    expect(operation('BrewTea').paginator).toBe('unknown');
  });
});

describe('the page of one method', () => {
  test('is about a part, and its required marks stand beside names', () => {
    const document = readBoto3Page('page.txt', methodPage);
    expect(document.extent).toBe('part');
    const { input, output, errors } = document.operations.get('BrewTea')!;
    expect(plain(input)).toEqual({
      'Name!': 'string',
      Leaves: [{ 'Kind!': 'green|black', Steps: { 'Heat!': 'int32|int64' } }],
    });
    expect(plain(output)).toEqual({ 'Cup?': 'string' });
    expect(errors).toEqual(new Set(['TooHotException']));
  });

  test('one name that is lost makes all marks of the request unknown', () => {
    const { input } = readBoto3Page('p', methodPage.replace('• Steps (dict) –', 'Steps')).operations.get('BrewTea')!;
    expect(plain(input)).toMatchObject({ 'Name?': 'string', 'Leaves?': [{ 'Kind?': 'green|black' }] });
  });
});

describe('a page that is not whole is wrong usage', () => {
  test.each([
    ['no page at all', 'Some words.\n', 'p.txt: not a page of the boto3 reference'],
    ['an unknown type', clientPage.replace('123.5', 'complex'), 'p.txt:23: expected a type, after the unknown word'],
    ['a call that does not end', clientPage.slice(0, clientPage.indexOf("'Grams'")), 'expected a string'],
    ['a request without a response', clientPage.replace("{\n'Cups': [\n'string',\n],\n'NextToken'", ''), 'no response'],
    ['a listed method that is gone', clientPage.replace('rinse()', 'rinse()\nsip()'), 'lists sip'],
    ['a listed paginator that is gone', clientPage.replace(".get_paginator('list_cups')", '()'), 'lists ListCups'],
    ['alternatives of two types', clientPage.replace("'green'|'black'", "'green'|123"), 'alternatives of one type'],
    [
      'an exception before any operation',
      'CloudTrail.Client.exceptions.TooHotException\n',
      'an exception that belongs to no operation',
    ],
  ])('%s', (_, text, message) => {
    expect(() => readBoto3Page('p.txt', text)).toThrow(UsageError);
    expect(() => readBoto3Page('p.txt', text)).toThrow(message);
  });
});
