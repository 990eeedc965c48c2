/** A value as a reader of a report sees it: JSON, cut to a length that keeps a line readable (in UTF-16 units). */
export function excerpt(value: unknown, length = 120): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? 'nothing');
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
