const longest = 1000;
const strange = 'zQ9x';

/**
 * A token with four characters changed in its middle, or put there where it is short. It keeps the published bounds of
 * tokens, so that nothing but its content is wrong. Pure.
 */
export function mangled(token: string): string {
  const middle = Math.floor(token.length / 2);
  const before = token.slice(0, middle);
  if (token.length + strange.length <= longest) return `${before}${strange}${token.slice(middle)}`;
  const other = token.slice(middle, middle + strange.length) === strange ? 'x9Qz' : strange;
  return `${before}${other}${token.slice(middle + strange.length)}`;
}
