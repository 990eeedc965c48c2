import type { DocumentedMember, DocumentedShape } from '../documents/api-document.js';

const mark = '[REQUIRED]';
const types = ['string', 'list', 'dict', 'integer', 'boolean', 'datetime', 'bytes', 'float'];

/** A line such as `• FieldSelectors (list) – [REQUIRED]`; unnamed for the items of a list. */
interface Entry {
  indent: number;
  name: string;
  required: boolean;
}

/**
 * The request with the required marks of the description of its parameters. Copies of the page differ in what is left of
 * that list: the marks are known only if every member of the request is found in it under its name, at its depth;
 * otherwise no mark can be attributed, and all stay unknown.
 */
export function withRequiredMarks(input: DocumentedShape, parameters: readonly string[]): DocumentedShape {
  const known = requiredByPath(parameters);
  return withMarks(input, '', known) ?? input;
}

function withMarks(shape: DocumentedShape, path: string, known: ReadonlyMap<string, boolean>): DocumentedShape | null {
  if (shape.kind === 'list') {
    const item = withMarks(shape.item, path, known);
    return item && { kind: 'list', item };
  }
  if (shape.kind === 'map') {
    const value = withMarks(shape.value, path, known);
    return value && { ...shape, value };
  }
  if (shape.kind !== 'structure') return shape;
  const members = new Map<string, DocumentedMember>();
  for (const [name, member] of shape.members) {
    const required = known.get(`${path}.${name}`);
    const inner = withMarks(member.shape, `${path}.${name}`, known);
    if (required === undefined || inner === null) return null;
    members.set(name, { shape: inner, required });
  }
  return { kind: 'structure', members };
}

/** Whether each described member is required, by its path without list and map steps: `.EventSelectors.DataResources`. */
function requiredByPath(parameters: readonly string[]): Map<string, boolean> {
  const marks = new Map<string, boolean>();
  const open: Entry[] = [];
  for (const [index, line] of parameters.entries()) {
    const entry = readEntry(line, parameters.slice(index + 1));
    if (!entry) continue;
    while ((open.at(-1)?.indent ?? -1) >= entry.indent) open.pop();
    open.push(entry);
    if (entry.name === '') continue;
    const path = open.flatMap(({ name }) => (name === '' ? [] : [`.${name}`])).join('');
    marks.set(path, entry.required);
  }
  return marks;
}

function readEntry(line: string, following: readonly string[]): Entry | null {
  const indent = line.indexOf('•');
  if (indent < 0 || line.slice(0, indent).trim() !== '') return null;
  const content = line.slice(indent + 1).trim();
  const opening = content.indexOf('(');
  const closing = content.indexOf(')', opening);
  const name = content.slice(0, Math.max(opening, 0)).trim();
  const rest = content.slice(closing + 1).trim();
  const described = opening >= 0 && types.includes(content.slice(opening + 1, closing)) && !name.includes(' ');
  if (!described || !(rest.startsWith('–') || rest.startsWith('--'))) return null;
  // The mark stands behind the dash, or alone in the first line below.
  const below = following.find((next) => next.trim() !== '')?.trim();
  return { indent, name, required: rest.endsWith(mark) || below === mark };
}
