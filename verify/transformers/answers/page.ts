import type { Transform } from '../../faults/transform.js';

/** A page for people is answered, whatever was asked. */
export function page(status: number): Transform {
  return async () => ({
    status,
    headers: { 'Content-Type': 'text/html' },
    body: `<html><body>${status}</body></html>`,
  });
}
