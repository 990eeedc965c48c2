import { execFileSync, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { explain } from '../../cli/explain.js';
import type { JsonObject } from '../../common/json.js';
import { allRuleChecks } from '../../harness/engine/check/rule-checks.js';
import { loadChecks } from '../../harness/engine/select/registry.js';
import { suiteFiles } from '../../harness/engine/select/suite-files.js';
import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import { expectContract } from '../harness/engine/contract.js';
import { closedPort } from '../harness/scripted-server.js';
import { checkedOperations } from '../suites/checked.js';
import { trailNames } from '../verify/faulty.js';
import { isBuilt, place, recordOf } from './command.js';

const hasMoto = (() => {
  try {
    execFileSync('moto_server', ['--help'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** What moto's CloudTrail has. */
const there = [
  'AddTags',
  'CreateTrail',
  'DeleteTrail',
  'DescribeTrails',
  'GetEventSelectors',
  'GetInsightSelectors',
  'GetTrail',
  'GetTrailStatus',
  'ListTags',
  'ListTrails',
  'PutEventSelectors',
  'PutInsightSelectors',
  'RemoveTags',
  'StartLogging',
  'StopLogging',
  'UpdateTrail',
];

/** Starts moto for the running test. Resolves to its URL once it answers. */
async function startMoto(): Promise<string> {
  const port = await closedPort();
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  onTestFinished(async () => {
    child.kill();
    await gone;
  });
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return url;
    await delay(100);
  }
  throw new Error('moto_server does not answer');
}

async function describeTrails(url: string): Promise<string[]> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.DescribeTrails',
      authorization: 'AWS4-HMAC-SHA256 Credential=t/20261121/us-east-1/cloudtrail/aws4_request, Signature=0',
    },
    body: '{}',
  });
  return trailNames((await answer.json()) as JsonObject);
}

const reason = isBuilt ? 'needs moto_server on the PATH' : 'needs dist/: npm run build';
describe.skipIf(!isBuilt || !hasMoto)(`moto (${reason})`, () => {
  test('its operations are told from those that it lacks, and nothing of ours is left', async () => {
    const url = await startMoto();
    const where = place();
    const { ended, record } = await recordOf(['--endpoint-url', url, '--seed', '1'], where);
    expect(ended.complaints.filter((line) => line.includes('internal error of this tool'))).toEqual([]);
    expectContract(record);
    expect(ended.code).toBe(1);
    const missing = record.gaps
      .filter(({ category }) => category === 'unimplemented')
      .map(({ operation }) => operation);
    expect(missing).toEqual(checkedOperations.filter((name) => !there.includes(name)));
    expect((await describeTrails(url)).filter((name) => name.startsWith('ctc-'))).toEqual([]);
    expect(where.ledgers()).toEqual([]);
    const spec = loadSpec();
    const known = {
      spec,
      facts: loadFacts(),
      checks: await loadChecks(suiteFiles()),
      rules: allRuleChecks(spec),
    };
    for (const { id } of record.gaps) expect(explain(id, known).length, id).toBeGreaterThan(3);
  });

  test('the gaps of an operation are the same, one check at a time or many', async () => {
    const url = await startMoto();
    const gaps = async (concurrency: string) => {
      const choice = ['--operation', 'AddTags', '--operation', 'PutInsightSelectors', '--seed', '1'];
      const { record } = await recordOf(['--endpoint-url', url, ...choice, '--concurrency', concurrency]);
      return record.gaps.map(({ id }) => id);
    };
    const one = await gaps('1');
    expect(one.length).toBeGreaterThan(10);
    expect(await gaps('32')).toEqual(one);
  });
});
