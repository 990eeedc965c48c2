/**
 * The checks of an operation less those that ask for what it refuses: a write that is never looked at cannot be refused
 * either, which they would tell in words of their own.
 */
export function unlessRefused(operation: string): string[] {
  return ['lifecycle', 'shapes', 'constraints', 'sdk'].map((suite) => `${operation}/${suite}/**`);
}
