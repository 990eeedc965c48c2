import fc from 'fast-check';

const ends = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
const signs = fc.constantFrom('.', '_', '-');

/**
 * Endings of trail names that keep every rule: 1 to `maxLength` characters, letters and digits with single dots,
 * underscores or dashes between them, a letter or digit last. Behind a prefix that begins with a letter and ends with a
 * letter, digit or none of the signs, the whole is a valid name and never an IPv4 address. Shrinks to `a`.
 *
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trail-naming-requirements.html
 */
export function trailNameEnding(maxLength: number): fc.Arbitrary<string> {
  const group = fc.tuple(fc.array(ends, { minLength: 1, maxLength: 12 }), signs);
  return fc
    .tuple(fc.array(group, { maxLength: 8 }), fc.array(ends, { minLength: 1, maxLength: 20 }))
    .map(([groups, last]) => groups.map(([letters, sign]) => letters.join('') + sign).join('') + last.join(''))
    .map((name) => name.slice(-maxLength).replace(/^[._-]+/, ''))
    .filter((name) => name.length > 0);
}
