/**
 * A timestamp as the wire has it: epoch seconds with milliseconds as the fraction (facts: behaviour.md section 1).
 * The service prints the number in Java's notation (`1.4E9`), which JSON reads as the same number.
 */
export function epochSeconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}

/** `YYYY-MM-DDThh:mm:ssZ`, as event records and the older members of GetTrailStatus have it. */
export function isoSeconds(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
