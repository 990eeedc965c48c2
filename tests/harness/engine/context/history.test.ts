import { describe, expect, test } from 'vitest';
import { reproduction } from '../../../../harness/engine/context/history.js';
import { isMutating } from '../../../../harness/wire/is-mutating.js';
import { answer, exchange, lost, refusal } from '../../exchanges.js';
import { knowledge } from '../../validators/knowledge.js';

const signing = { credentials: 'dummy' } as const;
const operationsIn = (curl: string) => [...curl.matchAll(/CloudTrail_20131101\.(\w+)/g)].map(([, name]) => name);

describe('reproduction', () => {
  const create = exchange('CreateTrail', answer(), { Name: 'a' });
  const read = exchange('GetTrail', answer());
  const refused = exchange('StartLogging', refusal('TrailNotFoundException'));
  const gone = lost('StopLogging');
  const update = exchange('UpdateTrail', answer(), { Name: 'a' });

  test('what changed the target before, then what is shown', () => {
    const { curl, steps } = reproduction([create, read, refused, gone, update], { exchange: read }, signing);
    expect(operationsIn(curl)).toEqual(['CreateTrail', 'UpdateTrail', 'GetTrail']);
    expect(steps).toBe(3);
    expect(curl.split(' && ').map((line) => line.endsWith('-o /dev/null'))).toEqual([true, true, false]);
    expect(curl).not.toContain('\n');
  });

  test('what is shown stands once, also where it changes the target', () => {
    expect(reproduction([create], { exchange: create }, signing)).toMatchObject({ steps: 1 });
  });

  test('a request to a neighbour prepares as well', () => {
    const scope = { region: 'us-east-1', service: 's3' };
    const bucket = (name: string) => ({
      ...create,
      operation: '_',
      request: { ...create.request, scope, url: `http://127.0.0.1/${name}` },
    });
    const trail = exchange('CreateTrail', answer(), { Name: 'a', S3BucketName: 'ctc-abcde-bucket' });
    const { curl, steps } = reproduction(
      [bucket('ctc-abcde-1'), bucket('ctc-abcde-bucket'), trail],
      { exchange: read },
      signing,
    );
    expect(steps, 'the other bucket is of no matter').toBe(3);
    expect(curl).not.toContain('ctc-abcde-1');
  });

  test('an odd request to CloudTrail prepares nothing', () => {
    const odd = { ...read, operation: '_' };
    expect(reproduction([odd], { exchange: read }, signing).steps).toBe(1);
    expect(reproduction([odd], { exchange: read }, signing, new Set([odd])).steps).toBe(2);
  });

  test('what it came after is sent before, on the same connection where that matters', () => {
    const odd = { ...refused, operation: '_' };
    const after = (sameConnection: boolean) =>
      reproduction([odd], { exchange: read, after: { exchange: odd, sameConnection } }, signing);
    expect(operationsIn(after(true).curl)).toEqual(['StartLogging', 'GetTrail']);
    expect(after(true).curl).toContain(' --next ');
    expect(after(false).curl.split(' && ')).toHaveLength(2);
    expect(after(false).steps).toBe(2);
  });
});

test('every operation is one or the other', () => {
  const reads = knowledge.spec.operationNames.filter((name) => !isMutating(name));
  expect(reads).toEqual(
    knowledge.spec.operationNames.filter((name) => /^(Describe|Get|List|Lookup|Search)/.test(name)),
  );
  expect(['GenerateQuery', 'StartQuery', 'CancelQuery', 'RestoreEventDataStore', '_'].every(isMutating)).toBe(true);
});
