import { replace } from '../transformers/replace.js';
import { rewrite } from '../transformers/rewrite.js';
import { when } from '../transformers/when.js';
import type { Fault } from './fault.js';
import { semantic } from './semantic.js';

/** Faults in what one check of a life cycle asks about, and no history. */
export const directedFaults: readonly Fault[] = [
  semantic('CreateTrail', 'organization-not-told', {
    select: ['CreateTrail/lifecycle/organization'],
    expects: ['echo/IsOrganizationTrail'],
    why: 'organizations are not implemented, and nobody is told',
    transform: when(({ IsOrganizationTrail }) => IsOrganizationTrail === true, replace('IsOrganizationTrail', false)),
  }),
  semantic('GenerateQuery', 'takes-two-stores', {
    category: 'error',
    select: ['GenerateQuery/lifecycle/one-store'],
    expects: ['one-store/rejected'],
    why: 'all but the first are left out without a word',
    transform: rewrite((input) => ({
      ...input,
      EventDataStores: Array.isArray(input.EventDataStores) ? input.EventDataStores.slice(0, 1) : [],
    })),
  }),
  semantic('PutEventConfiguration', 'one-template', {
    select: ['PutEventConfiguration/lifecycle/aggregates'],
    expects: ['echo/AggregationConfigurations'],
    why: 'the list is kept as a single value',
    transform: replace('AggregationConfigurations[].Templates', (templates) =>
      Array.isArray(templates) ? templates.slice(0, 1) : templates,
    ),
  }),
];
