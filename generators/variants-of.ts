import type { BrokenRuleKind } from '../spec/broken-rule.js';
import type { Facts } from '../spec/facts.js';
import type { Spec } from '../spec/load.js';
import { relationMembers } from '../spec/relation-path.js';
import { anotherItem } from './another-item.js';
import { memberRules } from './member-rules.js';
import type { Request } from './places.js';
import { relationsOf } from './relations-of.js';
import type { Variant } from './variant.js';
import { arnVariants, isNamedByArn } from './variants/arn-variants.js';
import { numberVariants } from './variants/number-variants.js';
import { relationVariants } from './variants/relation-variants.js';
import { requiredVariants, typeVariants } from './variants/shape-variants.js';
import { sizeVariants } from './variants/size-variants.js';
import { textVariants } from './variants/text-variants.js';
import { valueVariants } from './variants/value-variants.js';

/**
 * From valid requests of an operation that between them send its members: requests at both sides of every documented
 * rule. Pure; the same requests give the same variants.
 *
 * @param kinds The rules that are asked for; all of them where it is left out.
 */
export function variantsOf(
  { spec, facts }: { spec: Spec; facts: Facts },
  operation: string,
  requests: readonly Request[],
  kinds?: readonly BrokenRuleKind[],
): Variant[] {
  const members = memberRules(spec, facts, operation);
  const relations = relationsOf(facts, operation, members);
  const another = (list: string) => {
    const unique = relations
      .map(({ relation }) => relation)
      .find((relation) => relation.kind === 'unique' && relation.list === list);
    return anotherItem(list, members, unique?.kind === 'unique' ? unique.by : undefined);
  };
  const wanted = (...some: BrokenRuleKind[]) => kinds === undefined || some.some((kind) => kinds.includes(kind));
  const variants = [
    ...members.flatMap((member) => [
      ...(wanted('required') ? requiredVariants(member, requests) : []),
      ...(wanted('type') ? typeVariants(member, requests) : []),
      ...(wanted('enum', 'values') ? valueVariants(member, requests) : []),
      ...(wanted('min-length', 'max-length', 'pattern')
        ? textVariants(member, requests, isNamedByArn(member, facts.identifiers))
        : []),
      ...(wanted('min', 'max') ? numberVariants(member, requests) : []),
      ...(wanted('min-size', 'max-size') ? sizeVariants(member, requests, another(member.path)) : []),
      ...(wanted('arn-partition') ? arnVariants(member, facts.identifiers, requests) : []),
    ]),
    ...relations
      .filter(({ relation }) => wanted(relation.kind))
      .flatMap((relation) => relationVariants(relation, requests, another(relationMembers(relation.relation)[0]!))),
  ];
  return variants.filter(({ rule }) => wanted(rule.kind));
}
