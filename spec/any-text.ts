/**
 * Whether a pattern is one that any text matches, but for one with line ends, of which nobody knows whether that is meant:
 * nothing is asked of it.
 */
export function isAnyText(pattern: string): boolean {
  return pattern === '.*' || pattern === '.+';
}
