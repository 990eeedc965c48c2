import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { specCommand } from '../../cli/spec.js';

let root: string;
let printed: string[];
const exitCode = process.exitCode;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ctc-cli-spec-'));
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
  process.exitCode = exitCode;
});

async function run(subcommand: string): Promise<number> {
  process.exitCode = 0;
  await specCommand(root).parseAsync([subcommand], { from: 'user' });
  return process.exitCode;
}

test('what derive writes, check accepts; a removed member is named and ends in 1', { timeout: 60_000 }, async () => {
  expect(await run('derive')).toBe(0);
  expect(printed[0]).toContain('60 operations, 86 errors, 582 operation/error pairs, 12 paginators');
  expect(await run('check')).toBe(0);
  const path = join(root, 'spec/operations/CreateTrail.json');
  const operation = JSON.parse(readFileSync(path, 'utf8'));
  delete operation.output.properties.TrailARN;
  writeFileSync(path, `${JSON.stringify(operation, null, 2)}\n`);
  rmSync(join(root, 'spec/generated/types.ts'));
  printed = [];
  expect(await run('check')).toBe(1);
  expect(printed).toEqual([
    'spec/generated/types.ts is missing',
    'CreateTrail: output.TrailARN is missing in spec/operations/CreateTrail.json (the SDK documents string)',
    '2 departures from what the installed SDK documents; `spec derive` writes it anew',
  ]);
});
