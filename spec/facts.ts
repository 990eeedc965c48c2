import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFacts } from './curated/build-facts.js';
import type { FactsData } from './curated/compose-facts.js';
import type { Exclusion, Identifier, Presence, Rates, Requirement } from './curated/fact-schema.js';
import { digestOf, factSources } from './curated/fact-sources.js';
import { packagePath } from './package-root.js';

export type {
  Bound,
  ErrorCondition,
  Exclusion,
  Identifier,
  Presence,
  Rates,
  Requirement,
} from './curated/fact-schema.js';
export type { Relation } from './curated/relation-schema.js';

/** What is known of the API beyond its shapes, each with its source. */
export interface Facts {
  /** General rules, bounds, error conditions and quotas, by id. */
  requirements: ReadonlyMap<string, Requirement>;
  presence: readonly Presence[];
  /** The capability of each operation. */
  capabilityOf: ReadonlyMap<string, string>;
  capabilities: readonly string[];
  sharedErrors: ReadonlySet<string>;
  rates: Rates;
  /** What no client can provoke or see, and why. */
  excluded: readonly Exclusion[];
  /** How members name a resource. */
  identifiers: readonly Identifier[];
}

/** `spec/generated/facts.json`: the facts ready to use, with a digest of the files that they were built from. */
export interface BuiltFacts {
  digest: string;
  facts: FactsData;
}

/** Where the built facts stand, in the package. */
export const builtFactsFile = 'spec/generated/facts.json';

let loaded: Facts | undefined;

/**
 * The curated facts of `spec/facts/`. Parsing them takes longer than a run may wait, so they are read as built; where the
 * curated files changed since, they are built and checked anew. Throws UsageError with file and line where one does not
 * hold.
 */
export function loadFacts(): Facts {
  loaded ??= readFacts();
  return loaded;
}

/** The requirement of an id. Throws where there is none: a check that names it is wrong. */
export function requirementOf(facts: Pick<Facts, 'requirements'>, id: string): Requirement {
  const requirement = facts.requirements.get(id);
  if (!requirement) throw new Error(`no requirement ${id} in spec/facts`);
  return requirement;
}

/** As `loadFacts`, from the package below `root` and without keeping them. */
export function readFacts(root: string = packagePath()): Facts {
  const sources = factSources(root);
  const path = join(root, builtFactsFile);
  if (existsSync(path)) {
    const built = JSON.parse(readFileSync(path, 'utf8')) as BuiltFacts;
    if (built.digest === digestOf(sources)) return indexFacts(built.facts);
  }
  return indexFacts(buildFacts(sources));
}

function indexFacts({ requirements, capabilities, sharedErrors, ...rest }: FactsData): Facts {
  return {
    ...rest,
    requirements: new Map(requirements.map((requirement) => [requirement.id, requirement])),
    capabilityOf: new Map(
      Object.entries(capabilities).flatMap(([capability, names]) => names.map((name) => [name, capability])),
    ),
    capabilities: Object.keys(capabilities),
    sharedErrors: new Set(sharedErrors),
  };
}
