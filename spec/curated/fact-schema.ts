import { z } from 'zod';
import { relationSchema } from './relation-schema.js';

const id = z.string().regex(/^[a-z]+(\.[a-z0-9-]+)+$/, 'an id is dotted and lower case: <family>.<subject>[.<aspect>]');
const line = z.string().regex(/^\S.*\S$/, 'one line of text, without space around it');
/** A URL, "field report", or the short forms `api:<Operation>` and `guide:<page>` of AWS's reference and user guide. */
const source = z.union([z.literal('field report'), z.string().regex(/^(api|guide):[\w-]+$/), z.url()]);
const names = z.array(z.string()).min(1);
const level = z.enum(['must', 'should', 'may']);
const evidence = z.enum(['observed', 'documented', 'model']);

const rule = z.strictObject({
  /** Stable for ever. */
  id,
  level,
  evidence,
  /** When it was seen or written: a year, a month or a day. */
  date: z
    .string()
    .regex(/^\d{4}(-\d\d){0,2}$/)
    .optional(),
  statement: line.min(20),
  source,
  operations: names.optional(),
  /** `CreateTrail.input.TagsList[].Key`; `{}` is a map's value, `{key}` its key, `{a,b}` stands for both. */
  members: names.optional(),
  note: line.optional(),
  /** Set where answers of AWS itself break it, and how: it is then asked of requests only. */
  answersBreakIt: line.optional(),
  /** What keeping it looks like, and missing it, where the entry's other data do not show that. */
  right: line.optional(),
  wrong: line.optional(),
  /** The same, for programs, where it relates members of one request: for each operation whose input has all of them. */
  relations: z.array(relationSchema).min(1).optional(),
});

const limits = z
  .strictObject({ min: z.int().nonnegative().optional(), max: z.int().positive().optional() })
  .refine(({ min, max }) => (min ?? 0) <= (max ?? Number.POSITIVE_INFINITY), 'min is above max');

/** The value of another member with which a bound holds. */
const circumstance = z.strictObject({
  /** Below the input: `BillingMode`. */
  member: z.string(),
  value: z.string(),
  /** Operations where a request without the member means this value. */
  defaultOf: names.optional(),
});

const bound = rule.extend({
  members: names,
  /** Length of a text, in characters. */
  length: limits.optional(),
  /** The characters that count double towards it. */
  countedDouble: z.string().optional(),
  /** Number of items of a list, or of entries of a map. */
  size: limits.optional(),
  /** Value of a number. */
  range: limits.optional(),
  /** JavaScript source; it has to match the whole text. */
  pattern: z.string().refine(isPattern, 'not a JavaScript pattern').optional(),
  /** Whether `.` stands for line ends too. */
  dotAll: z.literal(true).optional(),
  /** The only values allowed, where they are fewer than the shape says. */
  values: z
    .array(z.union([z.string(), z.int()]))
    .min(1)
    .optional(),
  /** What AWS publishes where a smaller limit governs. */
  published: limits.optional(),
  /** The circumstances under which it holds, where it does not always. */
  when: line.optional(),
  /** The same, for programs. */
  holdsWith: circumstance.optional(),
  /** Whether staying inside is enough for the member to be accepted. */
  inside: z.enum(['sufficient', 'necessary']),
});

const error = rule.extend({
  operations: names,
  /** What the operation answers with; left out where the facts leave the code open. */
  codes: names.optional(),
  alsoAcceptable: names.optional(),
  /** Whether the model lists the codes for the operations. Default: true. */
  declared: z.boolean().optional(),
  /**
   * What a request to these operations breaks under this condition, and so gets these codes: bounds and relations by the id
   * of their requirement, whichever way they are broken, and single ways by their label (`enum QueryStatus`, see
   * `labelOf`), which come first. Relations that the entry states itself need no word here.
   */
  breaks: names.optional(),
});

const quota = rule.extend({ limit: z.int().positive(), per: line });

