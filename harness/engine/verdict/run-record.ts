import { z } from 'zod';
import { suites } from '../check/suite.js';

const outcome = z.enum(['passed', 'gap', 'warning', 'unimplemented', 'blocked', 'skipped']);

/** What became of a check. */
export type Outcome = z.infer<typeof outcome>;

const covered = z.strictObject({ covered: z.int(), total: z.int() });

const recordedGap = z.strictObject({
  id: z.string(),
  check: z.string(),
  operation: z.string(),
  category: z.enum([
    'protocol',
    'shape',
    'constraint',
    'error',
    'pagination',
    'semantics',
    'reliability',
    'unimplemented',
  ]),
  severity: z.enum(['must', 'should']),
  path: z.string().optional(),
  requirement: z.string().optional(),
  expected: z.string(),
  actual: z.string(),
  source: z.string(),
  count: z.int().positive(),
  repro: z.strictObject({
    curl: z.string(),
    cli: z.string().optional(),
    typescript: z.string().optional(),
    replay: z.string().optional(),
  }),
  /** The calls of the shortest history that shows it, where one was looked for. */
  history: z
    .array(
      z.strictObject({
        call: z.string(),
        curl: z.string(),
        cli: z.string().optional(),
        typescript: z.string().optional(),
      }),
    )
    .optional(),
});

/** One gap: findings of one cause. */
export type RecordedGap = z.infer<typeof recordedGap>;

const recordedCheck = z.strictObject({
  id: z.string(),
  operation: z.string(),
  suite: z.enum(suites),
  outcome,
  reason: z.string().optional(),
  gaps: z.array(z.string()).optional(),
});

/** One check with its outcome. */
export type RecordedCheck = z.infer<typeof recordedCheck>;

const observation = z.strictObject({
  check: z.string(),
  operation: z.string(),
  rules: z.tuple([z.string(), z.string()]),
  won: z.string(),
  answer: z.string(),
});

/** The record of a run, version 1: the contract of every reporter and of all tools around this one. */
export const runRecordSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  target: z.strictObject({
    kind: z.enum(['reference', 'aws', 'endpoint']),
    endpointUrl: z.string(),
    region: z.string(),
    access: z.enum(['read-only', 'standard', 'full']),
    capabilities: z.array(z.string()).optional(),
  }),
  spec: z.strictObject({ package: z.string(), version: z.string() }),
  seed: z.int(),
  startedAt: z.iso.datetime(),
  durationMs: z.number(),
  /** The resolved configuration, less secrets. */
  configuration: z.record(z.string(), z.unknown()),
  summary: z.strictObject({
    passed: z.int(),
    gap: z.int(),
    warning: z.int(),
    unimplemented: z.int(),
    blocked: z.int(),
    skipped: z.int(),
    requests: z.int(),
  }),
  /** Requests that were sent again, by what they had met. Absent where none was. */
  transport: z
    .strictObject({ retries: z.int().positive(), throttled: z.int(), serverErrors: z.int(), resets: z.int() })
    .optional(),
  coverage: z.strictObject({
    operations: covered,
    members: covered,
    /** Documented pairs of operation and error that were seen in answers. */
    errors: covered.extend({
      /** By `<Operation>/<Code>`: the checks that got it. */
      seen: z.record(z.string(), z.array(z.string())),
      unseen: z.array(z.strictObject({ reason: z.string(), excluded: z.boolean(), pairs: z.array(z.string()) })),
    }),
    paginators: covered,
    requirements: covered,
    /** Places of members in requests that were sent. */
    requestMembers: covered,
    /** Documented values of request members that were sent. */
    enumValues: covered,
    /** Sides of the bounds of request members on which a value was sent. */
    boundSides: covered,
  }),
  checks: z.array(recordedCheck),
  gaps: z.array(recordedGap),
  /** What `--explore` looked into: information, never a verdict. */
  observations: z.array(observation).optional(),
});

/** The record of a run. */
export type RunRecord = z.infer<typeof runRecordSchema>;
