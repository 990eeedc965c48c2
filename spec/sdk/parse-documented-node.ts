import ts from 'typescript';
import type { DocumentedMember, DocumentedNode, DocumentedNumber } from './documented-node.js';

const numbers: readonly string[] = ['int', 'long', 'float', 'double'] satisfies DocumentedNumber[];

/**
 * Reads one value of the literal that a command page prints: `{ // Trail`, `[ // Operator // required`,
 * `"A" || "B"`, `new Date("TIMESTAMP")`, `"<Operator>"`.
 *
 * @throws Error for a form that it does not know.
 */
export function parseDocumentedNode(expression: ts.Expression): DocumentedNode {
  if (ts.isObjectLiteralExpression(expression)) return objectNode(expression);
  if (ts.isArrayLiteralExpression(expression)) {
    const [item, more] = expression.elements;
    if (!item || more) throw unknownForm(expression, 'a list with one item');
    return {
      kind: 'list',
      shape: marksAfter(expression.getStart() + 1, expression).shape,
      item: parseDocumentedNode(item),
    };
  }
  if (ts.isStringLiteral(expression)) return stringNode(expression.text);
  if (ts.isBinaryExpression(expression)) return alternativesNode(expression);
  if (ts.isCallExpression(expression) && expression.expression.getText() === 'Number') {
    const [argument] = expression.arguments;
    if (argument && ts.isStringLiteral(argument) && numbers.includes(argument.text)) {
      return { kind: 'number', number: argument.text as DocumentedNumber };
    }
  }
  if (ts.isNewExpression(expression)) {
    const constructed = expression.expression.getText();
    if (constructed === 'Date') return { kind: 'timestamp' };
    if (constructed === 'Uint8Array') return { kind: 'blob' };
  }
  throw unknownForm(expression, 'a documented value');
}

function objectNode(literal: ts.ObjectLiteralExpression): DocumentedNode {
  const { shape } = marksAfter(literal.getStart() + 1, literal);
  const members = literal.properties.map(member);
  const [first] = members;
  if (first?.name !== '<keys>') return { kind: 'structure', shape, members };
  if (members.length > 1) throw unknownForm(literal, 'a map with one entry');
  return { kind: 'map', shape, value: first.node };
}

function member(property: ts.ObjectLiteralElementLike): DocumentedMember {
  if (!ts.isPropertyAssignment(property)) throw unknownForm(property, 'a member');
  const { name, initializer } = property;
  if (!ts.isIdentifier(name) && !ts.isStringLiteral(name)) throw unknownForm(property, 'a member name');
  const text = property.getSourceFile().text;
  const end = text[property.end] === ',' ? property.end + 1 : property.end;
  const opened = ts.isObjectLiteralExpression(initializer) || ts.isArrayLiteralExpression(initializer);
  const required =
    marksAfter(end, property).required || (opened && marksAfter(initializer.getStart() + 1, property).required);
  return { name: name.text, required, node: parseDocumentedNode(initializer) };
}

function stringNode(text: string): DocumentedNode {
  if (text === 'STRING_VALUE') return { kind: 'string' };
  // Until 3.523 a blob was printed in this form.
  if (text === 'BLOB_VALUE') return { kind: 'blob' };
  if (text.startsWith('<') && text.endsWith('>')) return { kind: 'abbreviated', shape: text.slice(1, -1) };
  return { kind: 'enum', values: [text] };
}

function alternativesNode(expression: ts.BinaryExpression): DocumentedNode {
  const alternatives = operands(expression);
  if (expression.getText() === 'true || false') return { kind: 'boolean' };
  return {
    kind: 'enum',
    values: alternatives.map((alternative) => {
      if (!ts.isStringLiteral(alternative)) throw unknownForm(expression, 'an enum');
      return alternative.text;
    }),
  };
}

function operands(expression: ts.Expression): ts.Expression[] {
  if (!ts.isBinaryExpression(expression)) return [expression];
  if (expression.operatorToken.kind !== ts.SyntaxKind.BarBarToken) throw unknownForm(expression, 'alternatives');
  return [...operands(expression.left), ...operands(expression.right)];
}

/** What the comment on the rest of the line says: `// Operator // required`. */
function marksAfter(position: number, node: ts.Node): { shape: string | null; required: boolean } {
  const text = node.getSourceFile().text;
  const notes = (ts.getTrailingCommentRanges(text, position) ?? [])
    .flatMap((range) => text.slice(range.pos, range.end).split('//'))
    .map((note) => note.trim())
    // A blob member carries an example of how to make one ("e.g. Buffer.from(…)"), which names no shape.
    .filter((note) => note !== '' && !note.startsWith('e.g.'));
  const shapes = notes.filter((note) => note !== 'required');
  const [shape = null] = shapes;
  if (shapes.length > 1) throw unknownForm(node, 'a comment that names one shape');
  return { shape, required: notes.includes('required') };
}

function unknownForm(node: ts.Node, wanted: string): Error {
  return new Error(`${node.getSourceFile().fileName}: expected ${wanted}, found ${node.getText().slice(0, 80)}`);
}
