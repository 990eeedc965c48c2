import ts from 'typescript';
import { brokenRules } from '../../harness/validators/request/broken-rules.js';
import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import { bare, declarationOf, nameOf } from './syntax.js';

const spec = loadSpec();
const facts = loadFacts();
const relations = new Set([
  'exclusive',
  'together',
  'any-of',
  'dependent',
  'unique',
  'ordered',
  'combination',
  'total',
]);
/** A value that a file does not state. */
const unstated = Symbol('unstated');

/** Whether a request may be a valid one of an operation, as far as it is stated: nothing that is broken is certain. */
export function isValid(operation: string, request: ReadonlyMap<string, unknown>): boolean {
  const members = spec.operation(operation).input.properties ?? {};
  if ([...request.keys()].some((name) => !(name in members))) return false;
  const open: string[] = [];
  const input = fill(request, '', open);
  return brokenRules(operation, input, { spec, facts }).every(
    ({ kind, path }) => open.some((unknown) => path.startsWith(unknown)) || (open.length > 0 && relations.has(kind)),
  );
}

/** A request with something in each place that is not stated, and the paths of those. */
function fill(value: unknown, path: string, open: string[]): unknown {
  if (value === unstated) {
    open.push(path);
    return 'unstated';
  }
  if (Array.isArray(value)) return value.map((item) => fill(item, `${path}[]`, open));
  if (!(value instanceof Map)) return value;
  return Object.fromEntries(
    [...value].map(([name, inner]) => [name, fill(inner, path ? `${path}.${name}` : name, open)]),
  );
}

/** The value that an expression states, objects as maps. */
export function stated(expression: ts.Expression): unknown {
  const value = bare(expression);
  if (ts.isStringLiteralLike(value)) return value.text;
  if (ts.isNumericLiteral(value)) return Number(value.text);
  if (value.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (value.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (value.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isArrayLiteralExpression(value))
    return value.elements.some(ts.isSpreadElement) ? unstated : value.elements.map(stated);
  if (ts.isObjectLiteralExpression(value)) {
    if (
      !value.properties.every(
        (property) => ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property),
      )
    )
      return unstated;
    return new Map(
      value.properties.map((property) =>
        ts.isPropertyAssignment(property)
          ? [nameOf(property), stated(property.initializer)]
          : [property.name!.getText(), stated(property.name as ts.Identifier)],
      ),
    );
  }
  if (!ts.isIdentifier(value)) return unstated;
  const declaration = declarationOf(value);
  const isConstant = declaration && ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name);
  return isConstant && declaration.initializer && !ts.isForOfStatement(declaration.parent.parent)
    ? stated(declaration.initializer)
    : unstated;
}
