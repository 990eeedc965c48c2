/**
 * Puts the members of each group as far apart as they go: those of a group of three stand at a sixth, a half and five
 * sixths of the way. Checks of one operation wait for the same scarce things; begun together, they would wait in line with
 * nothing else to be done meanwhile. Pure; within a group the order stays.
 *
 * @param reach How much of the way a group is spread over, from its beginning; 1 is all of it.
 */
export function spreadOut<T>(
  items: readonly T[],
  groupOf: (item: T) => string,
  reach: (group: string) => number = () => 1,
): T[] {
  const sizes = new Map<string, number>();
  const numbered = items.map((item) => {
    const group = groupOf(item);
    const index = sizes.get(group) ?? 0;
    sizes.set(group, index + 1);
    return { item, group, index };
  });
  return numbered
    .map(({ item, group, index }) => ({ item, at: (reach(group) * (index + 0.5)) / sizes.get(group)! }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
