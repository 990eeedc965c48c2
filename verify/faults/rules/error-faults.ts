import { recode } from '../../transformers/answers/recode.js';
import { pretend } from '../../transformers/requests/pretend.js';
import type { Fault } from '../fault.js';
import { acceptedConditions, type ConditionRow, recodedConditions } from './error-conditions.js';
import { refusals } from './refusals.js';

/** Other rules that answer with the same code, with checks of their own. */
const alsoTold: Readonly<Record<string, readonly string[]>> = {
  'CreateChannel/duplicate-name': ['CreateChannel/one-for-a-source/rejected'],
};

/** Faults in what errors are provoked by: the request is accepted, or refused by a code that nobody documents. */
export const errorFaults: readonly Fault[] = [
  ...acceptedConditions.map(accepted),
  ...recodedConditions.filter(isNew).map(recoded),
];

function accepted([operation, slug, code]: ConditionRow): Fault {
  return {
    id: `${operation}/accepts-condition/${slug}`,
    category: 'error',
    operation,
    expects: [`${operation}/${slug}/${code}`, ...(alsoTold[`${operation}/${slug}`] ?? [])],
    why: 'nothing looks for the condition',
    transform: pretend(code),
  };
}

function recoded([operation, code]: (typeof recodedConditions)[number]): Fault {
  return {
    id: `${operation}/recode/${code}`,
    category: 'error',
    operation,
    expects: [`${operation}/error-code/${code}`],
    why: 'an error of the framework',
    transform: recode(code, 'ValidationException'),
  };
}

/** Some codes are recoded for checks of other suites already. */
function isNew([operation, code]: (typeof recodedConditions)[number]): boolean {
  return !refusals.some((refusal) => refusal.operation === operation && refusal.code === code);
}
