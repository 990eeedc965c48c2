/** At most three of `names` that look like `wanted`, the closest first: what to offer after a misspelt name. */
export function nearMatches(wanted: string, names: Iterable<string>): string[] {
  return [...names]
    .map((name) => ({ name, likeness: likeness(wanted.toLowerCase(), name.toLowerCase()) }))
    .filter(({ likeness }) => likeness >= 0.55)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Sørensen–Dice coefficient of the letter pairs: 1 for the same text, 0 for nothing in common. */
function likeness(a: string, b: string): number {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, index) => text.slice(index, index + 2)));
  const [left, right] = [pairs(a), pairs(b)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}
