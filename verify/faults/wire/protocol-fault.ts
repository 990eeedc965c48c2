import { randomUUID } from 'node:crypto';
import { answerInstead } from '../../transformers/answers/answer-instead.js';
import type { Call } from '../call.js';
import type { Fault } from '../fault.js';
import { cut, type Transform } from '../transform.js';
import { type FaultyAnswer, refusal, success } from './faulty-answer.js';

type Rest = Partial<Pick<Fault, 'select' | 'oneByOne' | 'why'>>;

/**
 * A fault in how requests are read or answered, whatever they ask for. `says` is what it does, and a part of its id; it has
 * to be told by the gaps `expects`, given without `_/`, and by no other check that sends odd requests.
 */
export function wireFault(says: string, expects: readonly string[], transform: Transform, rest: Rest = {}): Fault {
  return {
    id: `_/wire/${says.replaceAll(' ', '-')}`,
    category: 'protocol',
    operation: '_',
    expects: expects.map((gap) => `_/${gap}`),
    select: ['_/**', '*/protocol/**', '*/pagination/token-refused', 'ListTrails/**'],
    sees: 'wire',
    why: says,
    transform,
    ...rest,
  };
}

/** A fault by which some requests are answered by something else. */
export function answersInstead(
  says: string,
  gap: string,
  applies: (call: Call) => boolean,
  answer: () => FaultyAnswer | typeof cut,
): Fault {
  return wireFault(says, [gap], answerInstead(applies, answer));
}

/** How a server refuses what it cannot read. */
export const serializationError = (): FaultyAnswer => refusal('SerializationException');

/** How a server refuses an operation that it does not have. */
export const unknownOperation = (): FaultyAnswer => refusal('UnknownOperationException');

/** An empty list of trails. */
export const noTrails = (): FaultyAnswer => success({ trailList: [] });

/** The page of a framework in which something was not caught. */
export const crashPage = (): FaultyAnswer => page(500);

/** A page where an error belongs. */
export const page = (status: number): FaultyAnswer => ({
  status,
  headers: { 'Content-Type': 'text/html', 'x-amzn-RequestId': randomUUID() },
  body: '<h1>Oops</h1>',
});

/** The connection goes down. */
export const hangsUp = (): typeof cut => cut;
