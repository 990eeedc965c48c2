import { allScenarios } from '../../../suites/support/scenarios/all-scenarios.js';
import { page } from '../../transformers/answers/page.js';
import { refuse } from '../../transformers/requests/refuse.js';
import { reject } from '../../transformers/requests/reject.js';
import { when } from '../../transformers/requests/when.js';
import type { Fault } from '../fault.js';
import type { Transform } from '../transform.js';

/** An operation that no check calls is not missed. */
const operationNames = allScenarios.map(({ operation }) => operation).sort();

/** Operations that are not there, in every dress. */
export const missingFaults: readonly Fault[] = [
  ...operationNames.map((operation) => missing(operation, 'unknown', refuse('UnknownOperationException'))),
  ...['ListTrails', 'CreateEventDataStore', 'ListInsightsData'].map((operation) =>
    missing(operation, 'not-implemented', refuse('NotImplemented', 501)),
  ),
  ...['DeleteTrail', 'StartImport', 'GetDashboard'].map(
    (operation): Fault => ({
      ...missing(operation, 'page', page(404)),
      sees: 'every',
      transform: when((_, asked) => asked === operation || asked.includes('_'), page(404)),
    }),
  ),
];

/** What their steps come to the reference knows, which has done what it refuses here: histories would tell of that. */
const changesTrails: ReadonlySet<string> = new Set([
  'PutEventSelectors',
  'PutInsightSelectors',
  'StartLogging',
  'StopLogging',
  'UpdateTrail',
]);

/** Operations that refuse what they should accept. */
export const rejectFaults: readonly Fault[] = operationNames.map((operation) => ({
  id: `${operation}/rejects-valid`,
  category: 'semantics',
  operation,
  expects: [`${operation}/valid-request/rejected`],
  why: 'it stands in the table of operations, and does not work',
  ...(changesTrails.has(operation)
    ? { select: ['constraints', 'errors', 'sdk', 'shapes'].map((suite) => `${operation}/${suite}/**`) }
    : {}),
  transform: reject('OperationNotPermittedException'),
}));

function missing(operation: string, what: string, transform: Transform): Fault {
  return {
    id: `${operation}/${what}`,
    category: 'unimplemented',
    operation,
    expects: [`${operation}/unimplemented`],
    why: 'the emulator does not have it',
    transform,
  };
}
