import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { specCommand } from '../../cli/spec.js';
import { UsageError } from '../../common/user-errors.js';
import { loadSpec, type Spec } from '../../spec/load.js';
import { packagePath } from '../../spec/package-root.js';
import { installedSdkFolder, readSdkFolder } from '../../spec/sdk/sdk-folder.js';
import { documentedPairs } from '../spec/documented-pairs.js';
import { grown, grownSdk } from '../spec/sdk/grown-sdk.js';

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

async function run(...args: string[]): Promise<number> {
  process.exitCode = 0;
  await specCommand(root).parseAsync(args, { from: 'user' });
  return process.exitCode;
}

/** How the command counts what this spec holds. */
function counted(spec: Spec): string {
  const paginators = spec.operationNames.filter((name) => spec.operation(name).paginator);
  const pairs = documentedPairs(spec).length;
  return `${spec.operationNames.length} operations, ${spec.errorNames.size} errors, ${pairs} operation/error pairs, ${paginators.length} paginators`;
}

test('what derive writes, check accepts; a removed member is named and ends in 1', { timeout: 60_000 }, async () => {
  expect(await run('derive')).toBe(0);
  expect(printed[0]).toContain(counted(loadSpec()));
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
    '2 differences from the installed SDK; `spec derive` updates spec/',
  ]);
});

describe('derive --sdk', { timeout: 60_000 }, () => {
  test('reads the folder of another SDK, and writes below the folder that --out names', async () => {
    const sdk = grownSdk();
    onTestFinished(() => rmSync(sdk, { recursive: true }));
    const out = join(root, 'elsewhere');
    expect(await run('derive', '--sdk', sdk, '--out', out)).toBe(0);
    const spec = loadSpec(out);
    expect(printed[0]).toContain(counted(spec));
    expect(spec.operation(grown.operation)).toMatchObject({
      errors: [grown.error],
      paginator: { inputToken: 'NextToken', outputToken: 'NextToken', limitKey: null, resultKey: 'Parts' },
      $defs: { WidgetColour: { enum: ['GREEN', 'RED'] } },
    });
    expect(spec.errors[grown.error]?.operations).toEqual([grown.alsoThrows, grown.operation]);
    expect(readFileSync(join(out, 'spec/generated/error-pairs.ts'), 'utf8')).toContain(`'${grown.error}'`);
    expect(existsSync(join(root, 'spec'))).toBe(false);
  });

  test('takes the version that is installed from where it is', async () => {
    const { version } = readSdkFolder(installedSdkFolder());
    expect(await run('derive', '--sdk', version)).toBe(0);
    expect(loadSpec(root).operationNames).toEqual(loadSpec().operationNames);
  });

  test.each([
    ['nowhere', 'nowhere is neither the folder of an SDK nor a version of it'],
    [packagePath('package.json'), 'is neither the folder of an SDK nor a version of it'],
    [packagePath('spec'), 'is no unpacked @aws-sdk/client-cloudtrail'],
  ])('%s is wrong usage, and nothing is written', async (sdk, message) => {
    await expect(run('derive', '--sdk', sdk)).rejects.toThrow(UsageError);
    await expect(run('derive', '--sdk', sdk)).rejects.toThrow(message);
    expect(existsSync(join(root, 'spec'))).toBe(false);
  });
});
