import type { Judged } from '../../harness/engine/check/judged.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import type { RawRequest } from '../../harness/targets/raw-request.js';
import { isServed, told } from './told.js';

/**
 * Sends a call in another form and expects that it is answered as in its plain one, which was answered before. A success
 * is judged in full. `form` says in a few words what is different.
 */
export async function expectServed(
  t: CheckContext,
  form: string,
  request: RawRequest,
  requirement: string,
): Promise<Judged> {
  const judged = await t.wire.send(request, 'success');
  t.expect(
    isServed(judged),
    {
      path: 'served',
      expected: `${request.operation} ${form} returns the same answer as without`,
      actual: told(judged),
      requirement,
      category: 'protocol',
    },
    { judged },
  );
  return judged;
}
