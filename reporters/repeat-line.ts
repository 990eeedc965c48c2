import type { RecordedGap, RunRecord } from '../harness/engine/verdict/run-record.js';

/** A longer curl line is not practical on a terminal; the JSON report contains it. */
const maxCurlLength = 1_500;

/** One line to paste that reproduces a gap: its curl line or, where that is too long, the command that runs the check again. */
export function repeatLine({ check, repro }: RecordedGap, record: RunRecord): string {
  const { curl } = repro;
  if (curl.length <= maxCurlLength) return curl;
  return `${runAgain(check, record)}   # the curl line of ${curl.length} characters is in --report json=FILE`;
}

/** The command that runs one check again, against the same target and with the same inputs. */
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
