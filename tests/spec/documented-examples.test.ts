import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OperationName } from '../../spec/generated/types.js';
import { outputValidators } from '../../spec/generated/validators.js';
import { loadSpec } from '../../spec/load.js';
import { packagePath } from '../../spec/package-root.js';
import { schemaAt } from '../../spec/resolve.js';
// Answers that AWS documents and that its API cannot give, by id, with the reason. None of the 132 is one.
import slips from './documentation-slips.json' with { type: 'json' };

interface DocumentedExample {
  id: string;
  operation: OperationName;
  /** Command lines only: no example carries the body of a request. */
  request: { cli: string };
  response: unknown;
}

const folder = packagePath('..', 'shared', 'documented-examples');
const there = existsSync(folder);
const files = there ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
const examples = files.flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as DocumentedExample[]);

/** Everything that is wrong with an answer: what the validator refuses, and members that the API does not have. */
function faults(operation: OperationName, response: unknown): string[] {
  const result = outputValidators[operation]().safeParse(response);
  const refused = result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return [...refused, ...unknownMembers(operation, response, [])];
}

function unknownMembers(name: OperationName, value: unknown, path: (string | number)[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => unknownMembers(name, item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const operation = loadSpec().operation(name);
  return Object.entries(value).flatMap(([key, inner]) => {
    const known = schemaAt(operation, operation.output, [...path, key]);
    return known ? unknownMembers(name, inner, [...path, key]) : [`${[...path, key].join('.')}: not documented`];
  });
}

describe('documented answers', () => {
  test('all are accepted by the validator of their operation, or listed as a slip', ({ skip }) => {
    skip(!there, `${folder} is not here`);
    expect(examples.length).toBeGreaterThan(100);
    const refused = examples.flatMap(({ id, operation, response }) => {
      const found = faults(operation, response);
      return found.length > 0 ? [`${id}: ${found.join('; ')}`] : [];
    });
    const unlisted = refused.filter((line) => !Object.keys(slips).some((id) => line.startsWith(`${id}:`)));
    expect(unlisted).toEqual([]);
    // An entry that is a slip no longer has to go.
    expect(refused).toHaveLength(Object.keys(slips).length);
  });

  test('none carries the body of a request, which would have to be checked too', ({ skip }) => {
    skip(!there, `${folder} is not here`);
    expect(examples.filter(({ request }) => Object.keys(request).join() !== 'cli')).toEqual([]);
  });

  test('a wrong answer would be seen: a timestamp as text, a member with another name', () => {
    expect(faults('ListTrails', { Trails: [{ TrailARN: 'arn', name: 'x' }] })).toEqual([
      'Trails.0.name: not documented',
    ]);
    expect(faults('GetTrailStatus', { StartLoggingTime: '2022-01-01' })).toHaveLength(1);
  });
});
