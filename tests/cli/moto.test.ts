import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../cli/explain.js';
import type { JsonObject } from '../../common/json.js';
import { allRuleChecks } from '../../harness/engine/check/rule-checks.js';
import { loadChecks } from '../../harness/engine/select/registry.js';
import { suiteFiles } from '../../harness/engine/select/suite-files.js';
import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import { type ServerProcess, startMotoProcess } from '../../verify/bench/server-process.js';
import { motoOperations } from '../../verify/verify-moto.js';
import { expectContract } from '../harness/engine/contract.js';
import { checkedOperations } from '../suites/checked.js';
import { trailNames } from '../verify/faulty.js';
import { isBuilt, needsBuild, place, recordOf } from './command.js';

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

let moto: ServerProcess | undefined;
beforeAll(async () => {
  if (isBuilt) moto = await startMotoProcess();
});
afterAll(() => moto?.stop());
const needsMoto = 'moto_server is not on the PATH';

describe.skipIf(!isBuilt)(`moto (${needsBuild})`, () => {
  // A sample; `npm run verify-suite` runs the whole suite.
  test('its operations are told from those that it lacks, and nothing of ours is left', async ({ skip }) => {
    if (!moto) return skip(needsMoto);
    const where = place();
    const args = ['--endpoint-url', moto.url, '--seed', '1', '--suite', 'protocol,shapes,errors'];
    const { ended, record } = await recordOf(args, where);
    expect(ended.complaints.filter((line) => line.includes('internal error of this tool'))).toEqual([]);
    expectContract(record);
    expect(ended.code).toBe(1);
    const missing = record.gaps
      .filter(({ category }) => category === 'unimplemented')
      .map(({ operation }) => operation);
    expect(missing).toEqual(checkedOperations.filter((name) => !motoOperations.includes(name)));
    expect((await describeTrails(moto.url)).filter((name) => name.startsWith('ctc-'))).toEqual([]);
    expect(where.ledgers()).toEqual([]);
    const spec = loadSpec();
    const known = { spec, facts: loadFacts(), checks: await loadChecks(suiteFiles()), rules: allRuleChecks(spec) };
    for (const { id } of record.gaps) expect(explain(id, known).length, id).toBeGreaterThan(3);
  });

  test('the gaps of an operation are the same, one check at a time or many', async ({ skip }) => {
    if (!moto) return skip(needsMoto);
    const { url } = moto;
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
