import { pretend } from '../transformers/pretend.js';
import { recode } from '../transformers/recode.js';
import { when } from '../transformers/when.js';
import type { Fault } from './fault.js';
import { type Refusal, refusals } from './refusals.js';

/** Faults in what is refused: it is accepted, or refused by another code. */
export const refusalFaults: readonly Fault[] = [
  ...refusals.map(accepted),
  ...refusals.filter(isFirst).flatMap(recoded),
  ...refusals.flatMap(madeUp),
  ...['DeregisterOrganizationDelegatedAdmin', 'ListImportFailures', 'SearchSampleQueries'].map(codeOfOthers),
];

function accepted({ operation, what, code, says, gap, also = [], when: applies = () => true }: Refusal): Fault {
  return {
    id: `${operation}/accepts/${what}`,
    category: 'error',
    operation,
    expects: [gap ?? `rejects-${what}/${code ?? 'rejected'}`, ...also].map((gap) => `${operation}/${gap}`),
    why: 'requests are not checked for it',
    transform: when(applies, pretend(code ?? says ?? '')),
  };
}

function recoded({ operation, code }: Refusal): Fault[] {
  if (code === undefined) return [];
  return [
    {
      id: `${operation}/recode/${code}`,
      category: 'error',
      operation,
      expects: [`${operation}/error-code/${code}`],
      why: 'every refusal is one general error',
      transform: recode(code, 'ValidationException'),
    },
  ];
}

/** A code is one gap of an operation, whichever checks meet it. */
function isFirst({ operation, code }: Refusal, index: number): boolean {
  return refusals.findIndex((other) => other.operation === operation && other.code === code) === index;
}

/** Where the facts leave the code open, nothing but one that nobody documents is wrong. */
function madeUp({ operation, what, says, when: applies = () => true }: Refusal): Fault[] {
  if (says === undefined) return [];
  return [
    {
      id: `${operation}/makes-up-code/${what}`,
      category: 'error',
      operation,
      expects: [`${operation}/undocumented-error/NoSuchThingException`],
      why: 'an error of the framework, or of another service',
      transform: when(applies, recode(says, 'NoSuchThingException')),
    },
  ];
}

/** An error that the API declares for other operations only: the published lists are incomplete, so that it is no gap. */
function codeOfOthers(operation: string): Fault {
  return {
    id: `${operation}/code-of-others`,
    category: 'error',
    operation,
    expects: [],
    warns: [`${operation}/errors/documented-errors`],
    why: 'an error that CloudTrail has, where nothing says that it may come',
    transform: recode(undefined, 'TagsLimitExceededException'),
  };
}