const presence = z.strictObject({
  requirement: z.string(),
  operation: z.string(),
  /** The member path of the structure that carries the members: empty for the answer itself, `[]` for list items. */
  at: z.string(),
  members: z.array(z.string()).min(1),
});

const rates = z.strictObject({
  reads: z.number().positive(),
  others: z.number().positive(),
  operations: z.record(z.string(), z.number().positive()),
});

/** How the members that name a resource do so, and which error condition is met where one is wrong in some way. */
const identifier = z.strictObject({
  resource: z.enum(['trail', 'event-data-store', 'channel', 'dashboard']),
  /** `name` or `id`: the plain one; `arn`: the full one. */
  forms: z.array(z.enum(['name', 'id', 'arn'])).min(1),
  members: names,
  source,
  /** Ids of error conditions, by what is wrong; of several, the one that names the member counts. */
  refusals: z.strictObject({
    malformed: names.optional(),
    'other-region': names.optional(),
    'other-account': names.optional(),
    'other-resource': names.optional(),
    unknown: names.optional(),
  }),
});

const exclusion = z.strictObject({
  reason: line.min(20),
  source,
  /** `<Operation>/<Code>`, or `*` and the code for every operation that declares it and is not named elsewhere. */
  pairs: names.optional(),
  members: names.optional(),
  /** Ids of requirements that ask nothing of an endpoint. */
  requirements: names.optional(),
});

/** One file of `spec/facts/`. */
export const factFileSchema = z.strictObject({
  requirements: z.array(rule).optional(),
  bounds: z.array(bound).optional(),
  errors: z.array(error).optional(),
  quotas: z.array(quota).optional(),
  presence: z.array(presence).optional(),
  excluded: z.array(exclusion).optional(),
  identifiers: z.array(identifier).optional(),
  capabilities: z.record(z.string(), z.array(z.string())).optional(),
  sharedErrors: z.array(z.string()).optional(),
  rates: rates.optional(),
});

/** One file of `spec/facts/`, as written. */
export type FactFile = z.infer<typeof factFileSchema>;

/** The sections whose entries are requirements, and the kind that they are. */
export const kindOf = { requirements: 'rule', bounds: 'bound', errors: 'error', quotas: 'quota' } as const;

/** Any entry that is a requirement, as written. */
export type FactEntry = z.infer<typeof rule>;

type Resolved<Entry extends FactEntry, Kind extends string> = Omit<Entry, 'operations' | 'members'> & {
  kind: Kind;
  /** The name of the file that it stands in. */
  family: string;
  /** Every operation that it speaks of: those named and those of its members. */
  operations: string[];
  /** Every member path that it speaks of, those that it demands in answers included. */
  members: string[];
};

/** A general statement. */
export type Rule = Resolved<z.infer<typeof rule>, 'rule'>;
/** Limits of request members. */
export type Bound = Resolved<z.infer<typeof bound>, 'bound'>;
/** A condition under which operations answer with an error. */
export type ErrorCondition = Resolved<z.infer<typeof error>, 'error'>;
/** How many of something there may be. */
export type Quota = Resolved<z.infer<typeof quota>, 'quota'>;

/** One statement about the API. */
export type Requirement = Rule | Bound | ErrorCondition | Quota;

/** Members that an answer carries although its shape marks them as optional. */
export type Presence = z.infer<typeof presence>;

/** How members name a resource. Member paths are whole: `GetTrail.input.Name`. */
export type Identifier = z.infer<typeof identifier>;

/** Requests per second that AWS allows: for single operations, for other reads, for everything else. */
export type Rates = z.infer<typeof rates>;

/** What no check can ask for, and why: pairs that no client can provoke, members that none can see, mere information. */
export interface Exclusion {
  reason: string;
  source: string;
  /** `<Operation>/<Code>` */
  pairs: string[];
  members: string[];
  requirements: string[];
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
