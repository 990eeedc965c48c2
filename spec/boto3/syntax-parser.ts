import { UsageError } from '../../common/user-errors.js';
import type { DocumentedMember, DocumentedShape } from '../documents/api-document.js';
import { type PythonToken, pythonTokens } from './python-tokens.js';

/** A parsed piece of syntax, and the offset behind it. */
export interface Parsed<T> {
  value: T;
  end: number;
}

/**
 * Parses the request and response syntax of the boto3 reference: calls with keyword arguments, and literals in which
 * `'string'`, `123`, `123.0`, `True|False`, `b'bytes'`, `datetime(2015, 1, 1)` and alternatives stand for types.
 * Required marks are not part of the syntax, so none is known.
 */
export class SyntaxParser {
  readonly #tokens: Generator<PythonToken, void>;
  #next: PythonToken | undefined;
  #end: number;

  constructor(
    readonly fileName: string,
    readonly text: string,
    start: number,
  ) {
    this.#tokens = pythonTokens(text, start);
    this.#end = start;
    this.#next = this.#tokens.next().value ?? undefined;
  }

  /**
   * `response = client.add_tags(ResourceId='string')`: the arguments as a structure.
   *
   * @throws UsageError naming file and line, for what is no such call.
   */
  call(object: string, method: string): Parsed<DocumentedShape> {
    this.#name(object);
    this.#expect('.');
    this.#name(method);
    this.#expect('(');
    const members = new Map<string, DocumentedMember>();
    while (!this.#accept(')')) {
      const name = this.#take('name').text;
      this.#expect('=');
      members.set(name, { shape: this.#alternatives(), required: 'unknown' });
      if (!this.#accept(',')) {
        this.#expect(')');
        break;
      }
    }
    return { value: { kind: 'structure', members }, end: this.#end };
  }

  /**
   * One literal, such as a whole response.
   *
   * @throws UsageError naming file and line, for a form that stands for no type.
   */
  literal(): Parsed<DocumentedShape> {
    return { value: this.#alternatives(), end: this.#end };
  }

  #alternatives(): DocumentedShape {
    const first = this.#term();
    const terms = [first];
    while (this.#accept('|')) terms.push(this.#term());
    if (terms.length === 1) return shapeOfTerm(first);
    if (terms.every((term) => typeof term === 'string')) return { kind: 'enum', values: terms };
    const [one, two, more] = terms;
    const same = (shape: DocumentedShape | string | undefined, kind: string): boolean =>
      typeof shape === 'object' && shape.kind === kind;
    if (more === undefined && same(one, 'boolean') && same(two, 'boolean')) return { kind: 'boolean' };
    // `b'bytes'|file`: what boto3 takes for a blob, besides the bytes themselves.
    if (same(one, 'blob')) return { kind: 'blob' };
    throw this.#unexpected('alternatives of one type');
  }

  /** A string stands for itself: only its neighbours tell an enum value from the word `string`. */
  #term(): DocumentedShape | string {
    const token = this.#next;
    if (token?.kind === 'string') return this.#take('string').text;
    if (token?.kind === 'bytes') return this.#took({ kind: 'blob' });
    if (token?.kind === 'number') {
      const fraction = token.text.includes('.');
      return this.#took({ kind: 'number', kinds: fraction ? ['float', 'double'] : ['int32', 'int64'] });
    }
    if (token?.kind === 'ellipsis') return this.#took({ kind: 'recursive' });
    if (token?.kind === 'name') return this.#named(this.#take('name').text);
    if (this.#accept('[')) return this.#list();
    if (this.#accept('{')) return this.#structureOrMap();
    throw this.#unexpected('a value');
  }

  #named(name: string): DocumentedShape {
    if (name === 'True' || name === 'False') return { kind: 'boolean' };
    if (name === 'file') return { kind: 'blob' };
    if (name === 'datetime' || name === 'StreamingBody') {
      this.#expect('(');
      while (this.#next?.kind === 'number') {
        this.#advance();
        this.#accept(',');
      }
      this.#expect(')');
      return { kind: name === 'datetime' ? 'timestamp' : 'blob' };
    }
    throw this.#unexpected(`a type, after the unknown word ${name}`);
  }

  #list(): DocumentedShape {
    const item = this.#alternatives();
    this.#accept(',');
    // Tuples and lists of several items are never printed: one item stands for all.
    this.#expect(']');
    return { kind: 'list', item };
  }

  #structureOrMap(): DocumentedShape {
    if (this.#next?.kind === 'ellipsis') {
      this.#advance();
      this.#expect('}');
      return { kind: 'recursive' };
    }
    const entries: [readonly string[], DocumentedShape][] = [];
    while (!this.#accept('}')) {
      const keys = [this.#take('string').text];
      while (this.#accept('|')) keys.push(this.#take('string').text);
      this.#expect(':');
      entries.push([keys, this.#alternatives()]);
      if (!this.#accept(',')) {
        this.#expect('}');
        break;
      }
    }
    const [first] = entries;
    if (first && entries.length === 1) {
      const [keys, value] = first;
      if (keys.length > 1) return { kind: 'map', key: { kind: 'enum', values: keys }, value };
      // No member of the API is called `string`.
      if (keys[0] === 'string') return { kind: 'map', key: { kind: 'string' }, value };
    }
    const members = entries.map(([[name = ''], shape]) => [name, { shape, required: 'unknown' }] as const);
    return { kind: 'structure', members: new Map(members) };
  }

  #took(shape: DocumentedShape): DocumentedShape {
    this.#advance();
    return shape;
  }

  #take(kind: PythonToken['kind']): PythonToken {
    const token = this.#next;
    if (token?.kind !== kind) throw this.#unexpected(`a ${kind}`);
    this.#advance();
    return token;
  }

  #name(text: string): void {
    if (this.#next?.kind !== 'name' || this.#next.text !== text) throw this.#unexpected(text);
    this.#advance();
  }

  #expect(text: string): void {
    if (!this.#accept(text)) throw this.#unexpected(`"${text}"`);
  }

  #accept(text: string): boolean {
    if (this.#next?.kind !== 'punctuation' || this.#next.text !== text) return false;
    this.#advance();
    return true;
  }

  /** The end of what was read so far lags behind the token that was looked at. */
  #advance(): void {
    this.#end = this.#next?.end ?? this.#end;
    this.#next = this.#tokens.next().value ?? undefined;
  }

  #unexpected(wanted: string): UsageError {
    const line = this.text.slice(0, this.#next?.start ?? this.#end).split('\n').length;
    const found = this.#next ? `"${this.#next.text}"` : 'nothing of the syntax';
    return new UsageError(`${this.fileName}:${line}: expected ${wanted}, found ${found}`);
  }
}

function shapeOfTerm(term: DocumentedShape | string): DocumentedShape {
  if (typeof term !== 'string') return term;
  // `'insight'` alone is an enum of one value; every other string is printed as the word `string`.
  return term === 'string' ? { kind: 'string' } : { kind: 'enum', values: [term] };
}
