import type { Json } from '../../../common/json.js';
import type { Bound } from '../../../spec/facts.js';
import { valuesAt } from './values-at.js';

/** Whether a bound holds in a request: always, or where the request shows the circumstance that it takes. Pure. */
export function holdsIn({ holdsWith, when }: Bound, operation: string, request: Json): boolean {
  if (!holdsWith) return when === undefined;
  const values = valuesAt(request, holdsWith.member);
  return values.length === 0 ? (holdsWith.defaultOf?.includes(operation) ?? false) : values.includes(holdsWith.value);
}
