import type { Call } from '../call.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember, stringsMember } from '../wire/members.js';
import { readTimeRange } from '../wire/time-range.js';
import { findImport } from './find-import.js';
import type { Import } from './import.js';
import { importAnswer } from './import-answer.js';
import { findImportDestination } from './import-destination.js';
import { readImportSource } from './import-source.js';
import { importStatusOf } from './import-status.js';
import { checkNoImportRuns } from './ongoing-import.js';

const RANGE = { start: 'StartEventTime', end: 'EndEventTime', code: 'InvalidParameterException' } as const;
const OF_A_NEW_IMPORT: readonly string[] = ['Destinations', 'ImportSource', 'StartEventTime', 'EndEventTime'];

/** StartImport: a new import, or with ImportId alone an old one once more (behaviour.md section 4). */
export function startImport(input: JsonObject, call: Call): object {
  const started = stringMember(input, 'ImportId') === undefined ? newImport(input, call) : retry(input, call);
  return importAnswer(started, call);
}

function newImport(input: JsonObject, call: Call): Import {
  const [destination, ...others] = stringsMember(input, 'Destinations') ?? [];
  if (destination === undefined || others.length > 0) throw invalidParameter('Destinations has exactly one member');
  if ((input.ImportSource ?? null) === null) throw invalidParameter('ImportSource is required for a new import');
  const { start, end } = readTimeRange(input, RANGE);
  const source = readImportSource(input, call);
  const store = findImportDestination(destination, call);
  checkNoImportRuns(call);
  const started: Import = {
    serial: call.state.imports.nextSerial(),
    id: call.state.ids.uuid(),
    region: call.region,
    destinationArn: store.arn,
    source,
    startEventTime: start,
    endEventTime: end,
    createdAt: call.now,
    updatedAt: call.now,
    begunAt: call.now,
    ended: undefined,
    failures: [],
    filesRead: 0,
  };
  call.state.imports.add(started);
  return started;
}

/** An import can be retried that failed or was stopped. For one that is done no code is stated. */
function retry(input: JsonObject, call: Call): Import {
  const given = OF_A_NEW_IMPORT.find((member) => (input[member] ?? null) !== null);
  if (given !== undefined) throw invalidParameter(`${given} does not go with ImportId`);
  const again = findImport(input, call);
  checkNoImportRuns(call);
  if (importStatusOf(again, call) === 'COMPLETED') throw invalidParameter(`The import ${again.id} is COMPLETED`);
  findImportDestination(again.destinationArn, call);
  again.ended = undefined;
  again.begunAt = call.now;
  again.updatedAt = call.now;
  for (const failure of again.failures) failure.status = 'RETRY';
  return again;
}
