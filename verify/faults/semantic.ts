import type { Fault } from './fault.js';

/**
 * A fault in what an operation does. Ids of gaps are written without the operation that they begin with; the category is
 * `semantics` unless another is named.
 */
export function semantic(
  operation: string,
  what: string,
  rest: Pick<Fault, 'expects' | 'why' | 'transform'> &
    Partial<Pick<Fault, 'category' | 'breaks' | 'sees' | 'select' | 'warns' | 'kind'>>,
): Fault {
  return {
    category: 'semantics',
    ...rest,
    id: `${operation}/${what}`,
    operation,
    expects: rest.expects.map((gap) => `${operation}/${gap}`),
  };
}
