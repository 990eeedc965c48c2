import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { isServed } from './told.js';

/** Reads without a required member, of the parts of the API that emulators have first. */
const candidates = ['DescribeTrails', 'ListTrails', 'LookupEvents'];

/**
 * The read on which the form of a request is tried: one that the target answered before, and answers now. Where it does
 * not, the check is blocked: what an odd form of it comes to would say nothing.
 */
export async function plainRead(t: CheckContext): Promise<string> {
  const operation = t.session.livenessOperation;
  await t.prepare(operation, {});
  return operation;
}

/** The same, and all other reads of the kind that the target has. */
export async function plainReads(t: CheckContext): Promise<string[]> {
  const first = await plainRead(t);
  const { capabilities } = t.session.plan;
  const served = [first];
  for (const operation of candidates) {
    const capability = t.session.knowledge.facts.capabilityOf.get(operation) ?? '';
    if (operation === first || (capabilities && !capabilities.includes(capability))) continue;
    // Whether it is there is another check's question.
    if (isServed(await t.wire.send({ operation }))) served.push(operation);
  }
  return served;
}
