import { type Json, type Place, type Request, valueAt } from './places.js';

/** Fields of advanced selectors that say what the others mean; they take one value, or one of a few (user guide). */
const leadingFields = new Set<Json | undefined>(['eventCategory', 'resources.type', 'readOnly']);

/** Whether a place of a request lies outside a field selector, or in one whose field and values may be any. */
export function isFreeField(request: Request, place: Place): boolean {
  const at = place.lastIndexOf('FieldSelectors');
  if (at < 0 || place.length < at + 3) return true;
  const { Field } = valueAt(request, place.slice(0, at + 2)) as Request;
  return !leadingFields.has(Field);
}
