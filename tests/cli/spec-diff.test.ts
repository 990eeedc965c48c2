import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { specCommand } from '../../cli/spec.js';
import { UsageError } from '../../common/user-errors.js';
import { loadSpec } from '../../spec/load.js';
import { packagePath } from '../../spec/package-root.js';
import { installedSdkFolder } from '../../spec/sdk/sdk-folder.js';
import { command, editedSdk } from '../spec/diff/edited-sdk.js';

let printed: string[];
let noted: string[];
const folders: string[] = [];
const exitCode = process.exitCode;

beforeEach(() => {
  printed = [];
  noted = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void noted.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  process.exitCode = exitCode;
});

async function diff(...args: string[]): Promise<number> {
  process.exitCode = 0;
  await specCommand(packagePath()).parseAsync(['diff', ...args], { from: 'user' });
  return Number(process.exitCode);
}

/** An SDK whose CreateTrail no longer lists an error and whose ListTrails takes a member more. */
function edited(): string {
  const folder = editedSdk([
    { file: command('CreateTrail'), from: '@throws {@link KmsException} (client fault)', to: 'Words.' },
    {
      file: command('ListTrails'),
      from: ' *   NextToken: "STRING_VALUE",',
      to: ' *   NextToken: "STRING_VALUE",\n *   More: true || false,',
    },
  ]);
  folders.push(folder);
  return folder;
}

describe('spec diff', () => {
  test('the committed spec and the installed SDK are one, by name, by version and by folder', async () => {
    expect(await diff('spec', '3.1137.0')).toBe(0);
    expect(printed.join('\n')).toContain('No changes.');
    expect(await diff(installedSdkFolder(), 'spec')).toBe(0);
  });

  test('what breaks ends in 1 and stands under its class, with the reason', async () => {
    const folder = edited();
    expect(await diff('spec', folder)).toBe(1);
    const text = printed.join('\n');
    expect(text).toContain('Breaking for a reader (1)\n  error KmsException removed; clients that handle');
    expect(text).toContain('      CreateTrail');
    expect(text).toContain('Compatible (1)\n  member More added (boolean)\n      ListTrails.input');
    expect(text).toContain('0 breaking for a sender, 1 breaking for a reader, 1 compatible');
    expect(noted.join('\n')).toContain('contradict its declarations: ListTrails.input.More: member added');
  });

  test('JSON and Markdown say the same', async () => {
    const folder = edited();
    expect(await diff('spec', folder, '--format', 'json')).toBe(1);
    const report = JSON.parse(printed.join('\n'));
    expect(report.summary).toMatchObject({ 'breaking-sender': 0, 'breaking-reader': 1, compatible: 1 });
    expect(report.changes).toContainEqual(
      expect.objectContaining({ id: 'CreateTrail.errors: error KmsException removed', class: 'breaking-reader' }),
    );
    printed = [];
    expect(await diff('spec', folder, '--format', 'markdown')).toBe(1);
    expect(printed.join('\n')).toContain(
      '#### Compatible (1)\n\n- **member More added (boolean)**: `ListTrails.input`',
    );
  });

  test('only additions end in 0', async () => {
    const folder = editedSdk([
      { file: command('DeleteTrail'), from: '@throws {@link ConflictException} (client fault)', to: 'Words.' },
    ]);
    folders.push(folder);
    expect(await diff(folder, 'spec')).toBe(0);
    expect(printed.join('\n')).toContain('error ConflictException added');
  });

  test('a boto3 page tells what it is silent about', async () => {
    const page = packagePath('tests', 'spec', 'fixtures', 'boto3-method-page.txt');
    expect(await diff(page, page)).toBe(0);
    expect(await diff(page, 'spec')).toBe(1);
    const text = printed.join('\n');
    expect(text).toContain('operation removed; calls of it are rejected\n      BrewTea');
    expect(text).toContain(
      `operations: ${loadSpec().operationNames.length} (boto3-method-page.txt: the page describes one operation)`,
    );
  });

  test.each([
    ['what is not there', ['nowhere', 'spec'], 'nowhere is not a folder, a file or an SDK version'],
    ['a folder without an SDK', [tmpdir(), 'spec'], 'is not an unpacked @aws-sdk/client-cloudtrail'],
    ['a file that is no page', [packagePath('package.json'), 'spec'], 'not a page of the boto3 reference'],
  ])('%s is wrong usage', async (_, args, message) => {
    await expect(diff(...args)).rejects.toThrow(UsageError);
    await expect(diff(...args)).rejects.toThrow(message);
  });

  test('without npm, a version is wrong usage and nothing is left behind', async () => {
    const before = leftovers();
    vi.stubEnv('PATH', join(tmpdir(), 'nowhere'));
    await expect(diff('3.41.0', 'spec')).rejects.toThrow('cannot fetch SDK 3.41.0: npm is not installed');
    vi.unstubAllEnvs();
    expect(leftovers()).toEqual(before);
  });
});

describe('versions from the registry', () => {
  const registry = registryAnswers();

  test('3.41.0, fetched, read from its interfaces and removed', { timeout: 120_000 }, async ({ skip }) => {
    skip(!registry, 'the npm registry does not answer');
    const before = leftovers();
    expect(await diff('3.41.0', 'spec')).toBe(1);
    const text = printed.join('\n');
    expect(text).toContain('AddTags.input.TagsList, RemoveTags.input.TagsList');
    expect(text).toContain('errors of operations: 18 (SDK 3.41.0: its command pages list no errors)');
    // What has become of the API since is not fixed: every release adds to it.
    expect(text).toMatch(/[1-9]\d* breaking for a sender, [1-9]\d* breaking for a reader, [1-9]\d* compatible/);
    expect(leftovers()).toEqual(before);
  });

  test('a version that does not exist', { timeout: 120_000 }, async ({ skip }) => {
    skip(!registry, 'the npm registry does not answer');
    await expect(diff('3.900.0', 'spec')).rejects.toThrow(
      /^the registry has no @aws-sdk\/client-cloudtrail 3\.900\.0; similar versions: .*3\.901\.0/,
    );
  });
});

function leftovers(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('ctc-sdk-'));
}

function registryAnswers(): boolean {
  try {
    execFileSync('npm', ['view', '@aws-sdk/client-cloudtrail@3.41.0', 'version', '--fetch-retries=0'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}
