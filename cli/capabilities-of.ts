import { UsageError } from '../common/user-errors.js';
import { loadFacts } from '../spec/facts.js';
import type { RunOptions } from './run-options.js';

/** The capabilities that `--capability` lists; undefined without the option. Throws UsageError for an unknown one. */
export function capabilitiesOf({ capability }: Pick<RunOptions, 'capability'>): string[] | undefined {
  const { capabilities } = loadFacts();
  for (const name of capability ?? []) {
    if (!capabilities.includes(name))
      throw new UsageError(`unknown capability ${name}; the capabilities are ${capabilities.join(', ')}`);
  }
  return capability;
}
