import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { UsageError } from './errors.js';
import { packagePath } from './package-root.js';

const requirementSchema = z.strictObject({
  /** Dotted, stable for ever: `<family>.<subject>[.<aspect>]`. */
  id: z.string().regex(/^[a-z]+(\.[a-z0-9-]+)+$/),
  level: z.enum(['must', 'should', 'may']),
  evidence: z.enum(['observed', 'documented', 'model']),
  statement: z.string().min(20),
  /** A URL, or "field report". */
  source: z.union([z.literal('field report'), z.url()]),
  operations: z.array(z.string()).optional(),
});

/** One statement about the API. */
export type Requirement = z.infer<typeof requirementSchema>;

const presenceSchema = z.strictObject({
  requirement: z.string(),
  operation: z.string(),
  /** The member path of the structure that carries the members: empty for the answer itself, `[]` for list items. */
  at: z.string(),
  members: z.array(z.string()).min(1),
});

/** Members that an answer carries although its shape marks them as optional. */
export type Presence = z.infer<typeof presenceSchema>;

const ratesSchema = z.strictObject({
  reads: z.number().positive(),
  others: z.number().positive(),
  operations: z.record(z.string(), z.number().positive()),
});

/** Requests per second that AWS allows: for single operations, for other reads, for everything else. */
export type Rates = z.infer<typeof ratesSchema>;

const fileSchema = z.strictObject({
  requirements: z.array(requirementSchema).optional(),
  presence: z.array(presenceSchema).optional(),
  capabilities: z.record(z.string(), z.array(z.string())).optional(),
  sharedErrors: z.array(z.string()).optional(),
  rates: ratesSchema.optional(),
});

/** What is known of the API beyond its shapes, each with its source. */
export interface Facts {
  requirements: ReadonlyMap<string, Requirement>;
  presence: readonly Presence[];
  /** The capability of each operation. */
  capabilityOf: ReadonlyMap<string, string>;
  capabilities: readonly string[];
  sharedErrors: ReadonlySet<string>;
  rates: Rates;
}

let loaded: Facts | undefined;

/** Reads the curated files of `spec/facts/`. Throws UsageError with the file where one does not hold. */
export function loadFacts(): Facts {
  loaded ??= readFacts();
  return loaded;
}

function readFacts(): Facts {
  const requirements = new Map<string, Requirement>();
  const presence: Presence[] = [];
  const capabilityOf = new Map<string, string>();
  const sharedErrors = new Set<string>();
  let rates: Rates | undefined;
  const folder = packagePath('spec', 'facts');
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const result = fileSchema.safeParse(parse(readFileSync(`${folder}/${file}`, 'utf8')));
    if (!result.success) throw new UsageError(`spec/facts/${file}: ${z.prettifyError(result.error)}`);
    for (const requirement of result.data.requirements ?? []) {
      if (requirements.has(requirement.id)) throw new UsageError(`spec/facts/${file}: ${requirement.id} stands twice`);
      requirements.set(requirement.id, requirement);
    }
    rates ??= result.data.rates;
    presence.push(...(result.data.presence ?? []));
    for (const code of result.data.sharedErrors ?? []) sharedErrors.add(code);
    for (const [capability, operations] of Object.entries(result.data.capabilities ?? {})) {
      for (const operation of operations) capabilityOf.set(operation, capability);
    }
  }
  if (!rates) throw new UsageError('spec/facts has no rates');
  for (const { requirement } of presence) requirementOf({ requirements }, requirement);
  return {
    requirements,
    presence,
    capabilityOf,
    capabilities: [...new Set(capabilityOf.values())],
    sharedErrors,
    rates,
  };
}

/** The requirement of an id. Throws where there is none: a check that names it is wrong. */
export function requirementOf(facts: Pick<Facts, 'requirements'>, id: string): Requirement {
  const requirement = facts.requirements.get(id);
  if (!requirement) throw new Error(`no requirement ${id} in spec/facts`);
  return requirement;
}
