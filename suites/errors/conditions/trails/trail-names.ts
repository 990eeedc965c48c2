import { plainRequest } from '../../../support/scenarios/requests.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../provocation.js';

/** A name for a new trail that breaks one of the rules for names. */
function name(slug: string, title: string, aspect: string, shape: (fresh: string) => string): Condition<'CreateTrail'> {
  return {
    slug: `name-${slug}`,
    title: `a trail name ${title}`,
    requirement: `trail.name.${aspect}`,
    async provoke(t, operation) {
      const request = await plainRequest(t, operation);
      return provocation(t, operation, { ...request, Name: shape(String(request.Name)) });
    },
  };
}

/** Every rule for names of trails, broken. */
export const trailNames = [
  name('too-short', 'of two characters', 'too-short', () => 'c7'),
  name('too-long', 'of 129 characters', 'too-long', (fresh) => fresh.padEnd(129, 'x')),
  name('first-character', 'that begins with a hyphen', 'first-character', (fresh) => `-${fresh}`),
  name('last-character', 'that ends with a dot', 'last-character', (fresh) => `${fresh}.`),
  name('character', 'with a space in it', 'character', (fresh) => `${fresh} x`),
  name('adjacent-signs', 'with two punctuation marks in a row', 'adjacent-signs', (fresh) => `${fresh}_-x`),
  name('ip-address', 'in the form of an IPv4 address', 'ip-address', () => '192.0.2.77'),
] as const;
