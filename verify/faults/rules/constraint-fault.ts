import type { BrokenRule } from '../../../spec/broken-rule.js';
import { labelOf } from '../../../spec/broken-rule.js';
import { loadSpec } from '../../../spec/load.js';
import { fullAnswer } from '../../servers-without-behaviour/full-answer.js';
import { cured, forwardAndRemember } from '../../transformers/requests/accepted-inputs.js';
import { refuse } from '../../transformers/requests/refuse.js';
import { reject } from '../../transformers/requests/reject.js';
import { whenRight } from '../../transformers/requests/when-right.js';
import { storeAnyway } from '../../transformers/state/store-anyway.js';
import { type Call, withInput } from '../call.js';
import type { Fault } from '../fault.js';
import { codeOf, success, successOf } from '../wire/faulty-answer.js';
import { isAtBound } from './is-at-bound.js';
import { rulesBrokenBy } from './rules-broken-by.js';

const spec = loadSpec();

/** A rule about requests is not enforced: what breaks it, and no other, is answered as if it were fine. */
export function overlooks(operation: string, rule: BrokenRule): Fault {
  return {
    ...of(operation, rule, 'accepts'),
    expects: [`${operation}/${rule.kind}/${rule.path}`],
    why: 'requests are not checked for it',
    transform: async (call, forward, memory) => {
      const answer = await forwardAndRemember(call, forward, memory);
      if (!codeOf(answer) || !breaksOnly(call, rule)) return answer;
      // What is made has to be there to be removed again; everything else need not be done to look accepted.
      if (operation.startsWith('Create') && !rule.path.startsWith('Name')) {
        const made = await forward(withInput(call, cured(call, rule.path.split('+'), memory)));
        if (successOf(made)) return made;
      }
      return success(fullAnswer(spec.operation(operation)));
    },
  };
}

/** A rule about requests is enforced too late: what breaks it is refused, and done all the same. */
export function enforcesLate(operation: string, rule: BrokenRule): Fault {
  const paths = rule.path.split('+');
  const late = (call: Call) => storeAnyway({ breaks: () => breaksOnly(call, rule), paths });
  return {
    ...of(operation, rule, 'stores'),
    expects: [`${operation}/${rule.kind}-stored/${rule.path}`],
    why: 'it is checked after the write',
    // What a request would have named, those tell that are right about it, and no other check is in between.
    oneByOne: true,
    sees: 'every',
    transform: (call, forward, memory) =>
      call.operation === operation ? late(call)(call, forward, memory) : forwardAndRemember(call, forward, memory),
  };
}

/** What another error is due for gets that. */
const rejectRight = reject('InvalidParameterException');
/** What is made or stored must not be there after the refusal. */
const refuseRight = whenRight(refuse('InvalidParameterException'));

/** A bound is off by one: what lies just inside of it is refused. */
export function offByOneAt(operation: string, rule: BrokenRule): Fault {
  return {
    ...of(operation, rule, 'refuses'),
    expects: [`${operation}/${rule.kind}-refused/${rule.path}`],
    why: 'the bound itself is taken to be outside',
    // Others ask for pages of such a size as what they need, and are blocked.
    ...(rule.kind === 'min' || rule.kind === 'max' ? { select: [`${operation}/constraints/**`] } : {}),
    transform: async (call, forward, memory) => {
      if (!isAtBound(call, rule)) return forward(call);
      return (/^(Create|Update|Put)/.test(operation) ? refuseRight : rejectRight)(call, forward, memory);
    },
  };
}

function of(operation: string, { kind, path }: BrokenRule, what: string) {
  return { id: `${operation}/${what}/${kind}-${path}`, category: 'constraint', operation } as const;
}

function breaksOnly(call: Call, rule: BrokenRule): boolean {
  return rulesBrokenBy(call).join() === labelOf(rule);
}
