/**
 * The seed of one check: it depends on the run's seed and the check's id alone, so that neither selection nor
 * concurrency changes what a check sends. FNV-1a over both, a 32-bit integer as fast-check takes it.
 */
export function seedOf(seed: number, checkId: string): number {
  let hash = 0x811c9dc5;
  for (const char of `${seed} ${checkId}`) {
    hash ^= char.codePointAt(0)!;
    hash = Math.imul(hash, 0x01000193);
  }
  return hash | 0;
}
