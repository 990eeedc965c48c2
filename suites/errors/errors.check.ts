import type { Check } from '../../harness/engine/context/check.js';
import { conditionsOf } from './conditions-of.js';
import { errorCheck } from './error-check.js';
import { registry } from './registry.js';

/** Every condition of the registry, asked of every operation that it is made for. */
export const errors: Check[] = conditionsOf(registry).map(({ operation, condition }) =>
  errorCheck(operation as never, condition),
);
