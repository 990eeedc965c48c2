import { basename } from 'node:path';
import type { Spec } from '../load.js';
import { expandBraces } from './expand-braces.js';
import {
  type Exclusion,
  type FactEntry,
  type Identifier,
  kindOf,
  type Presence,
  type Rates,
  type Requirement,
} from './fact-schema.js';
import type { LocatedFacts } from './read-fact-file.js';

/** All facts in one plain value, as `spec/generated/facts.json` holds them. */
export interface FactsData {
  requirements: Requirement[];
  presence: Presence[];
  /** The operations of each capability. */
  capabilities: Record<string, string[]>;
  sharedErrors: string[];
  rates: Rates;
  excluded: Exclusion[];
  identifiers: Identifier[];
}

/** The sections whose entries are requirements. */
export const requirementSections = Object.keys(kindOf) as (keyof typeof kindOf)[];

/** Puts the files together: short forms written out, requirements of all kinds in one list. Call it on valid files only. */
export function composeFacts(files: readonly LocatedFacts[], spec: Spec): FactsData {
  const all = <T>(pick: (facts: LocatedFacts['facts']) => readonly T[] | undefined): T[] =>
    files.flatMap(({ facts }) => pick(facts) ?? []);
  const presence = all((facts) => facts.presence);
  const requirements = files.flatMap(({ file, facts }) =>
    requirementSections.flatMap((section) =>
      (facts[section] ?? []).map((entry) => resolveEntry(entry, kindOf[section], basename(file, '.yaml'), presence)),
    ),
  );
  return {
    requirements,
    presence,
    capabilities: Object.assign({}, ...files.map(({ facts }) => facts.capabilities ?? {})),
    sharedErrors: all((facts) => facts.sharedErrors),
    rates: all((facts) => (facts.rates ? [facts.rates] : undefined))[0]!,
    excluded: excludedBy(
      all((facts) => facts.excluded),
      requirements,
      spec,
    ),
    identifiers: all((facts) => facts.identifiers).map((identifier) => ({
      ...identifier,
      members: identifier.members.flatMap(expandBraces),
      source: sourceUrl(identifier.source),
    })),
  };
}

/** The member paths that a presence entry demands in answers. */
export function presentMembers({ operation, at, members }: Presence): string[] {
  return members.map((member) => [`${operation}.output`, at, member].filter(Boolean).join('.'));
}

/** The URL of a source that is written short; others as they are. */
function sourceUrl(source: string): string {
  const [, kind, page] = /^(api|guide):(.+)$/.exec(source) ?? [];
  if (!page) return source;
  const docs = 'https://docs.aws.amazon.com/awscloudtrail/latest';
  return kind === 'api' ? `${docs}/APIReference/API_${page}.html` : `${docs}/userguide/${page}.html`;
}

function resolveEntry(
  entry: FactEntry,
  kind: Requirement['kind'],
  family: string,
  presence: readonly Presence[],
): Requirement {
  const demanded = presence.filter(({ requirement }) => requirement === entry.id).flatMap(presentMembers);
  const members = [...new Set([...(entry.members ?? []).flatMap(expandBraces), ...demanded])];
  const operations = [...new Set([...(entry.operations ?? []), ...members.map((path) => path.split('.', 1)[0]!)])];
  return { ...entry, kind, family, source: sourceUrl(entry.source), operations, members } as Requirement;
}

function excludedBy(
  written: NonNullable<LocatedFacts['facts']['excluded']>,
  requirements: readonly Requirement[],
  spec: Spec,
): Exclusion[] {
  const spokenOf = new Set<string>([
    ...written.flatMap(({ pairs = [] }) => pairs.flatMap(expandBraces)),
    ...requirements.flatMap((entry) =>
      entry.kind === 'error'
        ? entry.operations.flatMap((operation) => (entry.codes ?? []).map((code) => `${operation}/${code}`))
        : [],
    ),
  ]);
  return written.map(({ reason, source, pairs = [], members = [], requirements: ids = [] }) => ({
    reason,
    source: sourceUrl(source),
    pairs: pairs.flatMap(expandBraces).flatMap((pair) => {
      const [operation, code] = pair.split('/') as [string, string];
      if (operation !== '*') return [pair];
      const declaring = spec.errors[code]?.operations ?? [];
      return declaring.map((name) => `${name}/${code}`).filter((other) => !spokenOf.has(other));
    }),
    members: members.flatMap(expandBraces),
    requirements: ids,
  }));
}
