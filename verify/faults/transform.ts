import type { Call } from './call.js';
import type { Memory } from './state/memory.js';
import type { FaultyAnswer } from './wire/faulty-answer.js';

/** The connection is cut instead of an answer. */
export const cut = Symbol('cut');

/** Asks the reference itself, as often as a fault likes. */
export type Forward = (call: Call) => Promise<FaultyAnswer>;

/**
 * A wrong behaviour: it sees one call and may change it before it is forwarded, answer by itself, change the answer, ask
 * the reference several times, and keep things in a memory that lasts as long as the run.
 */
export type Transform = (call: Call, forward: Forward, memory: Memory) => Promise<FaultyAnswer | typeof cut>;
