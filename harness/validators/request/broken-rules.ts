import type { Json } from '../../../common/json.js';
import { type BrokenRule, labelOf } from '../../../spec/broken-rule.js';
import type { Facts } from '../../../spec/facts.js';
import type { Spec } from '../../../spec/load.js';
import type { Home } from './judge-arn.js';
import { judgeMembers } from './judge-members.js';
import { judgeRelation } from './judge-relation.js';
import { requestRules } from './request-rules.js';

/** What it takes to judge requests. */
export interface RequestKnowledge {
  spec: Spec;
  facts: Facts;
  /** Where the resources live that the request names; without it ARNs are judged by their bounds alone. */
  home?: Home;
}

/**
 * Every documented rule that a request breaks, sorted by label, each once. An independent judgement: whatever makes
 * requests shares no code with it. Pure.
 *
 * What would follow from one fault is told once:
 * - null counts as absent, but in lists and maps, where it is of the wrong type; unknown members break nothing;
 * - a value of the wrong type is judged by nothing else, an undocumented value of an enum neither by length nor by pattern;
 * - a text of the wrong length is judged by its length alone, a number out of range by its range alone, and one that is
 *   none of the allowed `values` not by its pattern; a list of the wrong size still has its items judged;
 * - where several limits meet, the narrowest governs: one broken rule for each kind and path;
 * - a bound that holds `when` something else is so counts where the request shows that it is (`holdsWith`);
 * - a text that begins like an ARN, at a member that names a resource, is compared with that resource's ARN; where it is
 *   wrong in such a way (`arn-…`), its pattern is not told as well: white space alone breaks most patterns;
 * - what a member needs is there where it is wrong in itself (`dependent`), and lists of which one is too long by itself
 *   are not too long together (`total`).
 *
 * Relations are judged on what the request says; what UpdateTrail and the like make of the state before is not seen.
 */
export function brokenRules(operation: string, input: unknown, how: RequestKnowledge): BrokenRule[] {
  const rules = requestRules(operation, how);
  const request = JSON.parse(JSON.stringify(input ?? null)) as Json;
  const members = judgeMembers(rules, request, how.home);
  const relations = rules.relations.flatMap((stated) => judgeRelation(stated, request, members));
  const byLabel = new Map<string, BrokenRule>();
  for (const rule of [...members, ...relations]) if (!byLabel.has(labelOf(rule))) byLabel.set(labelOf(rule), rule);
  return [...byLabel].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rule]) => rule);
}
