import { type Facts, requirementOf } from '../../spec/facts.js';
import type { Judged } from '../engine/check/judged.js';
import { describeAnswer } from '../validators/describe-answer.js';
import { excerpt } from '../validators/excerpt.js';
import { type Finding, gapId } from '../validators/finding.js';
import type { Knowledge } from '../validators/judge.js';
import type { Answer } from '../wire/answer.js';
import { isAnswered } from '../wire/exchange.js';
import type { SdkCall, SdkError, SdkOutcome } from './sdk-call.js';
import { misreadings } from './sdk-reading.js';

/** The two questions about the SDK that are about no operation. */
export const sdkChecks = { speaks: '_/sdk/speaks', errors: '_/sdk/reads-errors' } as const;

/** What is missed, before it is known whose gap it is. */
type Miss = Pick<Finding, 'expected' | 'actual'> & { path: string; requirement: string };

/**
 * Judges a call through the SDK beside the same call sent raw: the target treats both alike, and the SDK tells what the
 * answer says. How an error is read belongs to the target as a whole, the rest to the operation. Pure.
 */
export function judgeSdkCall(raw: Judged, { judged, outcome }: SdkCall, { spec, facts }: Knowledge): Finding[] {
  const { exchange } = judged;
  if (!isAnswered(exchange) || !isAnswered(raw.exchange)) return [];
  const { operation, result: answer } = exchange;
  const own = (miss: Miss) => toFinding(facts, `${operation}/sdk/same-as-raw`, miss);
  const expected = treatmentOf(raw.exchange.result);
  if (treatmentOf(answer) !== expected) {
    const requirement = 'wire.sdk.requests';
    return [
      own({
        path: 'outcome',
        expected: `the same as for the raw request: ${expected}`,
        actual: describeAnswer(answer),
        requirement,
      }),
    ];
  }
  if (!answer.isSuccess) return errorMisses(answer, outcome).map((miss) => toFinding(facts, sdkChecks.errors, miss));
  const requirement = 'wire.sdk.answers';
  if ('error' in outcome) {
    const { name, message } = outcome.error;
    const actual = `${name}: ${excerpt(message)}`;
    return [own({ path: 'readable', expected: 'a successful answer that the SDK can parse', actual, requirement })];
  }
  const body = answer.jsonObject ?? {};
  return misreadings(spec.operation(operation), body, outcome.output).map((miss) => own({ ...miss, requirement }));
}

/** What a target did with a request: success, or which error. */
function treatmentOf(answer: Answer): string {
  return answer.isSuccess ? 'success' : `HTTP ${answer.status} ${answer.errorCode ?? 'without an error code'}`;
}

function errorMisses(answer: Answer, outcome: SdkOutcome): Miss[] {
  const requirement = 'wire.sdk.errors';
  if (!('error' in outcome))
    return [{ path: 'thrown', expected: describeAnswer(answer), actual: 'a success', requirement }];
  const { name, message, $metadata = {} }: SdkError = outcome.error;
  const told: [string, unknown, unknown][] = [
    ['name', answer.errorCode, name],
    ['status', answer.status, $metadata.httpStatusCode],
    ['request-id', answer.header('x-amzn-requestid'), $metadata.requestId],
    ['message', answer.errorMessage, message],
  ];
  return told
    .filter(([, stands, read]) => stands !== undefined && stands !== read)
    .map(([path, stands, read]) => ({
      path,
      // Neither id nor message is the same in every run.
      expected: path === 'name' || path === 'status' ? excerpt(stands) : `the ${path} of the answer`,
      actual: read === undefined ? 'nothing' : excerpt(read),
      requirement,
    }));
}

/** Findings of validators by which a misreading is told already: what is wrong in the answer, the SDK cannot read right. */
const toldBy: Record<string, readonly string[]> = {
  name: ['error-code', 'json-body'],
  thrown: ['error-code', 'json-body'],
  message: ['error-message', 'json-body'],
  'request-id': ['request-id'],
};

/** The finding of the validators that explains one about the SDK; undefined where that stands on its own. */
export function explanationOf(found: Finding, ofAnswer: readonly Finding[]): Finding | undefined {
  if (found.path === 'outcome' || found.path === 'status') return undefined;
  const objections = ofAnswer.filter(({ severity }) => severity !== 'warning');
  const rules = found.operation === '_' ? toldBy[found.path ?? ''] : undefined;
  return objections.find(({ rule, category }) =>
    rules ? rules.includes(rule) : category === 'shape' || rule === 'json-body',
  );
}

/** A finding of one of these checks, whichever check met it. */
export function toFinding(facts: Facts, check: string, miss: Miss): Finding {
  const [operation = '', , rule = ''] = check.split('/');
  const { level, source } = requirementOf(facts, miss.requirement);
  return {
    ...miss,
    gap: gapId(operation, rule, miss.path),
    check,
    operation,
    rule,
    category: 'protocol',
    severity: level === 'may' ? 'warning' : level,
    source,
  };
}
