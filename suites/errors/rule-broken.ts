import { isJsonObject, type Json, type JsonObject } from '../../common/json.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { brokenRules } from '../../harness/validators/request/broken-rules.js';
import { looksLikeArn } from '../../harness/validators/request/judge-arn.js';
import type { BrokenRule } from '../../spec/broken-rule.js';
import type { OperationName } from '../../spec/generated/types.js';
import { homeOf } from '../support/requests/home-of.js';
import type { Condition } from './condition.js';

/**
 * The documented rule about requests that a provocation breaks, where it breaks that one alone: whoever accepts it does not
 * enforce the rule, which is one cause, whichever suite meets it. `breaks` names what a request cannot show by itself.
 */
export function ruleBroken(
  t: CheckContext,
  operation: OperationName,
  input: JsonObject,
  breaks: Condition['breaks'],
): Pick<BrokenRule, 'kind' | 'path'> | undefined {
  if (breaks) {
    const [path] = arnsIn(input);
    return path === undefined ? undefined : { kind: breaks, path };
  }
  const home = homeOf([input]);
  const broken = brokenRules(operation, input, { ...t.session.knowledge, ...(home ? { home } : {}) });
  return broken.length === 1 ? broken[0] : undefined;
}

/** Where ARNs stand in a request, as paths of broken rules name it. */
function arnsIn(value: Json, path = ''): string[] {
  if (typeof value === 'string') return looksLikeArn(value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item) => arnsIn(item, `${path}[]`));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => arnsIn(member, path ? `${path}.${name}` : name));
}
