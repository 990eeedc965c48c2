import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../common/user-errors.js';
import { readSdkDocuments } from '../../../spec/sdk/read-sdk-documents.js';
import { historicPage, models, sdk } from './historic-sdk.js';

const declared = `export interface BrewRequest { Cups?: number; Name: string | undefined }
export interface BrewResponse { Grams?: number }`;
const request = `const input = { // BrewRequest
  Cups: Number("int"),
  Name: "STRING_VALUE", // required
};`;
const response = '// { // BrewResponse\n//   Grams: Number("long"),\n// };';

function read(example: string[], modelText = declared) {
  return readSdkDocuments(sdk({ commands: [historicPage('Brew', example)], models: models(modelText) }), {});
}

function kinds(documents: ReturnType<typeof read>, side: 'input' | 'output', member: string): unknown {
  const shape = documents.readings[0].operations.get('Brew')?.[side];
  return shape?.kind === 'structure' ? shape.members.get(member)?.shape : undefined;
}

describe('an SDK whose pages', () => {
  test('print everything is read from pages and declarations', () => {
    const documents = read([request, response]);
    expect(documents.readings).toHaveLength(1);
    expect(kinds(documents, 'output', 'Grams')).toEqual({ kind: 'number', kinds: ['int64'] });
  });

  test('print requests only, as 3.321.1 does, tells the kinds of numbers of requests only', () => {
    const documents = read([request]);
    expect(documents.readings).toHaveLength(1);
    expect(kinds(documents, 'input', 'Cups')).toEqual({ kind: 'number', kinds: ['int32'] });
    expect(kinds(documents, 'output', 'Grams')).toMatchObject({ kinds: { length: 4 } });
  });

  test('print nothing is read from its declarations', () => {
    const documents = read([]);
    expect(kinds(documents, 'input', 'Cups')).toMatchObject({ kinds: { length: 4 } });
    expect(documents.notes).toEqual([]);
  });

  test('contradict its declarations is read both ways, and says where', () => {
    const documents = read([request, response], declared.replace('Cups?', 'Mugs?'));
    expect(documents.readings).toHaveLength(2);
    expect(documents.notes).toEqual([
      'its command pages contradict its declarations: Brew.input.Mugs: member removed',
      'its command pages contradict its declarations: Brew.input.Cups: member added',
    ]);
  });

  test('have an unknown form is wrong usage', () => {
    expect(() => read([request, response], 'export interface BrewRequest { A: bigint }')).toThrow(UsageError);
  });
});
