/** A header as it was on the wire: name in the case that was sent, value. */
export type Header = readonly [name: string, value: string];

/** A header's value by its case-insensitive name, or undefined. */
export function headerOf(headers: readonly Header[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(([key]) => key.toLowerCase() === wanted)?.[1];
}
