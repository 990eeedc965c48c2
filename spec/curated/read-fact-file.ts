import { createRequire } from 'node:module';
import type { z } from 'zod';
import { lazily } from '../../common/lazily.js';
import { type FactFile, factFileSchema } from './fact-schema.js';

// Runs read the built facts, so the parser is loaded where a curated file is read and not before.
const yaml = lazily(() => createRequire(import.meta.url)('yaml') as typeof import('yaml'));

/** A fact file as read, with a way to say where in it something stands. */
export interface LocatedFacts {
  /** `spec/facts/<name>.yaml` */
  file: string;
  facts: FactFile;
  /** `<file>:<line>` of the entry or value at a path of keys and indexes. */
  where(path: readonly PropertyKey[]): string;
}

/** Reads one file. `problems` has a line with file and line number for everything that is not as the schema wants it. */
export function readFactFile(file: string, text: string): { located: LocatedFacts; problems: string[] } {
  const { isNode, LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const where = (path: readonly PropertyKey[]): string => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return `${file}:${lines.linePos(node.range[0]).line}`;
    }
    return `${file}:1`;
  };
  const empty = { located: { file, facts: {}, where } };
  const [broken] = document.errors;
  if (broken) return { ...empty, problems: [`${file}:${broken.linePos?.[0].line ?? 1}: ${firstLine(broken.message)}`] };
  const result = factFileSchema.safeParse(document.toJS() ?? {});
  if (!result.success) {
    return { ...empty, problems: result.error.issues.map((issue) => `${where(issue.path)}: ${describe(issue)}`) };
  }
  return { located: { file, facts: result.data, where }, problems: [] };
}

function describe({ path, message }: z.core.$ZodIssue): string {
  const name = path.filter((step) => typeof step === 'string').join('.');
  return name ? `${name}: ${message}` : message;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]!;
}
