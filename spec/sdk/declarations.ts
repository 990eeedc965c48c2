import ts from 'typescript';
import { parseSource } from './parse-source.js';

/** The type of a member as the model interfaces declare it; a named type is a structure or an enum. */
export type DeclaredType =
  | { kind: 'string' | 'number' | 'boolean' | 'timestamp' | 'blob' }
  | { kind: 'named'; name: string }
  | { kind: 'list'; item: DeclaredType }
  | { kind: 'map'; key: DeclaredType; value: DeclaredType };

interface DeclaredMember {
  type: DeclaredType;
  required: boolean;
}

export type DeclaredMembers = Map<string, DeclaredMember>;

interface DeclaredError {
  fault: 'client' | 'server';
  members: DeclaredMembers;
}

/** What `dist-types/models/*.d.ts` declare, in any form since 3.41.0. */
export interface Declarations {
  structures: Map<string, DeclaredMembers>;
  enums: Map<string, string[]>;
  errors: Map<string, DeclaredError>;
}

/**
 * Reads the model declarations: interfaces, enum constants and error classes.
 *
 * @throws Error for a member whose type has a form that it does not know.
 */
export function readDeclarations(files: Iterable<{ fileName: string; text: string }>): Declarations {
  const declarations: Declarations = { structures: new Map(), enums: new Map(), errors: new Map() };
  for (const { fileName, text } of files) {
    for (const statement of parseSource(fileName, text).statements) {
      if (ts.isInterfaceDeclaration(statement)) {
        const properties = statement.members.filter(ts.isPropertySignature);
        // Before 3.58 errors were interfaces too.
        const declared = extendsException(statement) ? declaredError(statement, properties) : null;
        if (declared) declarations.errors.set(declared.name, declared.error);
        else declarations.structures.set(statement.name.text, members(properties));
      } else if (ts.isEnumDeclaration(statement)) {
        declarations.enums.set(statement.name.text, statement.members.map(enumMemberValue));
      } else if (ts.isVariableStatement(statement)) {
        for (const item of statement.declarationList.declarations) {
          if (item.type && ts.isTypeLiteralNode(item.type)) {
            declarations.enums.set(item.name.getText(), item.type.members.map(enumValue));
          }
        }
      } else if (ts.isClassDeclaration(statement)) {
        const declared = declaredError(statement, statement.members.filter(ts.isPropertyDeclaration));
        if (declared) declarations.errors.set(declared.name, declared.error);
      }
    }
  }
  return declarations;
}

type Property = ts.PropertySignature | ts.PropertyDeclaration;

function members(properties: readonly Property[]): DeclaredMembers {
  return new Map(
    properties.map((property) => {
      if (!property.type) throw unknownForm(property);
      // `Key: string | undefined` without a question mark is how the SDK marks a required member.
      return [propertyName(property), { type: declaredType(property.type), required: !property.questionToken }];
    }),
  );
}

function extendsException(statement: ts.InterfaceDeclaration): boolean {
  const bases = (statement.heritageClauses ?? []).flatMap((clause) => clause.types);
  return bases.some((base) => base.expression.getText() === '__SmithyException');
}

function declaredError(
  statement: ts.ClassDeclaration | ts.InterfaceDeclaration,
  properties: readonly Property[],
): { name: string; error: DeclaredError } | null {
  const name = literal(properties.find((property) => propertyName(property) === 'name'));
  const fault = literal(properties.find((property) => propertyName(property) === '$fault'));
  // The base class of all errors declares no name of its own.
  if (name === null || fault === null) return null;
  if (fault !== 'client' && fault !== 'server') throw unknownForm(statement);
  // `name`, `$fault` and other names with a dollar sign are the SDK's own and never on the wire.
  const sent = properties.map((property) => ({ property, key: propertyName(property) }));
  const own = sent.filter(({ key }) => key !== 'name' && !key.startsWith('$')).map(({ property }) => property);
  return { name, error: { fault, members: members(own) } };
}

function literal(property: Property | undefined): string | null {
  const type = property?.type;
  return type && ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : null;
}

/** `A = "a"` of an `enum`, as enums were declared before 3.321. */
function enumMemberValue(element: ts.EnumMember): string {
  if (!element.initializer || !ts.isStringLiteral(element.initializer)) throw unknownForm(element);
  return element.initializer.text;
}

function enumValue(element: ts.TypeElement): string {
  const value = ts.isPropertySignature(element) ? literal(element) : null;
  if (value === null) throw unknownForm(element);
  return value;
}

function declaredType(type: ts.TypeNode): DeclaredType {
  if (ts.isUnionTypeNode(type)) {
    const [only, more, ...rest] = type.types.filter((item) => item.kind !== ts.SyntaxKind.UndefinedKeyword);
    // `Heat | string` is how older versions left an enum open to values that they did not know.
    const open = more?.kind === ts.SyntaxKind.StringKeyword && only !== undefined && ts.isTypeReferenceNode(only);
    if (!only || (more && !open) || rest.length > 0) throw unknownForm(type);
    return declaredType(only);
  }
  if (ts.isTypeLiteralNode(type)) return indexedType(type);
  if (ts.isArrayTypeNode(type)) return { kind: 'list', item: declaredType(type.elementType) };
  if (ts.isParenthesizedTypeNode(type)) return declaredType(type.type);
  if (ts.isTypeReferenceNode(type)) return referencedType(type);
  if (type.kind === ts.SyntaxKind.StringKeyword) return { kind: 'string' };
  if (type.kind === ts.SyntaxKind.NumberKeyword) return { kind: 'number' };
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return { kind: 'boolean' };
  throw unknownForm(type);
}

function referencedType(type: ts.TypeReferenceNode): DeclaredType {
  const name = type.typeName.getText();
  const [first, second] = type.typeArguments ?? [];
  if (name === 'Partial' && first) return declaredType(first);
  if (name === 'Record' && first && second)
    return { kind: 'map', key: declaredType(first), value: declaredType(second) };
  if (first) throw unknownForm(type);
  if (name === 'Date') return { kind: 'timestamp' };
  if (name === 'Uint8Array') return { kind: 'blob' };
  return { kind: 'named', name };
}

/** `{ [key: string]: Leaf }`, an older form of `Record<string, Leaf>`. */
function indexedType(type: ts.TypeLiteralNode): DeclaredType {
  const [index, more] = type.members;
  const [parameter] = index && ts.isIndexSignatureDeclaration(index) ? index.parameters : [];
  if (!index || more || !parameter?.type || !ts.isIndexSignatureDeclaration(index)) throw unknownForm(type);
  return { kind: 'map', key: declaredType(parameter.type), value: declaredType(index.type) };
}

function propertyName(property: Property): string {
  const { name } = property;
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText();
}

function unknownForm(node: ts.Node): Error {
  return new Error(`${node.getSourceFile().fileName}: unknown form of declaration: ${node.getText().slice(0, 80)}`);
}
