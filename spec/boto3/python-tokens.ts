/** A token of the Python-like syntax that the reference prints. `bytes` is a string with the prefix `b`. */
export interface PythonToken {
  kind: 'punctuation' | 'string' | 'bytes' | 'number' | 'name' | 'ellipsis';
  text: string;
  /** Offset in the page. */
  start: number;
  end: number;
}

const punctuation = '()[]{},:=|.';

/**
 * The tokens of `text` from `start` on, one at a time; comments and white space are left out. It ends where the syntax
 * does: at the first character that begins no token, and at the end of the text.
 */
export function* pythonTokens(text: string, start: number): Generator<PythonToken, void> {
  let at = start;
  const token = (kind: PythonToken['kind'], content: string, end: number): PythonToken => {
    const made = { kind, text: content, start: at, end };
    at = end;
    return made;
  };
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character.trim() === '') at += 1;
    else if (character === '#') at = endOfLine(text, at);
    else if (text.startsWith('...', at)) yield token('ellipsis', '...', at + 3);
    else if (isQuote(character) || (character === 'b' && isQuote(text[at + 1] ?? ''))) {
      const open = isQuote(character) ? at : at + 1;
      const close = text.indexOf(text[open] ?? '', open + 1);
      // A quotation mark in prose opens nothing.
      if (close < 0 || close > endOfLine(text, at)) return;
      yield token(open === at ? 'string' : 'bytes', text.slice(open + 1, close), close + 1);
    } else if (isDigit(character)) {
      const end = endOfRun(text, at, (next) => isDigit(next) || next === '.');
      yield token('number', text.slice(at, end), end);
    } else if (isLetter(character)) {
      const end = endOfRun(text, at, (next) => isLetter(next) || isDigit(next));
      yield token('name', text.slice(at, end), end);
    } else if (punctuation.includes(character)) yield token('punctuation', character, at + 1);
    else return;
  }
}

function isQuote(character: string): boolean {
  return character === "'" || character === '"';
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function isLetter(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character === '_';
}

function endOfRun(text: string, start: number, belongs: (character: string) => boolean): number {
  let end = start;
  while (end < text.length && belongs(text[end] ?? '')) end += 1;
  return end;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
