/** A letter outside the basic plane: one character, two UTF-16 units. */
export const astralLetter = '\u{10428}';

/** Letters that most patterns allow, the plainest first. */
const fillers = ['a', '1', 'A', '/', '.', '-', ' ', 'x1'];

/** The number of characters (code points) of a text. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/**
 * A text of a length that a test still accepts, as like `text` as possible: something plain put in or taken out of its
 * middle, end first. Undefined where none was found. Pure.
 */
export function ofLength(text: string, length: number, accepts: (text: string) => boolean): string | undefined {
  const characters = [...text];
  const missing = length - characters.length;
  const tries = missing >= 0 ? stretched(characters, missing) : cut(characters, -missing, length);
  for (const candidate of tries) if (lengthOf(candidate) === length && accepts(candidate)) return candidate;
  return undefined;
}

/** The text with one character that the test refuses, of the same length where that is possible. Undefined where none is found. */
export function withForeignCharacter(text: string, accepts: (text: string) => boolean): string | undefined {
  const characters = [...text];
  for (const foreign of ['!', ' ', '\u00e9', '\n', '_', 'Z']) {
    for (const at of [Math.floor(characters.length / 2), characters.length - 1, 0]) {
      const candidate = characters.with(Math.max(0, at), foreign).join('');
      if (!accepts(candidate)) return candidate;
    }
  }
  return undefined;
}

function* stretched(characters: readonly string[], missing: number): Generator<string> {
  for (let at = characters.length; at >= 0; at--) {
    for (const filler of fillers) {
      const inserted = filler.repeat(Math.ceil(missing / filler.length)).slice(0, missing);
      yield [...characters.slice(0, at), inserted, ...characters.slice(at)].join('');
    }
  }
}

function* cut(characters: readonly string[], surplus: number, length: number): Generator<string> {
  for (let at = characters.length - surplus; at >= 0; at--)
    yield [...characters.slice(0, at), ...characters.slice(at + surplus)].join('');
  for (const filler of fillers) yield filler.repeat(length);
}
