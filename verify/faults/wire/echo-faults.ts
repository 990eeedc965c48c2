import { isJsonObject, type Json } from '../../../common/json.js';
import { replace } from '../../transformers/answers/replace.js';
import { reject } from '../../transformers/requests/reject.js';
import { when } from '../../transformers/requests/when.js';
import type { Fault } from '../fault.js';
import { semantic } from '../semantic.js';

/** Members of requests that come back otherwise than they were sent. */
const notEchoed: Readonly<Record<string, readonly string[]>> = {
  CreateTrail: ['S3BucketName'],
  UpdateTrail: ['IncludeGlobalServiceEvents'],
  CreateChannel: ['Name'],
  UpdateChannel: ['Name'],
  CreateEventDataStore: ['Name', 'RetentionPeriod'],
  UpdateEventDataStore: ['RetentionPeriod'],
  CreateDashboard: ['Name', 'RefreshSchedule.TimeOfDay'],
};

/** Members of requests by which an operation refuses what it accepts without them. */
const refused: Readonly<Record<string, string>> = {
  ListQueries: 'QueryStatus',
  UpdateEventDataStore: 'BillingMode',
};

/** Faults in what becomes of single members of valid requests. */
export const echoFaults: readonly Fault[] = [
  ...Object.entries(notEchoed).flatMap(([operation, paths]) => paths.map((path) => garbled(operation, path))),
  ...Object.entries(refused).map(([operation, member]) => refusing(operation, member)),
];

function garbled(operation: string, path: string): Fault {
  return semantic(operation, `garbles-${path}`, {
    expects: [`echo/${path}`],
    why: 'the answer is made of something else than the request',
    // What was not given is not echoed either.
    transform: when(
      (input) => path.split('.')[0]! in input,
      replace(path, (value) => otherThan(value)),
    ),
  });
}

function refusing(operation: string, member: string): Fault {
  return semantic(operation, `refuses-${member}`, {
    expects: [`refused-member/${member}`],
    why: 'a member that was never implemented is taken for a mistake',
    transform: when((input) => Object.hasOwn(input, member), reject('InvalidParameterException')),
  });
}

/** A value of the same type that is another one. */
function otherThan(value: Json): Json {
  if (typeof value === 'string') return `${value}-x`;
  if (typeof value === 'number') return value + 1;
  return isJsonObject(value) ? {} : !value;
}
