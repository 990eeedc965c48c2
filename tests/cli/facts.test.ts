import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { factsCommand } from '../../cli/facts.js';
import { packagePath } from '../../spec/package-root.js';

let root: string;
let printed: string[];
const exitCode = process.exitCode;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ctc-cli-facts-'));
  cpSync(packagePath('spec', 'facts'), join(root, 'spec', 'facts'), { recursive: true });
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
  process.exitCode = exitCode;
});

async function run(...args: string[]): Promise<number> {
  process.exitCode = 0;
  await factsCommand(root).parseAsync(args, { from: 'user' });
  return process.exitCode;
}

test('what it writes it accepts, and it names what an edit made stale', async () => {
  expect(await run()).toBe(1);
  expect(await run('--write')).toBe(0);
  expect(await run()).toBe(0);
  const page = readFileSync(join(root, 'docs', 'requirements.md'), 'utf8');
  expect(page).toContain('- `trail.arn` (must, documented): The ARN of a trail is arn:\\<partition\\>');
  appendFileSync(join(root, 'spec', 'facts', 'capabilities.yaml'), '# an edit\n');
  printed = [];
  expect(await run()).toBe(1);
  expect(printed).toEqual(['spec/generated/facts.json is out of date; `spec facts --write` updates it']);
});

test('the same facts give the same bytes', async () => {
  const files = ['spec/generated/facts.json', 'docs/requirements.md'];
  await run('--write');
  const first = files.map((file) => readFileSync(join(root, file), 'utf8'));
  await run('--write');
  expect(files.map((file) => readFileSync(join(root, file), 'utf8'))).toEqual(first);
});
