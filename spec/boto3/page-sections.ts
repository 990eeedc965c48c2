import { UsageError } from '../../common/user-errors.js';
import type { DocumentedShape } from '../documents/api-document.js';
import { SyntaxParser } from './syntax-parser.js';

/** What the page says of one operation, or of the pages of its paginator. */
export interface PageSection {
  kind: 'operation' | 'paginator';
  /** As Python has it: `add_tags`. */
  method: string;
  input: DocumentedShape;
  output: DocumentedShape;
  errors: string[];
  /** The lines between request and response, where parameters are described. */
  parameters: string[];
}

export interface PageSections {
  sections: PageSection[];
  /** The methods and paginators that the page promises; null where it has no such list. */
  methods: string[] | null;
  paginators: string[] | null;
}

const marks = {
  call: 'response = client.',
  paginate: 'response_iterator = paginator.paginate(',
  paginator: "paginator = client.get_paginator('",
  error: 'CloudTrail.Client.exceptions.',
  methods: 'These are the available methods:',
  paginators: 'The available paginators are:',
  listedPaginator: 'CloudTrail.Paginator.',
};

/**
 * Finds the request syntax, response syntax, exceptions and paginators in the text of the page, which is all that
 * survives in a copy as plain text. Everything between them is prose.
 *
 * @throws UsageError naming file and line, for syntax that does not parse and for a response that is missing.
 */
export function readPageSections(fileName: string, text: string): PageSections {
  const reader = new PageReader(fileName, text);
  let offset = 0;
  let parsedTo = 0;
  for (const [index, line] of text.split('\n').entries()) {
    // Lines that were parsed as syntax are no prose.
    if (offset >= parsedTo) parsedTo = reader.line(line, offset, index + 1);
    offset += line.length + 1;
  }
  return reader.finish();
}

/** Reads a page line by line; what the lines mean depends on the section that is open. */
class PageReader {
  readonly #found: PageSections = { sections: [], methods: null, paginators: null };
  /** The list that the page is in the middle of. */
  #list: string[] | null = null;
  /** The method that the next paginator pages. */
  #paged = '';
  /** A section whose request was read, and its response not yet. */
  #open: { section: PageSection; line: number } | null = null;

  constructor(
    readonly fileName: string,
    readonly text: string,
  ) {}

  /** Reads the line at `offset`; returns the offset up to which its syntax goes on. */
  line(line: string, offset: number, number: number): number {
    const content = withoutBullet(line);
    const start = offset + line.indexOf(content);
    this.#lists(content);
    if (content.startsWith(marks.paginator)) {
      this.#paged = content.slice(marks.paginator.length).split("'")[0] ?? '';
    } else if (content.startsWith(marks.call)) {
      const method = content.slice(marks.call.length).split('(')[0] ?? '';
      return this.#request('operation', method, start, number);
    } else if (content.startsWith(marks.paginate)) {
      return this.#request('paginator', this.#paged, start, number);
    } else if (content.startsWith(marks.error)) {
      this.#exception(content.slice(marks.error.length), number);
    } else if (this.#open && content.startsWith('{')) {
      return this.#response(this.#open.section, start);
    } else this.#open?.section.parameters.push(line);
    return 0;
  }

  /** @throws UsageError when a request has no response. */
  finish(): PageSections {
    if (this.#open) throw noResponse(this.fileName, this.#open);
    return this.#found;
  }

  #lists(content: string): void {
    if (content.startsWith(marks.methods)) this.#list = this.#found.methods = [];
    else if (content.startsWith(marks.paginators)) this.#list = this.#found.paginators = [];
    else if (this.#list && isListed(content)) this.#list.push(listedName(content));
    else if (content !== '') this.#list = null;
  }

  #request(kind: PageSection['kind'], method: string, start: number, line: number): number {
    if (this.#open) throw noResponse(this.fileName, this.#open);
    const parser = new SyntaxParser(this.fileName, this.text, this.text.indexOf('=', start) + 1);
    const { value, end } = kind === 'operation' ? parser.call('client', method) : parser.call('paginator', 'paginate');
    const output: DocumentedShape = { kind: 'unknown' };
    this.#open = { section: { kind, method, input: value, output, errors: [], parameters: [] }, line };
    return end;
  }

  #response(section: PageSection, start: number): number {
    const { value, end } = new SyntaxParser(this.fileName, this.text, start).literal();
    this.#found.sections.push({ ...section, output: value });
    this.#open = null;
    return end;
  }

  #exception(name: string, line: number): void {
    if (this.#open) throw noResponse(this.fileName, this.#open);
    const section = this.#found.sections.at(-1);
    if (section?.kind !== 'operation') {
      throw new UsageError(`${this.fileName}:${line}: an exception that belongs to no operation`);
    }
    section.errors.push(name.trim());
  }
}

/** A line without indentation, bullet and the sign that some copies keep of a link to the heading. */
function withoutBullet(line: string): string {
  const trimmed = line.trim();
  return trimmed.startsWith('•') || trimmed.startsWith('¶') ? trimmed.slice(1).trim() : trimmed;
}

/** `add_tags()`, or `CloudTrail.Paginator.ListTags`. */
function isListed(content: string): boolean {
  return content.endsWith('()') || (content.startsWith(marks.listedPaginator) && content !== marks.listedPaginator);
}

function listedName(content: string): string {
  return content.endsWith('()') ? content.slice(0, -'()'.length) : content.slice(marks.listedPaginator.length);
}

function noResponse(fileName: string, { section, line }: { section: PageSection; line: number }): UsageError {
  return new UsageError(`${fileName}:${line}: ${section.method} has a request and no response`);
}
