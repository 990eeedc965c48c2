import { recode } from '../../transformers/answers/recode.js';
import { pretend } from '../../transformers/requests/pretend.js';
import { when } from '../../transformers/requests/when.js';
import { whenRight } from '../../transformers/requests/when-right.js';
import type { Fault } from '../fault.js';
import type { Transform } from '../transform.js';
import { type Refusal, refusals } from './refusals.js';

/** Refusals of requests that break a rule of their members: the faults of constraints are about those. */
const ofRules: ReadonlySet<string> = new Set([
  'max-results-too-large',
  'reversed-time-range',
  'wrong-type',
  'multi-region-without-global-events',
  'empty-list',
]);

/** Operations that are asked for the bare name of a trail of another Region as well. */
const askedElsewhere: ReadonlySet<string> = new Set([
  'DeleteTrail',
  'GetEventSelectors',
  'PutEventSelectors',
  'StartLogging',
  'StopLogging',
  'UpdateTrail',
]);

/** Operations that are asked for the replica of a trail by its bare name. */
const askedOfReplicas: ReadonlySet<string> = new Set(['GetEventSelectors', 'GetTrail', 'GetTrailStatus']);

/** Faults in what is refused: it is accepted, or refused by another code. */
export const refusalFaults: readonly Fault[] = [
  ...refusals.filter(({ what }) => !ofRules.has(what)).map(accepted),
  ...refusals.filter(isFirst).flatMap(recoded),
  ...refusals.flatMap(madeUp),
  codeOfOthers('ListImportFailures', 'InvalidParameterException'),
  codeOfOthers('SearchSampleQueries'),
  codeOfOthers('ListDashboards'),
];

function accepted({ operation, what, code, says, gap, also = [], when: applies = () => true }: Refusal): Fault {
  return {
    id: `${operation}/accepts/${what}`,
    category: 'error',
    operation,
    expects: [gap ?? `rejects-${what}/${code ?? 'rejected'}`, ...also, ...elsewhere(operation, what)].map(
      (gap) => `${operation}/${gap}`,
    ),
    why: 'requests are not checked for it',
    transform: narrowed(what, when(applies, pretend(code ?? says ?? ''))),
  };
}

/** A trail of another Region is not there by its bare name: checks of their own meet whoever accepts what is not there. */
function elsewhere(operation: string, what: string): string[] {
  if (what !== 'unknown-trail') return [];
  return [
    ...(askedElsewhere.has(operation) ? ['bare-name-elsewhere/TrailNotFoundException'] : []),
    ...(askedOfReplicas.has(operation) ? ['replica-by-arn/TrailNotFoundException'] : []),
  ];
}

/** Of what no rule of members is about: requests that keep those, and no others that are refused by the same code. */
function narrowed(what: string, transform: Transform): Transform {
  return /^(unknown-|malformed-arn|no-sql)/.test(what) ? whenRight(transform) : transform;
}

function recoded({ operation, code, what }: Refusal): Fault[] {
  if (code === undefined) return [];
  return [
    {
      id: `${operation}/recode/${code}`,
      category: 'error',
      operation,
      expects: [`${operation}/error-code/${code}`],
      why: 'every refusal is one general error',
      transform: narrowed(what, recode(code, 'ValidationException')),
    },
  ];
}

/** A code is one gap of an operation, whichever checks meet it. */
function isFirst({ operation, code }: Refusal, index: number): boolean {
  return refusals.findIndex((other) => other.operation === operation && other.code === code) === index;
}

/** Where the facts leave the code open, nothing but one that nobody documents is wrong. */
function madeUp({ operation, what, says, alsoMadeUp = [], when: applies = () => true }: Refusal): Fault[] {
  if (says === undefined) return [];
  return [
    {
      id: `${operation}/makes-up-code/${what}`,
      category: 'error',
      operation,
      expects: ['undocumented-error/NoSuchThingException', ...alsoMadeUp].map((gap) => `${operation}/${gap}`),
      why: 'an error of the framework, or of another service',
      transform: when(applies, recode(says, 'NoSuchThingException')),
    },
  ];
}

/** An error that the API declares for other operations only: the published lists are incomplete, so that it is no gap. */
function codeOfOthers(operation: string, says?: string): Fault {
  return {
    id: `${operation}/code-of-others`,
    category: 'error',
    operation,
    expects: [],
    warns: [`${operation}/errors/documented-errors`],
    why: 'an error that CloudTrail has, where nothing says that it may come',
    transform: recode(says, 'TagsLimitExceededException'),
  };
}
