import { describe, expect, test } from 'vitest';
import { patienceWith } from '../../../harness/targets/patience.js';
import type { TargetSettings } from '../../../harness/targets/target-settings.js';
import { asked, inShort, refuse, rightAnswer, sessionWith } from '../engine/sessions.js';
import { settingsFor } from '../open-targets.js';
import { type ScriptedAnswer, scriptedServer } from '../scripted-server.js';
import { trail } from '../validators/right-answers.js';

describe('patienceWith', () => {
  test('ends', async () => {
    const patience = patienceWith('aws', 20);
    expect([await patience.more(), await patience.more()]).toEqual([true, false]);
  });

  test.each(['endpoint', 'reference'] as const)('is not had with %s', async (kind) => {
    expect(await patienceWith(kind).more()).toBe(false);
  });
});

/** Reads a trail after an update of ours; the target answers the first read with `first`, later ones right. */
async function readAfterUpdate(kind: TargetSettings['kind'], first: ScriptedAnswer, changed = true) {
  let reads = 0;
  const server = await scriptedServer((request) =>
    request.operation === 'GetTrail' && reads++ === 0 ? first : rightAnswer(request),
  );
  const session = sessionWith(server.url, { settings: settingsFor(server.url, { kind }) });
  const report = await asked(session, 'UpdateTrail/lifecycle/x', async (t) => {
    if (changed) await t.accepted('UpdateTrail', { Name: 'x' });
    await t.readBack('GetTrail', { Name: 'x' }, (read) =>
      t.expectMember(read, 'Trail.Name', 'x', 'trail.update.merge'),
    );
  });
  return { ...inShort(report), reads };
}

describe('a change that shows late', () => {
  const stale = { body: { Trail: { ...trail, Name: 'old' } } };
  const missed = 'UpdateTrail/x/GetTrail.Trail.Name';
  const refused = 'GetTrail/valid-request/rejected';

  test('is waited for on AWS', async () => {
    expect(await readAfterUpdate('aws', stale)).toEqual({ gaps: [], obstacles: [], reads: 2 });
    expect(await readAfterUpdate('aws', refuse('TrailNotFoundException'))).toMatchObject({ gaps: [], obstacles: [] });
  });

  test('is a gap elsewhere, found by one read', async () => {
    expect(await readAfterUpdate('endpoint', stale)).toEqual({ gaps: [missed], obstacles: [], reads: 1 });
    const answer = await readAfterUpdate('endpoint', refuse('TrailNotFoundException'));
    expect(answer).toEqual({ gaps: [refused], obstacles: [refused], reads: 1 });
  });

  test('is not waited for where nothing was changed', async () => {
    expect(await readAfterUpdate('aws', stale, false)).toEqual({ gaps: [missed], obstacles: [], reads: 1 });
  });

  test('a wrong shape stays found, whatever the next read shows', async () => {
    const { Name, HomeRegion, ...rest } = trail;
    const gap = 'GetTrail/missing-member/Trail.HomeRegion';
    const odd = { body: { Trail: { ...rest, Name: 'old' } } };
    expect(await readAfterUpdate('aws', odd)).toEqual({ gaps: [gap], obstacles: [], reads: 2 });
  });
});

test('a rejection that comes late is waited for on AWS', async () => {
  let reads = 0;
  const server = await scriptedServer((request) =>
    request.operation === 'GetTrail' && reads++ > 0 ? refuse('TrailNotFoundException') : rightAnswer(request),
  );
  const session = sessionWith(server.url, { settings: settingsFor(server.url, { kind: 'aws' }) });
  const report = await asked(session, 'DeleteTrail/lifecycle/gone', async (t) => {
    await t.accepted('DeleteTrail', { Name: 'x' });
    await t.rejected('GetTrail', { Name: 'x' }, { requirement: 'trail.unknown', codes: ['TrailNotFoundException'] });
  });
  expect({ ...inShort(report), reads }).toEqual({ gaps: [], obstacles: [], reads: 2 });
});

test('what AWS refuses for the account’s sake is no rejection of the request', async () => {
  const server = await scriptedServer(() => refuse('AccessDeniedException'));
  const session = sessionWith(server.url, { settings: settingsFor(server.url, { kind: 'aws' }) });
  const report = await asked(session, 'GetTrail/shapes/rejects-x', (t) =>
    t.rejected('GetTrail', { Name: 'x' }, { requirement: 'trail.unknown' }),
  );
  expect(report.skipped).toContain('the credentials do not allow the request');
});
