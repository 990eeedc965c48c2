import type { Call } from '../call.js';
import { epochSeconds } from '../wire/epoch-seconds.js';
import type { Import } from './import.js';
import { importStatusOf } from './import-status.js';

/** An import as StartImport returns it. */
export function importAnswer(one: Import, call: Call) {
  const ImportStatus = importStatusOf(one, call);
  return {
    ImportId: one.id,
    Destinations: [one.destinationArn],
    ImportSource: one.source,
    StartEventTime: one.startEventTime === undefined ? undefined : epochSeconds(one.startEventTime),
    EndEventTime: one.endEventTime === undefined ? undefined : epochSeconds(one.endEventTime),
    ImportStatus,
    CreatedTimestamp: epochSeconds(one.createdAt),
    UpdatedTimestamp: epochSeconds(one.updatedAt),
  };
}

/**
 * As GetImport and StopImport return it: with what was found and done. The reference takes no events out of log files,
 * so only the files and the entries that failed are counted.
 */
export function importAnswerWithStatistics(one: Import, call: Call) {
  const answer = importAnswer(one, call);
  return {
    ...answer,
    ImportStatistics: {
      PrefixesFound: 0,
      PrefixesCompleted: 0,
      FilesCompleted: one.filesRead,
      EventsCompleted: 0,
      FailedEntries: one.failures.filter(({ status }) => status === 'FAILED').length,
    },
  };
}
