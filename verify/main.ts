import { Command, InvalidArgumentError } from 'commander';
import { explainError } from '../cli/exit-code.js';
import { collect } from '../cli/selection-options.js';
import { UsageError } from '../common/user-errors.js';
import { loadChecks } from '../harness/engine/select/registry.js';
import { selects } from '../harness/engine/select/selection.js';
import { suiteFiles } from '../harness/engine/select/suite-files.js';
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
  .description('Verifies the suite: with each injected fault, it reports exactly the expected gaps.')
  .option('--fault <ids>', 'select faults by ids with * and **', collect)
  .option('--servers', 'run only the servers without behaviour')
  .option('--moto', 'run only moto, where moto_server is on the PATH')
  .option('--concurrency <number>', 'faults to run concurrently', positive, 4)
  .option('--whole-suite', 'run all checks with each fault, not only those of its operation (slow)')
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
  say(`${sound ? 'all results as expected' : 'results NOT as expected'}, in ${seconds} s`);
  return sound;
}

/** Throws UsageError where nothing is selected. */
function selectedFaults(patterns: readonly string[] | undefined, operationNames: readonly string[]): readonly Fault[] {
  if (!patterns) return allFaults;
  const faults = allFaults.filter(selects({ suites: [], operations: [], checks: patterns }, operationNames));
  if (faults.length === 0) throw new UsageError(`no fault matches ${patterns.join(', ')}`);
  return faults;
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Expected a positive integer.');
  return Number(text);
}
