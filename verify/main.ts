import { Command, InvalidArgumentError } from 'commander';
import { explainError } from '../cli/exit-code.js';
import { collect } from '../cli/selection-options.js';
import { suiteFiles } from '../cli/suite-files.js';
import { UsageError } from '../common/user-errors.js';
import { loadChecks } from '../harness/engine/select/registry.js';
import { selects } from '../harness/engine/select/selection.js';
import { loadFacts } from '../spec/facts.js';
import { loadSpec } from '../spec/load.js';
import { allFaults } from './faults/all-faults.js';
import type { Fault } from './faults/fault.js';
import { verifyFaults } from './verify-faults.js';
import { verifyMoto } from './verify-moto.js';
import { verifyServers } from './verify-servers.js';

interface Options {
  fault?: string[];
  servers?: boolean;
  moto?: boolean;
  concurrency: number;
  wholeSuite?: boolean;
}

const program = new Command('verify-suite')
  .description('Proves the suite: each seeded fault makes it report the gaps that it should, and no others.')
  .option('--fault <ids>', 'only these faults: ids with * and **', collect)
  .option('--servers', 'only the servers without behaviour')
  .option('--moto', 'only moto, where moto_server is on the PATH')
  .option('--concurrency <number>', 'faults at a time', positive, 4)
  .option('--whole-suite', 'run every check with every fault: minutes, and what one fault breaks elsewhere is told too')
  .action(async (options: Options) => {
    process.exitCode = (await verify(options)) ? 0 : 1;
  });

try {
  await program.parseAsync();
} catch (error) {
  const { code, message } = explainError(error, true);
  console.error(message);
  process.exitCode = code;
}

async function verify({ fault, servers, moto, concurrency, wholeSuite = false }: Options): Promise<boolean> {
  const started = performance.now();
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const questions = { spec: loadSpec(), facts: loadFacts(), checks: await loadChecks(suiteFiles()) };
  const isAll = !fault && !servers && !moto;
  const faults = fault || isAll ? selectedFaults(fault, questions.spec.operationNames) : [];
  const verdicts = [
    faults.length === 0 || (await verifyFaults(questions, { faults, concurrency, wholeSuite }, say)),
    !(servers || isAll) || (await verifyServers(questions, say)),
    !(moto || isAll) || (await verifyMoto(questions, say)),
  ];
  const sound = verdicts.every(Boolean);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${sound ? 'all as it should be' : 'NOT as it should be'}, in ${seconds} s`);
  return sound;
}

/** Throws UsageError where nothing is selected. */
function selectedFaults(patterns: readonly string[] | undefined, operationNames: readonly string[]): readonly Fault[] {
  if (!patterns) return allFaults;
  const faults = allFaults.filter(selects({ suites: [], operations: [], checks: patterns }, operationNames));
  if (faults.length === 0) throw new UsageError(`no fault has such an id: ${patterns.join(', ')}`);
  return faults;
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It takes a whole number from 1.');
  return Number(text);
}
