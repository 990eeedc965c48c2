import fc from 'fast-check';
import * as model from '../../../harness/models/import-model.js';
import { lastSet, type State } from '../../../harness/models/state.js';
import type { Subject } from '../../../harness/models/view.js';
import type { Step, Turn } from '../../support/model-based/family.js';

/** What the account says while it runs an import, whoever started that. */
const ongoing = ['AccountHasOngoingImportException'];

/** A step on an import. One whose id nobody told cannot be named. */
function onImport(label: string, act: (state: State, ImportId: string, subject: Subject) => Turn): Step {
  return {
    label,
    turn(state, subject) {
      const { id } = subject;
      if (id !== undefined) return act(state, id, subject);
      return { operation: 'ListImports', input: {}, after: state, aside: true };
    },
  };
}

/** Starts the import of the history, from one of two prefixes. While it runs, another one may be refused, and changes nothing. */
export function start(which = 0): Step {
  return {
    label: `start ${which}`,
    turn(state, subject) {
      const request = requestOf(subject, which);
      const turn = { operation: 'StartImport', input: request };
      if (!state.there)
        return {
          ...turn,
          after: model.created(request, undefined),
          told: ({ ImportId }) => model.created(request, ImportId),
        };
      // What is over leaves room for another one, which nobody asks for.
      if (model.isOver(state)) return retry.turn(state, subject);
      return { ...turn, after: state, aside: true, open: { codes: ongoing, after: state } };
    },
  };
}

/** Looks once the import has ended, or for as long as something may take. */
export const wait: Step = onImport('wait', (state, ImportId) => ({
  operation: 'GetImport',
  input: { ImportId },
  after: state,
  aside: true,
  // That it is refused what is there, the views tell.
  open: { after: state },
  passes: true,
}));

/** Stops the import. What becomes of one that has ended is open, and one that runs may have ended before the call arrives. */
export const stop: Step = onImport('stop', (state, ImportId) => ({
  operation: 'StopImport',
  input: { ImportId },
  after: model.stopped(state),
  told: ({ ImportStatus }) => model.stopped(state, ImportStatus),
  open: { after: state },
  passes: true,
}));

/** Tries the import again under its id. Whether that goes while it runs, or once it is complete, is open. */
export const retry: Step = onImport('retry', (state, ImportId) => {
  const turn = { operation: 'StartImport', input: { ImportId }, after: model.retried(state, ImportId) };
  const mayBeRefused = !['STOPPED', 'FAILED'].includes(lastSet<string>(state, 'ImportStatus') ?? '');
  return {
    ...turn,
    open: { ...(mayBeRefused ? {} : { codes: ongoing }), after: state },
    idempotent: { requirement: 'imports.start.retry', rule: 'retry' },
  };
});

function requestOf({ store = '', bucket, region = '', role = '' }: Subject, which: number): model.ImportRequest {
  const prefix = `AWSLogs/${store.split(':')[4]}/CloudTrail/${which === 0 ? '' : `${region}/`}`;
  return {
    Destinations: [store],
    ImportSource: {
      S3: { S3LocationUri: `s3://${bucket}/${prefix}`, S3BucketRegion: region, S3BucketAccessRoleArn: role },
    },
  };
}

/** The start of an import. */
export function anyStart(): fc.Arbitrary<Step> {
  return fc.nat({ max: 1 }).map(start);
}

/** Any step on an import. */
export function anyStep(): readonly fc.Arbitrary<Step>[] {
  return [stop, stop, retry, retry, wait].map((step) => fc.constant(step)).concat([anyStart()]);
}
