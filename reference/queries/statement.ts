import { ServiceFault } from '../service-fault.js';
import { allColumns, type Column, findColumn } from './columns.js';
import { asColumnText, type Condition, isComparison } from './condition.js';

/** `SELECT <fields or *> FROM <id> [WHERE <field> = '<text>' [AND …]] [LIMIT <n>]`, understood. */
export interface Statement {
  columns: readonly Column[];
  storeId: string;
  /** All of them have to be met. */
  where: readonly Condition[];
  limit: number | undefined;
}

/** A text in quotes, a word (a field, an id, a number, a keyword), or a sign; blanks between them mean nothing. */
const TOKEN = /\s*('(?:[^']|'')*'|[A-Za-z0-9_.$-]+|[*,]|[<>!]=|<>|[=<>])/y;

/**
 * Reads a query. The service knows much more SQL; what goes beyond this grammar is refused here as the service refuses
 * what is no SQL at all (error-conditions.json, StartQuery), rather than answered wrongly.
 *
 * @throws {ServiceFault} InvalidQueryStatementException
 */
export function parseStatement(text: string): Statement {
  const tokens = split(text);
  const next = () => tokens.shift() ?? '';
  const isNext = (word: string) => tokens[0]?.toUpperCase() === word;
  const expect = (word: string) => {
    const token = next();
    if (token.toUpperCase() !== word) throw invalid(`expected ${word}, not ${token === '' ? 'the end' : token}`);
  };
  const column = () => {
    const name = next();
    const found = findColumn(name);
    if (found === undefined) throw invalid(`no event has the field ${name}`);
    return found;
  };

  expect('SELECT');
  const columns: Column[] = [];
  if (isNext('*')) {
    next();
    columns.push(...allColumns);
  } else {
    columns.push(column());
    while (isNext(',')) {
      next();
      columns.push(column());
    }
  }
  expect('FROM');
  const storeId = next();
  if (!/^[a-zA-Z0-9._-]+$/.test(storeId)) throw invalid('FROM needs the id of an event data store');
  const where: Condition[] = [];
  for (let word = 'WHERE'; isNext(word); word = 'AND') {
    next();
    const filtered = column();
    const comparison = next();
    if (!isComparison(comparison)) throw invalid(`expected a comparison, not ${comparison}`);
    where.push({ column: filtered, comparison, text: asColumnText(filtered, unquote(next())) });
  }
  let limit: number | undefined;
  if (isNext('LIMIT')) {
    next();
    limit = readLimit(next());
  }
  if (tokens[0] !== undefined) throw invalid(`did not expect ${tokens[0]}`);
  return { columns, storeId, where, limit };
}

function split(text: string): string[] {
  const tokens: string[] = [];
  const end = text.trimEnd().length;
  let position = 0;
  while (position < end) {
    TOKEN.lastIndex = position;
    const [, token] = TOKEN.exec(text) ?? [];
    if (token === undefined) throw invalid(`cannot read ${text.slice(position, position + 20)}`);
    tokens.push(token);
    position = TOKEN.lastIndex;
  }
  return tokens;
}

function unquote(token: string): string {
  if (!token.startsWith("'")) throw invalid(`expected a text in single quotes, not ${token}`);
  return token.slice(1, -1).replaceAll("''", "'");
}

function readLimit(token: string): number {
  if (!/^\d{1,9}$/.test(token)) throw invalid(`LIMIT needs a number, not ${token}`);
  return Number(token);
}

function invalid(reason: string): ServiceFault {
  return new ServiceFault('InvalidQueryStatementException', `The query is not valid: ${reason.slice(0, 300)}`);
}
