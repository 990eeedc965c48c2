import { describe, expect, test } from 'vitest';
import { EventRing } from '../../../reference/events/event-ring.js';
import type { RecordedEvent } from '../../../reference/events/recorded-event.js';

const event = (id: string) => ({ id }) as RecordedEvent;
const ids = (ring: EventRing, before?: number) => [...ring.newestFirst(before)].map(([, one]) => one.id);

describe('EventRing', () => {
  test('keeps the newest events only', () => {
    const ring = new EventRing(3);
    expect(ids(ring)).toEqual([]);
    for (const id of ['a', 'b', 'c', 'd', 'e']) ring.add(event(id));
    expect(ids(ring)).toEqual(['e', 'd', 'c']);
  });

  test('numbers stay with their events, and a page goes on below one', () => {
    const ring = new EventRing(3);
    for (const id of ['a', 'b', 'c', 'd', 'e']) ring.add(event(id));
    expect([...ring.newestFirst()].map(([sequence]) => sequence)).toEqual([5, 4, 3]);
    expect(ids(ring, 5)).toEqual(['d', 'c']);
    expect(ids(ring, 2)).toEqual([]);
    expect(ids(ring, 99)).toEqual(['e', 'd', 'c']);
  });
});
