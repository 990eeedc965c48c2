import { describe, expect, test } from 'vitest';
import { gatherEvidence } from '../../../../harness/engine/verdict/evidence.js';
import { foldGaps } from '../../../../harness/engine/verdict/fold-gaps.js';
import type { ScriptedAnswer } from '../../scripted-server.js';
import { knowledge } from '../../validators/knowledge.js';
import { asked, inShort, refuse, scriptedSession, unknownOperation } from '../sessions.js';

async function rejecting(answer: ScriptedAnswer, codes?: readonly string[], id = 'GetTrail/shapes/rejects-x') {
  const { session } = await scriptedSession(() => answer);
  return asked(session, id, (t) =>
    t.rejected('GetTrail', { Name: 'x' }, { requirement: 'trail.unknown', ...(codes ? { codes } : {}) }),
  );
}
const wanted = ['TrailNotFoundException'];

test('the code that was expected', async () => {
  expect(inShort(await rejecting(refuse('TrailNotFoundException'), wanted))).toEqual({ gaps: [], obstacles: [] });
  const namespaced = refuse('com.amazonaws#TrailNotFoundException:http://x/');
  expect(inShort(await rejecting(namespaced, wanted))).toEqual({ gaps: [], obstacles: [] });
});

test('one of several codes', async () => {
  const either = ['InvalidTrailNameException', 'TrailNotFoundException'];
  expect(inShort(await rejecting(refuse('TrailNotFoundException'), either)).gaps).toEqual([]);
});

test('any client error, where the facts leave it open', async () => {
  expect(inShort(await rejecting(refuse('TrailNotFoundException'))).gaps).toEqual([]);
});

test('a code that the operation does not declare, where it was asked for or the facts leave it open', async () => {
  expect(inShort(await rejecting(refuse('ChannelNotFoundException'))).gaps).toEqual([]);
  expect(inShort(await rejecting(refuse('ChannelNotFoundException'), ['ChannelNotFoundException'])).gaps).toEqual([]);
  expect(inShort(await rejecting(refuse('MadeUpException'))).gaps).toEqual([
    'GetTrail/undocumented-error/MadeUpException',
  ]);
});

test('success is a gap of this check', async () => {
  const report = await rejecting({}, wanted);
  expect(inShort(report).gaps).toContain('GetTrail/rejects-x/TrailNotFoundException');
  const open = await rejecting({});
  expect(inShort(open).gaps).toContain('GetTrail/rejects-x/rejected');
  expect(open.findings.find(({ rule }) => rule === 'rejects-x')).toMatchObject({
    check: 'GetTrail/shapes/rejects-x',
    category: 'error',
    actual: expect.stringContaining('accepted: HTTP 200'),
  });
});

describe('the wrong code', () => {
  test.each([
    ['that nothing documents', 'NoSuchTrailException'],
    ['that another operation declares', 'ChannelNotFoundException'],
    ['that this one declares', 'InvalidTrailNameException'],
  ])('%s is one gap, and that alone', async (_, code) => {
    const report = await rejecting(refuse(code), wanted);
    expect(inShort(report)).toEqual({ gaps: ['GetTrail/error-code/TrailNotFoundException'], obstacles: [] });
    expect(report.findings[0]).toMatchObject({ expected: 'TrailNotFoundException', severity: 'must' });
    expect(report.findings[0]?.actual).toContain(code);
  });

  test('in two checks is still one gap', async () => {
    const reports = [
      await rejecting(refuse('NoSuchTrailException'), wanted, 'GetTrail/shapes/rejects-x'),
      await rejecting(refuse('NoSuchTrailException'), wanted, 'DeleteTrail/lifecycle/gone'),
    ];
    const gaps = foldGaps(gatherEvidence(reports), knowledge.facts);
    expect(gaps.map(({ id, count }) => [id, count])).toEqual([['GetTrail/error-code/TrailNotFoundException', 2]]);
  });

  test('keeps what the same check found in other exchanges', async () => {
    const { session } = await scriptedSession(({ before }) => refuse(before === 0 ? 'First' : 'Second'));
    const report = await asked(session, 'GetTrail/shapes/rejects-x', async (t) => {
      await t.call('GetTrail', { Name: 'x' });
      await t.rejected('GetTrail', { Name: 'x' }, { requirement: 'trail.unknown', codes: wanted });
    });
    expect(inShort(report).gaps).toEqual([
      'GetTrail/undocumented-error/First',
      'GetTrail/error-code/TrailNotFoundException',
    ]);
  });

  test('with the wrong status says both, once each', async () => {
    const report = await rejecting(refuse('NoSuchTrailException', 404), wanted);
    expect(inShort(report).gaps.sort()).toEqual(['GetTrail/error-code/TrailNotFoundException', '_/error-status']);
  });
});

test.each<[string, ScriptedAnswer, string]>([
  ['an error without a code', { status: 400, body: { Message: 'x' } }, '_/error-code'],
  ['an error that is no JSON', { status: 400, body: '<html>' }, '_/json-body'],
  ['a 5xx', refuse('InternalFailure', 500), 'GetTrail/server-error'],
])('%s blocks by the gap of the validators', async (_, answer, gap) => {
  expect(inShort(await rejecting(answer, wanted))).toEqual({ gaps: [gap], obstacles: [gap] });
});

test('"unknown operation" never passes for a rejection', async () => {
  for (const codes of [wanted, undefined, ['UnknownOperationException']]) {
    const report = await rejecting(unknownOperation, codes);
    expect(inShort(report).gaps).not.toEqual([]);
    expect(report.findings.every(({ unlessUnimplemented }) => unlessUnimplemented === 'GetTrail')).toBe(true);
  }
});
