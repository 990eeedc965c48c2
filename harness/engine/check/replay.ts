import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UsageError } from '../../../common/user-errors.js';
import type { Spec } from '../../../spec/load.js';
import { packagePath } from '../../../spec/package-root.js';

const replay = z.tuple([
  z.string().regex(/^[A-Z_][A-Za-z]*\/[a-z]+\/[a-z0-9-]+$/),
  z.int(),
  z.string().regex(/^\d+(:\d+)*$/),
  z.string(),
]);
const token = z.strictObject({ tool: z.string(), spec: z.string(), history: replay });

/** One history of a check: all that fast-check needs to make it again. */
export interface Replay {
  /** The id of the check. */
  check: string;
  seed: number;
  /** Where among the shrunk values it stands. */
  path: string;
  /** Which of its commands were run; empty where all were. */
  commands: string;
}

/** What a token was made by: other versions may generate another history. */
export interface ReplayVersions {
  tool: string;
  spec: string;
}

/** The versions that are at work here. */
export function replayVersions(spec: Spec): ReplayVersions {
  const { version } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string };
  return { tool: version, spec: spec.operation(spec.operationNames[0]!).source.version };
}

/** The token of a history, one word. */
export function replayToken({ check, seed, path, commands }: Replay, versions: ReplayVersions): string {
  return Buffer.from(JSON.stringify({ ...versions, history: [check, seed, path, commands] })).toString('base64url');
}

/** Reads a token. Throws UsageError where it is none, or was made by other versions than these. */
export function readReplayToken(text: string, versions: ReplayVersions): Replay {
  const parsed = token.safeParse(jsonOf(text));
  if (!parsed.success)
    throw new UsageError(`--replay ${text}: not a valid token; copy one from the "replay" line of a gap in a report`);
  const { tool, spec, history } = parsed.data;
  for (const [name, made, here] of [
    ['this tool', tool, versions.tool],
    ['the spec', spec, versions.spec],
  ]) {
    if (made !== here)
      throw new UsageError(
        `--replay: the token belongs to version ${made} of ${name}, and this is version ${here}; run the check again`,
      );
  }
  const [check, seed, path, commands] = history;
  return { check, seed, path, commands };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
