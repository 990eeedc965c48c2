import ts from 'typescript';
import type { DocumentedNode } from './documented-node.js';
import { parseDocumentedNode } from './parse-documented-node.js';
import { parseSource } from './parse-source.js';

/** What the documentation of one command says. */
export interface CommandPage {
  operation: string;
  inputShape: string;
  outputShape: string;
  input: DocumentedNode;
  output: DocumentedNode;
  /** Sorted, without the base class that every command lists. */
  errors: string[];
}

/** A page of any version: before 3.321.1 it prints no request, before 3.332.0 no response. */
export interface HistoricCommandPage extends Omit<CommandPage, 'input' | 'output'> {
  input: DocumentedNode | null;
  output: DocumentedNode | null;
}

const baseError = 'CloudTrailServiceException';

/**
 * Reads `dist-types/commands/<Operation>Command.d.ts`.
 *
 * @throws Error when the page has another form than the ones we know; nothing is guessed.
 */
export function readCommandPage(fileName: string, text: string): CommandPage {
  const { input, output, ...page } = readHistoricCommandPage(fileName, text);
  if (!input) throw new Error(`${fileName}: the @example has no input or no response`);
  if (!output) throw new Error(`${fileName}: the @example documents no response`);
  return { ...page, input, output };
}

/**
 * Reads the command page of any version since 3.41.0.
 *
 * @throws Error when the page has another form than the ones we know; nothing is guessed.
 */
export function readHistoricCommandPage(fileName: string, text: string): HistoricCommandPage {
  const source = parseSource(fileName, text);
  const command = source.statements.find(ts.isClassDeclaration);
  const className = command?.name?.text ?? '';
  if (!command || !className.endsWith('Command')) throw new Error(`${fileName}: no command class`);
  const tags = ts.getJSDocTags(command);
  const example = tags.find((tag) => tag.tagName.text === 'example');
  if (!example) throw new Error(`${fileName}: ${className} has no @example`);
  const code = codeBlock(ts.getTextOfJSDocComment(example.comment) ?? '', fileName);
  return {
    operation: className.slice(0, -'Command'.length),
    inputShape: extendedShape(source, `${className}Input`),
    outputShape: extendedShape(source, `${className}Output`),
    ...requestAndResponse(code, fileName),
    errors: thrownErrors(tags, fileName),
  };
}

/** `interface CreateTrailCommandInput extends CreateTrailRequest` names the shape even where the page prints `{}`. */
function extendedShape(source: ts.SourceFile, interfaceName: string): string {
  const found = source.statements.filter(ts.isInterfaceDeclaration).find((item) => item.name.text === interfaceName);
  const shape = found?.heritageClauses?.[0]?.types[0]?.expression;
  if (!shape || !ts.isIdentifier(shape)) throw new Error(`${source.fileName}: ${interfaceName} extends no shape`);
  return shape.text;
}

function codeBlock(example: string, fileName: string): string {
  const lines = example.split('\n');
  const start = lines.findIndex((line) => line.trim() === '```javascript');
  const end = lines.findIndex((line, index) => index > start && line.trim() === '```');
  if (start < 0 || end < 0) throw new Error(`${fileName}: the @example has no code block`);
  return lines.slice(start + 1, end).join('\n');
}

function requestAndResponse(code: string, fileName: string): Pick<HistoricCommandPage, 'input' | 'output'> {
  const source = parseSource(`${fileName}#example`, code);
  const input = initializer(source, 'input');
  const sent = declaration(source, 'response');
  if (!sent) throw new Error(`${fileName}: the @example sends nothing`);
  // The response stands in line comments after the call; without their prefix they are code again.
  const response = code
    .slice(sent.end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('//'))
    .map((line) => line.slice(2))
    .join('\n');
  const output =
    response.trim() === ''
      ? undefined
      : initializer(parseSource(`${fileName}#response`, `const output = ${response.trim()}`), 'output');
  return {
    input: input ? parseDocumentedNode(input) : null,
    output: output ? parseDocumentedNode(output) : null,
  };
}

function declaration(source: ts.SourceFile, name: string): ts.VariableDeclaration | undefined {
  return source.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) => [...statement.declarationList.declarations])
    .find((item) => ts.isIdentifier(item.name) && item.name.text === name);
}

function initializer(source: ts.SourceFile, name: string): ts.Expression | undefined {
  return declaration(source, name)?.initializer;
}

/**
 * TypeScript reads `@throws {@link X} (client fault)` as an empty `@throws` followed by a tag `link` whose comment
 * begins with `X}`: the braces of a type expression may hold no tag.
 */
function thrownErrors(tags: readonly ts.JSDocTag[], fileName: string): string[] {
  const errors = tags.flatMap((tag, index) => {
    if (tag.tagName.text !== 'throws') return [];
    const link = tags[index + 1];
    const [name = '', rest] = (ts.getTextOfJSDocComment(link?.comment) ?? '').split('}');
    if (link?.tagName.text !== 'link' || rest === undefined || name.trim() === '') {
      throw new Error(`${fileName}: a @throws names no error`);
    }
    return name.trim() === baseError ? [] : [name.trim()];
  });
  return [...new Set(errors)].sort();
}
