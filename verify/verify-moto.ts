import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isJsonObject, type Json } from '../common/json.js';
import { type RunRecord, runRecordSchema } from '../harness/engine/verdict/run-record.js';
import { gapOrigin } from '../harness/explain/gap-origin.js';
import { packagePath } from '../spec/package-root.js';
import { type ServerProcess, startMotoProcess } from './bench/server-process.js';
import type { Questions } from './run-suite.js';

/** What moto's CloudTrail has. */
export const motoOperations: readonly string[] = [
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

/**
 * Runs the command with the whole suite against moto: it tells the operations that moto has from the others, explains each
 * gap, does not fail itself and leaves nothing behind. Resolves to whether it does; where moto is not on the PATH, that is
 * said, and there is nothing to complain of.
 */
export async function verifyMoto(questions: Omit<Questions, 'select'>, say: (line: string) => void): Promise<boolean> {
  const moto = await startMotoProcess();
  if (!moto) {
    say('-      moto: not asked, moto_server is not on the PATH');
    return true;
  }
  try {
    const { record, complaints } = await commandRun(moto);
    const left = await trailsLeft(moto);
    complaints.push(...left.map((name) => `the trail ${name} is left`), ...wrongIn(record, questions));
    say(
      `${complaints.length === 0 ? 'ok' : 'WRONG'}     moto: ${record.gaps.length} gaps, ${record.summary.requests} requests`,
    );
    for (const complaint of complaints) say(`    ${complaint}`);
    return complaints.length === 0;
  } finally {
    await moto.stop();
  }
}

/** The record of a run with seed 1, and what it should not have written on stderr or left in the ledger. */
async function commandRun({ url }: ServerProcess): Promise<{ record: RunRecord; complaints: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'ctc-verify-moto-'));
  try {
    const report = join(folder, 'report.json');
    const args = ['run', '--endpoint-url', url, '--seed', '1', '--report', `json=${report}`];
    const child = spawn(process.execPath, [packagePath('dist', 'cli', 'main.js'), ...args], {
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    const record = runRecordSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
    const complaints = stderr.split('\n').filter((line) => line.includes('internal error of this tool'));
    if (code !== 1) complaints.push(`the run ended with ${code} instead of 1`);
    complaints.push(...readdirSync(folder).filter((file) => file.endsWith('.ledger')));
    return { record, complaints };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a record says of moto and is not so, and gaps that no requirement explains. */
function wrongIn({ gaps }: RunRecord, { spec, facts, checks }: Omit<Questions, 'select'>): string[] {
  const missing = new Set(
    gaps.filter(({ category }) => category === 'unimplemented').map(({ operation }) => operation),
  );
  const mistaken = spec.operationNames.filter((name) => missing.has(name) === motoOperations.includes(name));
  return [
    ...mistaken.map((name) => `${name} is said to be ${missing.has(name) ? 'missing' : 'there'}`),
    ...gaps.filter(({ id }) => !gapOrigin(id, { spec, facts, checks })).map(({ id }) => `nothing explains ${id}`),
  ];
}

/** Names of trails that moto has and that are a run's. */
async function trailsLeft({ url }: ServerProcess): Promise<string[]> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.DescribeTrails',
      authorization: 'AWS4-HMAC-SHA256 Credential=t/20261121/us-east-1/cloudtrail/aws4_request, Signature=0',
    },
    body: '{}',
  });
  const body = (await answer.json()) as Json;
  const trails = isJsonObject(body) && Array.isArray(body.trailList) ? body.trailList : [];
  return trails
    .flatMap((trail) => (isJsonObject(trail) ? [String(trail.Name)] : []))
    .filter((name) => name.startsWith('ctc-'));
}
