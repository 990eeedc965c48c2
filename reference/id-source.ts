import { createRandomSource } from './random-source.js';

/** Makes the ids of events and resources. */
export interface IdSource {
  /** A UUID of version 4, in lower case. */
  uuid(): string;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The same seed gives the same ids in the same order. */
export function createIdSource(seed: number): IdSource {
  const word = createRandomSource(seed);
  const bytes = (value: number): string =>
    HEX[value >>> 24]! + HEX[(value >>> 16) & 255]! + HEX[(value >>> 8) & 255]! + HEX[value & 255]!;
  return {
    uuid() {
      const a = bytes(word());
      const b = bytes((word() & 0xffff0fff) | 0x00004000);
      const c = bytes((word() & 0x3fffffff) | 0x80000000);
      const d = bytes(word());
      return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`;
    },
  };
}
