import { Command } from 'commander';
import { UsageError } from '../common/user-errors.js';
import { allRuleChecks } from '../harness/engine/check/rule-checks.js';
import { loadChecks } from '../harness/engine/select/registry.js';
import { selects } from '../harness/engine/select/selection.js';
import { suiteFiles } from '../harness/engine/select/suite-files.js';
import { loadSpec } from '../spec/load.js';
import { addSelectionOptions, type SelectionOptions, selectionOf } from './selection-options.js';

/** `list`: prints a line for each check, with its id and title. */
export function listCommand(): Command {
  return addSelectionOptions(new Command('list').description('list the checks with their titles')).action(
    async (options: SelectionOptions) => {
      const spec = loadSpec();
      const isSelected = selects(selectionOf(options), spec.operationNames);
      const checks = await loadChecks(suiteFiles(options.suiteFile));
      const rules = allRuleChecks(spec).map(({ id, operation, rule }) => ({
        id,
        operation,
        title: `${rule.title} (a rule for every answer)`,
      }));
      const rows = [...checks, ...rules].filter(isSelected).sort((a, b) => (a.id < b.id ? -1 : 1));
      if (rows.length === 0) throw new UsageError('no check matches the selection');
      const width = Math.max(...rows.map(({ id }) => id.length));
      for (const { id, title } of rows) console.log(`${id.padEnd(width)}  ${title}`);
    },
  );
}
