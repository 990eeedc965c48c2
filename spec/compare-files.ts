import { basename } from 'node:path';
import { structuralDifferences } from '../common/structural-difference.js';
import { describeDeparture } from './describe-departure.js';
import { operationsFolder, type SpecFiles } from './spec-files.js';

/**
 * Every departure of the committed files from the derived ones, one line each; none when they are the same bytes.
 * Pure: both sides are texts by path.
 */
export function compareFiles(derived: SpecFiles, committed: SpecFiles): string[] {
  const paths = [...new Set([...derived.keys(), ...committed.keys()])].sort();
  return paths.flatMap((path) => compareFile(path, derived.get(path), committed.get(path)));
}

function compareFile(path: string, derived: string | undefined, committed: string | undefined): string[] {
  if (derived === committed) return [];
  const subject = path.endsWith('.json') ? basename(path, '.json') : path;
  if (committed === undefined) {
    return [path.endsWith('.json') ? `${subject}: ${path} is missing (the SDK documents it)` : `${path} is missing`];
  }
  if (derived === undefined) {
    const operation = path.startsWith(operationsFolder) && path.endsWith('.json');
    return [`${subject}: ${path} exists, but the SDK documents no ${operation ? 'such operation' : 'such file'}`];
  }
  if (!path.endsWith('.json'))
    return [`${subject} differs from what the schemas generate: ${firstDifferentLine(derived, committed)}`];
  let value: unknown;
  try {
    value = JSON.parse(committed);
  } catch (error) {
    return [`${subject}: ${path} is not JSON: ${(error as Error).message}`];
  }
  const differences = structuralDifferences(JSON.parse(derived), value);
  if (differences.length > 0) return differences.map((difference) => describeDeparture(subject, difference, path));
  return [`${subject}: ${path} differs only in order or format: ${firstDifferentLine(derived, committed)}`];
}

function firstDifferentLine(derived: string, committed: string): string {
  const expected = derived.split('\n');
  const actual = committed.split('\n');
  const index = expected.findIndex((line, number) => line !== actual[number]);
  const at = index < 0 ? expected.length : index;
  return `line ${at + 1} is ${JSON.stringify(actual[at] ?? '')}, expected ${JSON.stringify(expected[at] ?? '')}`;
}
