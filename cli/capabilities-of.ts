import { UsageError } from '../common/user-errors.js';
import { loadFacts } from '../spec/facts.js';
import type { RunOptions } from './run-options.js';

/** The capabilities asked for; undefined where none were named. Throws UsageError for one that does not exist. */
export function capabilitiesOf({ capability }: Pick<RunOptions, 'capability'>): string[] | undefined {
  const { capabilities } = loadFacts();
  for (const name of capability ?? []) {
    if (!capabilities.includes(name))
      throw new UsageError(`unknown capability ${name}; the capabilities are ${capabilities.join(', ')}`);
  }
  return capability;
}
