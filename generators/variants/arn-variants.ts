import type { BrokenRuleKind } from '../../spec/broken-rule.js';
import type { Identifier } from '../../spec/facts.js';
import type { MemberRules } from '../member-rules.js';
import { placesOf, type Request, valueAt, withValue } from '../places.js';
import type { Variant } from '../variant.js';

/** Another account and Region than any that a request could be from; both are well formed. */
const elsewhere = {
  account: '111122223333',
  region: 'ap-southeast-4',
  spareAccount: '444455556666',
  spareRegion: 'eu-south-2',
};

/** A right ARN, and ones that are wrong in one way each, where a request names a resource by its ARN. */
export function arnVariants(
  member: MemberRules,
  identifiers: readonly Identifier[],
  requests: readonly Request[],
): Variant[] {
  if (!isNamedByArn(member, identifiers)) return [];
  for (const request of requests) {
    for (const place of placesOf(request, member.path)) {
      const value = valueAt(request, place);
      if (typeof value !== 'string' || !value.startsWith('arn:')) continue;
      return wrongArns(value).flatMap(([kind, arn]): Variant[] => {
        const rule = { kind, path: member.path };
        return [
          { rule, side: 'inside', sufficient: true, plain: request },
          { rule, side: 'outside', sufficient: false, plain: withValue(request, place, arn) },
        ];
      });
    }
  }
  return [];
}

/** Whether a member may name a resource by its ARN. */
export function isNamedByArn({ operation, path }: MemberRules, identifiers: readonly Identifier[]): boolean {
  return identifiers.some(
    ({ members, forms }) => forms.includes('arn') && members.includes(`${operation}.input.${path}`),
  );
}

/** The ways in which an ARN can be wrong, with one that is so. */
export function wrongArns(arn: string): [BrokenRuleKind, string][] {
  const [scheme = '', partition = '', service = '', region = '', account = '', ...rest] = arn.split(':');
  const [type = '', ...id] = rest.join(':').split('/');
  const built = (parts: { partition?: string; service?: string; region?: string; account?: string; type?: string }) =>
    [
      scheme,
      parts.partition ?? partition,
      parts.service ?? service,
      parts.region ?? region,
      parts.account ?? account,
      [parts.type ?? type, ...id].join('/'),
    ].join(':');
  const other = region === elsewhere.region ? elsewhere.spareRegion : elsewhere.region;
  const stranger = account === elsewhere.account ? elsewhere.spareAccount : elsewhere.account;
  return [
    ['arn-partition', built({ partition: partition === 'aws-cn' ? 'aws-us-gov' : 'aws-cn' })],
    ['arn-service', built({ service: 'cloudwatch' })],
    ['arn-region', built({ region: other })],
    ['arn-account', built({ account: stranger })],
    ['arn-resource', built({ type: 'nosuchkind' })],
    ['arn-case', built({ service: service.toUpperCase() })],
    ['arn-whitespace', `${arn} `],
  ];
}
