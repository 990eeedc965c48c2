import type { RecordedGap, RunRecord } from '../harness/engine/verdict/run-record.js';

/** A longer line is no help on a terminal: it stands in the JSON report. */
const longestOnScreen = 1_500;

/** One line to paste that shows a gap again: its curl line, or where that is long the command that asks the check again. */
export function repeatLine({ check, repro }: RecordedGap, record: RunRecord): string {
  const { curl } = repro;
  if (curl.length <= longestOnScreen) return curl;
  return `${runAgain(check, record)}   # as curl: ${curl.length} characters, see --report json=FILE`;
}

/** The command that asks one check again, of the same target and with the same inputs. */
export function runAgain(check: string, { tool, target, seed }: RunRecord): string {
  const { kind, endpointUrl, region, access, capabilities } = target;
  const where = { reference: [], aws: ['--target aws'], endpoint: [`--endpoint-url ${endpointUrl}`] }[kind];
  return [
    tool.name,
    'run',
    ...where,
    ...(kind === 'reference' ? [] : [`--region ${region}`, `--access ${access}`]),
    ...(capabilities ? [`--capability ${capabilities.join(',')}`] : []),
    `--check ${check}`,
    `--seed ${seed}`,
  ].join(' ');
}
