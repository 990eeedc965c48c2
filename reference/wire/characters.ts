/** The number of characters of a text as documented limits count them: code points, not UTF-16 units. */
export function characters(text: string): number {
  return [...text].length;
}
