import type { ChangeClass, Difference, Uncompared } from './change.js';

/** The classes in the order in which reports show them, with their headings. */
export const classHeadings: Record<ChangeClass, string> = {
  'breaking-sender': 'Breaking for a sender',
  'breaking-reader': 'Breaking for a reader',
  compatible: 'Compatible',
};

export const changeClasses = Object.keys(classHeadings) as ChangeClass[];

/** How many changes each class has, and how many facts could not be compared. */
export function summarize({ changes, uncompared }: Difference): Record<ChangeClass | 'uncompared', number> {
  const count = (wanted: ChangeClass): number => changes.filter((change) => change.class === wanted).length;
  return {
    'breaking-sender': count('breaking-sender'),
    'breaking-reader': count('breaking-reader'),
    compatible: count('compatible'),
    uncompared: uncompared.length,
  };
}

/** Whether something breaks: the command then ends in 1. */
export function breaks({ changes }: Difference): boolean {
  return changes.some((change) => change.class !== 'compatible');
}

/** One line for each topic of each silent source: `31 kinds of numbers: SDK 3.299.0: its interfaces say number …`. */
export function uncomparedLines(uncompared: readonly Uncompared[]): string[] {
  const counts = new Map<string, { count: number; topic: string; rest: string }>();
  for (const { topic, source, reason } of uncompared) {
    const rest = `${source}: ${reason}`;
    const key = `${topic}: ${rest}`;
    counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, topic, rest });
  }
  return [...counts.values()].map(({ count, topic, rest }) => `${topic}: ${count} (${rest})`);
}
