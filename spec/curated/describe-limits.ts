import type { Bound } from './fact-schema.js';

/** What a bound allows, in a few words: `3 to 128 characters, all of them matching …`. */
export function describeLimits({
  length,
  size,
  range,
  pattern,
  dotAll,
  values,
  published,
  when,
  inside,
}: Bound): string {
  const parts = [
    length && `${span(length)} characters`,
    size && `${span(size)} items`,
    range && `from ${span(range)}`,
    pattern && `fully matching /${pattern}/${dotAll ? 's' : ''}`,
    values && `one of ${values.join(', ')}`,
  ].filter(Boolean);
  const also = [
    published && `AWS publishes ${span(published)}, where the smaller limit governs`,
    when && `applies when ${when}`,
    `meeting the limit is ${inside} for acceptance`,
  ].filter(Boolean);
  return `${parts.join(', ')} (${also.join('; ')})`;
}

function span({ min, max }: { min?: number | undefined; max?: number | undefined }): string {
  if (min === undefined) return `at most ${max}`;
  if (max === undefined) return `at least ${min}`;
  return min === max ? `exactly ${min}` : `${min} to ${max}`;
}
