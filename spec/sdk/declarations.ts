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

/** What `dist-types/models/*.d.ts` declare. */
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
        declarations.structures.set(statement.name.text, members(statement.members.filter(ts.isPropertySignature)));
      } else if (ts.isVariableStatement(statement)) {
        for (const item of statement.declarationList.declarations) {
          if (item.type && ts.isTypeLiteralNode(item.type)) {
            declarations.enums.set(item.name.getText(), item.type.members.map(enumValue));
          }
        }
      } else if (ts.isClassDeclaration(statement)) {
        const declared = errorClass(statement);
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

function errorClass(statement: ts.ClassDeclaration): { name: string; error: DeclaredError } | null {
  const properties = statement.members.filter(ts.isPropertyDeclaration);
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

function enumValue(element: ts.TypeElement): string {
  const value = ts.isPropertySignature(element) ? literal(element) : null;
  if (value === null) throw unknownForm(element);
  return value;
}

function declaredType(type: ts.TypeNode): DeclaredType {
  if (ts.isUnionTypeNode(type)) {
    const [only, more] = type.types.filter((item) => item.kind !== ts.SyntaxKind.UndefinedKeyword);
    if (!only || more) throw unknownForm(type);
    return declaredType(only);
  }
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

function propertyName(property: Property): string {
  const { name } = property;
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText();
}

function unknownForm(node: ts.Node): Error {
  return new Error(`${node.getSourceFile().fileName}: unknown form of declaration: ${node.getText().slice(0, 80)}`);
}
