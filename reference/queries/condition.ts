import type { RecordedEvent } from '../events/recorded-event.js';
import type { Column } from './columns.js';

/** `<field> <comparison> '<text>'`, understood. */
export interface Condition {
  column: Column;
  comparison: string;
  /** In the form that the column has. */
  text: string;
}

const COMPARISONS: Readonly<Record<string, (value: string, text: string) => boolean>> = {
  '=': (value, text) => value === text,
  '<>': (value, text) => value !== text,
  '!=': (value, text) => value !== text,
  '<': (value, text) => value < text,
  '<=': (value, text) => value <= text,
  '>': (value, text) => value > text,
  '>=': (value, text) => value >= text,
};

/** Whether a token is a sign that compares. */
export function isComparison(token: string): boolean {
  return Object.hasOwn(COMPARISONS, token);
}

/** Whether an event meets all conditions; one without the field meets none on it, as in SQL. */
export function meetsAll(event: RecordedEvent, conditions: readonly Condition[]): boolean {
  return conditions.every(({ column, comparison, text }) => {
    const value = column.read(event);
    return value !== undefined && COMPARISONS[comparison]!(value, text);
  });
}

/** The text of a statement in the form that the column has; times may come in ISO form, as parameters of dashboards do. */
export function asColumnText({ isTime }: Column, text: string): string {
  if (!isTime) return text;
  return text.replace(/^(\d{4}-\d{2}-\d{2})T([\d:.]+)Z$/, '$1 $2');
}
