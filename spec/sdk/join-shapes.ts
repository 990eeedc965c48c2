import type { Schema } from '../operation-spec.js';
import type { Declarations, DeclaredMembers, DeclaredType } from './declarations.js';
import type { DocumentedMember, DocumentedNode, DocumentedNumber } from './documented-node.js';
import { namedNodes } from './named-nodes.js';
import type { ShapeTable } from './shape-table.js';

const numberSchemas: Record<DocumentedNumber, Schema> = {
  int: { type: 'integer', format: 'int32' },
  long: { type: 'integer', format: 'int64' },
  float: { type: 'number', format: 'float' },
  double: { type: 'number', format: 'double' },
};

const plainSchemas: Record<'string' | 'boolean' | 'timestamp' | 'blob', Schema> = {
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  timestamp: { type: 'number', format: 'timestamp' },
  blob: { type: 'string', format: 'blob' },
};

/**
 * Joins a documented request or response with its declaration and enters all shapes into `table`.
 *
 * The documentation decides members, their order and the kind of number; the declarations decide required marks, map
 * keys, enum values and the names of structures. The one disagreement that is known, a required mark that the page
 * does not print (`ImportSource.S3`), is added to `notes`.
 *
 * @throws Error for every other disagreement, and for an abbreviation that nothing resolves.
 */
export function joinShapes(
  roots: readonly { shape: string; node: DocumentedNode }[],
  page: string,
  declarations: Declarations,
  table: ShapeTable,
  notes: Set<string>,
): void {
  const named = namedNodes(roots.map((root) => root.node));

  const join = (node: DocumentedNode, declared: DeclaredType, path: string, open: readonly string[]): Schema => {
    const disagreement = (detail: string): Error => new Error(`${page}: ${path}: ${detail}`);
    if (node.kind === 'abbreviated') {
      if (declared.kind === 'named' && declared.name === node.shape) return reference(declared.name, path);
      const full = named.get(node.shape);
      if (!full || open.includes(node.shape)) throw disagreement(`nothing on the page resolves "<${node.shape}>"`);
      return join(full, declared, path, [...open, node.shape]);
    }
    if (node.kind === 'list' && declared.kind === 'list') {
      return { ...title(node.shape), type: 'array', items: join(node.item, declared.item, `${path}[]`, open) };
    }
    if (node.kind === 'map' && declared.kind === 'map') {
      const keys = declared.key.kind === 'string' ? {} : { propertyNames: keySchema(declared.key, path) };
      const value = join(node.value, declared.value, `${path}{}`, open);
      return { ...title(node.shape), type: 'object', ...keys, additionalProperties: value };
    }
    if (node.kind === 'enum' && declared.kind === 'named') {
      const values = declarations.enums.get(declared.name) ?? [];
      if (!sameSet(values, node.values)) throw disagreement(`documents other values than the enum ${declared.name}`);
      return reference(declared.name, path);
    }
    if (node.kind === 'structure' && declared.kind === 'named') {
      if (node.shape !== null && node.shape !== declared.name) throw disagreement(`is declared as ${declared.name}`);
      structure(declared.name, node.members, path, open);
      return { $ref: `#/$defs/${declared.name}` };
    }
    if (node.kind === 'number' && declared.kind === 'number') return { ...numberSchemas[node.number] };
    if (node.kind === declared.kind && node.kind in plainSchemas) {
      return { ...plainSchemas[node.kind as keyof typeof plainSchemas] };
    }
    throw disagreement(`is documented as ${node.kind} and declared as ${declared.kind}`);
  };

  /** A reference to an enum or a structure that needs no expansion here. */
  const reference = (name: string, path: string): Schema => {
    const values = declarations.enums.get(name);
    if (values) table.define(name, { title: name, type: 'string', enum: values }, page);
    else if (!declarations.structures.has(name)) throw new Error(`${page}: ${path}: ${name} is not declared`);
    return { $ref: `#/$defs/${name}` };
  };

  const keySchema = (key: DeclaredType, path: string): Schema => {
    if (key.kind !== 'named' || !declarations.enums.has(key.name))
      throw new Error(`${page}: ${path}: unknown map keys`);
    return reference(key.name, path);
  };

  const structure = (
    name: string,
    members: readonly DocumentedMember[],
    path: string,
    open: readonly string[],
  ): void => {
    const declared: DeclaredMembers | undefined = declarations.structures.get(name);
    if (!declared) throw new Error(`${page}: ${path}: structure ${name} is not declared`);
    if (
      !sameSet(
        [...declared.keys()],
        members.map((member) => member.name),
      )
    ) {
      throw new Error(`${page}: ${path}: documents other members than ${name} declares`);
    }
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const member of members) {
      const { type, required: declaredRequired } = declared.get(member.name)!;
      const memberPath = `${path}.${member.name}`;
      if (member.required && !declaredRequired) {
        throw new Error(`${page}: ${memberPath}: documented as required, declared as optional`);
      }
      if (declaredRequired && !member.required) notes.add(`${name}.${member.name}: required by its declaration only`);
      if (declaredRequired) required.push(member.name);
      properties[member.name] = join(member.node, type, memberPath, open);
    }
    const schema: Schema = { title: name, type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
    table.define(name, schema, page);
  };

  for (const { shape, node } of roots) {
    if (node.kind !== 'structure') throw new Error(`${page}: ${shape} is documented as ${node.kind}`);
    if (node.shape !== null && node.shape !== shape) throw new Error(`${page}: ${node.shape} refers to ${shape}`);
    structure(shape, node.members, shape, []);
  }
}

function title(shape: string | null): Schema {
  return shape === null ? {} : { title: shape };
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
