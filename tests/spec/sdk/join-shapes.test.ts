import { describe, expect, test } from 'vitest';
import { readCommandPage } from '../../../spec/sdk/command-page.js';
import { readDeclarations } from '../../../spec/sdk/declarations.js';
import { joinShapes } from '../../../spec/sdk/join-shapes.js';
import { ShapeTable } from '../../../spec/sdk/shape-table.js';

/** A command page of our own in the SDK's form. */
function page(input: string, output: string, throws: string[] = ['TeaException']): string {
  const response = output.split('\n').map((line) => `// ${line}`);
  const code = ['const client = new TeaClient({});', `const input = ${input};`];
  code.push('const command = new BrewCommand(input);', 'const response = await client.send(command);', ...response);
  const lines = [
    '<p>Brews.</p>',
    '@example',
    'Words.',
    '```javascript',
    ...code.flatMap((line) => line.split('\n')),
    '',
    '```',
  ];
  lines.push(
    '@see {@link BrewCommandInput} for the shape.',
    ...throws.map((name) => `@throws {@link ${name}} (client fault)`),
  );
  lines.push('@throws {@link CloudTrailServiceException}');
  return `export interface BrewCommandInput extends BrewRequest {}
export interface BrewCommandOutput extends BrewResponse, __MetadataBearer {}
/**
${lines.map((line) => ` * ${line}`).join('\n')}
 */
export declare class BrewCommand extends BrewCommand_base {}
`;
}

const emptyResponse = 'export interface BrewResponse {}';

function join(text: string, declarations: string) {
  const read = readCommandPage('BrewCommand.d.ts', text);
  const table = new ShapeTable();
  const notes = new Set<string>();
  const roots = [
    { shape: read.inputShape, node: read.input },
    { shape: read.outputShape, node: read.output },
  ];
  joinShapes(roots, 'Brew', readDeclarations([{ fileName: 'models_0.d.ts', text: declarations }]), table, notes);
  return { input: table.get('BrewRequest'), output: table.get('BrewResponse'), table, notes: [...notes], read };
}

describe('a command page joined with the declarations', () => {
  test('errors are sorted and without the base class', () => {
    const { read } = join(
      page('{}', '{};', ['ZException', 'AException']),
      `export interface BrewRequest {} ${emptyResponse}`,
    );
    expect(read.errors).toEqual(['AException', 'ZException']);
  });

  test('an abbreviated list is what the page printed under its name', () => {
    const input = `{ // BrewRequest
      A: [ // Leaves
        Number("long"),
      ],
      B: [
        Number("long"),
      ],
      C: "<Leaves>",
    }`;
    const declared = `export interface BrewRequest { A?: number[]; B?: number[]; C?: number[] | undefined } ${emptyResponse}`;
    const leaves = { title: 'Leaves', type: 'array', items: { type: 'integer', format: 'int64' } };
    expect(join(page(input, '{};'), declared).input.properties?.C).toEqual(leaves);
  });

  test('an abbreviation that nothing resolves is refused', () => {
    const declared = `export interface BrewRequest { C?: string[] } ${emptyResponse}`;
    expect(() => join(page('{ C: "<Leaves>" }', '{};'), declared)).toThrow(
      'Brew: BrewRequest.C: nothing on the page resolves',
    );
  });

  test('an abbreviated structure is the declared one, and must be documented somewhere', () => {
    const declared = `export interface Cup { Size?: string } export interface BrewRequest { A?: Cup; B?: Cup } ${emptyResponse}`;
    const { input, table } = join(page('{ A: { // Cup\n Size: "STRING_VALUE", }, B: "<Cup>" }', '{};'), declared);
    expect(input.properties?.B).toEqual({ $ref: '#/$defs/Cup' });
    expect(Object.keys(table.reachableFrom([input]))).toEqual(['Cup']);
    const alone = join(page('{ A: "<Cup>", B: "<Cup>" }', '{};'), declared);
    expect(() => alone.table.reachableFrom([alone.input])).toThrow('shape Cup is abbreviated wherever');
  });

  test('an abbreviation within itself is refused, not followed for ever', () => {
    const declared = `export interface Cup { In?: Cup[] } export interface BrewRequest { A?: Cup[] } ${emptyResponse}`;
    const input = '{ A: [ // Cups\n { // Cup\n In: "<Cups>", }, ] }';
    expect(() => join(page(input, '{};'), declared)).toThrow('nothing on the page resolves "<Cups>"');
  });

  test('a required mark that the page lacks comes from the declaration and is noted', () => {
    const { input, notes } = join(
      page('{ A: "STRING_VALUE" }', '{};'),
      `export interface BrewRequest { A: string | undefined } ${emptyResponse}`,
    );
    expect(input.required).toEqual(['A']);
    expect(notes).toEqual(['BrewRequest.A: required by its declaration only']);
  });

  test('enum values come from the declaration, and the page must list the same', () => {
    const declared = `export declare const Heat: { readonly B: "b"; readonly A: "a" };
      export interface BrewRequest { Heat?: Heat } ${emptyResponse}`;
    const { table, input } = join(page('{ Heat: "a" || "b" }', '{};'), declared);
    expect(table.reachableFrom([input]).Heat?.enum).toEqual(['b', 'a']);
    expect(() => join(page('{ Heat: "a" }', '{};'), declared)).toThrow('documents other values than the enum Heat');
  });

  test.each([
    ['a mark that only the page has', '{ A: "STRING_VALUE", // required\n }', 'A?: string', 'declared as optional'],
    ['another type', '{ A: true || false }', 'A?: string', 'documented as boolean and declared as string'],
    ['a member that is not declared', '{ A: "STRING_VALUE", B: "STRING_VALUE" }', 'A?: string', 'other members'],
    ['a member that is not documented', '{ A: "STRING_VALUE" }', 'A?: string; B?: string', 'other members'],
    ['another structure', '{ A: { // Mug\n } }', 'A?: BrewResponse', 'is declared as BrewResponse'],
    ['a number of unknown kind', '{ A: Number("short") }', 'A?: number', 'expected a documented value'],
    ['a type of unknown form', '{ A: "STRING_VALUE" }', 'A?: string | number', 'unknown form of declaration'],
  ])('%s is refused', (_, input, members, message) => {
    expect(() => join(page(input, '{};'), `export interface BrewRequest { ${members} } ${emptyResponse}`)).toThrow(
      message,
    );
  });

  test('a shape that two pages describe differently is refused', () => {
    const table = new ShapeTable();
    table.define(
      'Cup',
      { type: 'object', properties: { A: { title: 'Leaves', type: 'array', items: { type: 'string' } } } },
      'X',
    );
    table.define('Cup', { type: 'object', properties: { A: { type: 'array', items: { type: 'string' } } } }, 'Y');
    expect(table.get('Cup').properties?.A?.title).toBe('Leaves');
    const other = {
      type: 'object' as const,
      properties: { A: { type: 'array' as const, items: { type: 'number' as const } } },
    };
    expect(() => table.define('Cup', other, 'Z')).toThrow('Z: shape Cup.A[]: two pages describe it differently');
  });
});
