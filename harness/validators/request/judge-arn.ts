import type { BrokenRule, BrokenRuleKind } from '../../../spec/broken-rule.js';
import type { Identifier } from '../../../spec/facts.js';

/** Where the resources live that a request may name. */
export interface Home {
  partition: string;
  region: string;
  account: string;
}

type Resource = Identifier['resource'];

/** The word behind the account, and what follows the slash. */
const forms: Record<Resource, { type: string; id: RegExp }> = {
  trail: { type: 'trail', id: /^[^/:]+$/ },
  'event-data-store': { type: 'eventdatastore', id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ },
  channel: { type: 'channel', id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ },
  dashboard: { type: 'dashboard', id: /^[^/:]+$/ },
};

/** Whether a text is meant as an ARN. */
export function looksLikeArn(text: string): boolean {
  return /^\s*arn:/i.test(text);
}

/**
 * What is wrong with an ARN at a member that names such resources, part by part. Where it may name several kinds, it is
 * compared with the one that it comes nearest to. White space is told once and then looked away from, so is a part that is
 * right but for its case. What stands behind the resource's type has to have the form of an id; that there is such a
 * resource nobody asks here.
 */
export function judgeArn(text: string, path: string, identifiers: readonly Identifier[], home: Home): BrokenRule[] {
  const judged = identifiers
    .filter((identifier) => identifier.forms.includes('arn'))
    .map(({ resource }) => ({ resource, kinds: wrongParts(text, resource, home) }));
  const fewest = Math.min(...judged.map(({ kinds }) => kinds.size));
  const nearest = judged.filter(({ kinds }) => kinds.size === fewest);
  const [first] = nearest;
  if (!first) return [];
  const several = new Set(nearest.map(({ resource }) => resource)).size > 1;
  return [...first.kinds].map((kind) => ({ kind, path, ...(several ? {} : { resource: first.resource }) }));
}

function wrongParts(text: string, resource: Resource, home: Home): Set<BrokenRuleKind> {
  const kinds = new Set<BrokenRuleKind>();
  if (/\s/.test(text)) kinds.add('arn-whitespace');
  const [scheme, partition, service, region, account, ...rest] = text.replace(/\s/g, '').split(':');
  const compare = (part: string | undefined, right: string, kind: BrokenRuleKind) => {
    if (part === right) return;
    kinds.add(part?.toLowerCase() === right.toLowerCase() ? 'arn-case' : kind);
  };
  compare(scheme, 'arn', 'arn-case');
  compare(partition, home.partition, 'arn-partition');
  compare(service, 'cloudtrail', 'arn-service');
  compare(region, home.region, 'arn-region');
  compare(account, home.account, 'arn-account');
  const { type, id } = forms[resource];
  const [word, ...more] = rest.join(':').split('/');
  compare(word, type, 'arn-resource');
  const name = more.join('/');
  if (!id.test(name)) kinds.add(id.test(name.toLowerCase()) ? 'arn-case' : 'arn-resource');
  return kinds;
}
