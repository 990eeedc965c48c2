import { describe, expect, test } from 'vitest';
import { gatherEvidence } from '../../../../harness/engine/verdict/evidence.js';
import { called, calledUnknown, finding, report } from '../reports.js';

const unimplemented = (...reports: ReturnType<typeof report>[]) => [...gatherEvidence(reports).unimplemented];

describe('an operation is unimplemented', () => {
  test('when every answer of the run said so', () => {
    expect(
      unimplemented(
        report('ListChannels/shapes/a', { calls: [calledUnknown('ListChannels')] }),
        report('ListChannels/shapes/b', { calls: [calledUnknown('ListChannels', { valid: false })] }),
      ),
    ).toEqual(['ListChannels']);
  });

  test.each([
    ['a success', called('ListChannels')],
    ['a proper error', called('ListChannels', { kind: 'client-error', code: 'ChannelNotFoundException' })],
    ['a 5xx that says something else', called('ListChannels', { kind: 'server-error' })],
    ['a lost answer', called('ListChannels', { kind: 'lost' })],
  ])('but not when one was %s, in whichever check', (_, other) => {
    expect(
      unimplemented(
        report('ListChannels/shapes/a', { calls: [calledUnknown('ListChannels'), calledUnknown('ListChannels')] }),
        report('GetChannel/shapes/a', { calls: [other] }),
      ),
    ).toEqual([]);
  });

  test('but not when no valid request was among them', () => {
    const calls = [calledUnknown('ListChannels', { valid: false }), calledUnknown('ListChannels', { valid: false })];
    expect(unimplemented(report('ListChannels/shapes/a', { calls }))).toEqual([]);
  });

  test('and no other with it', () => {
    const calls = [calledUnknown('ListChannels'), called('GetChannel')];
    expect(unimplemented(report('ListChannels/shapes/a', { calls }))).toEqual(['ListChannels']);
  });

  test('but not for want of any call', () => {
    expect(unimplemented(report('ListChannels/shapes/a', { calls: [] }))).toEqual([]);
  });
});

describe('findings of answers that said "unknown"', () => {
  const caused = finding('ListChannels/x', { unlessUnimplemented: 'ListChannels' });
  const envelope = finding('_/request-id', { check: '_/protocol/request-id', unlessUnimplemented: 'ListChannels' });
  const own = finding('GetChannel/y');
  const findings = [caused, envelope, own];

  test('do not stand where the operation is not there', () => {
    const all = gatherEvidence([report('ListChannels/shapes/a', { calls: [calledUnknown('ListChannels')], findings })]);
    expect([...all.findings.values()].flat()).toEqual([own]);
  });

  test('stand where it is', () => {
    const calls = [calledUnknown('ListChannels'), called('ListChannels')];
    const all = gatherEvidence([report('ListChannels/shapes/a', { calls, findings })]);
    expect([...all.findings.values()].flat()).toEqual([caused, envelope, own]);
  });
});

describe('a valid request that is refused', () => {
  const basic = finding('GetTrail/valid-request/rejected', { check: 'GetTrail/shapes/valid-request' });
  const own = finding('GetTrail/by-arn/rejected', { check: 'GetTrail/lifecycle/by-arn' });
  const others = [
    finding('GetTrailStatus/by-arn/rejected', { check: 'GetTrailStatus/lifecycle/by-arn' }),
    finding('GetTrail/by-arn/GetTrail.Trail.Name', { check: 'GetTrail/lifecycle/by-arn' }),
    // Accepted where it should have been refused: the other way round.
    finding('GetTrail/rejects-x/rejected', { check: 'GetTrail/shapes/rejects-x', category: 'error' }),
  ];
  const standing = (findings: ReturnType<typeof finding>[], id = 'GetTrail/lifecycle/x') =>
    [...gatherEvidence([report(id, { findings })]).findings.values()].flat();

  test('is told once where the plainest one is refused as well', () => {
    expect(standing([basic, own, ...others], 'GetTrail/shapes/valid-request')).toEqual([basic, ...others]);
  });

  test('stands for itself where what was refused is only what another check had to prepare', () => {
    expect(standing([basic, own])).toEqual([basic, own]);
  });

  test('stands for itself where that one is accepted', () => {
    expect(standing([own, ...others])).toEqual([own, others[1], others[0], others[2]]);
  });
});

test('findings are found by the check that they belong to, calls by their operation', () => {
  const mine = finding('GetTrail/a', { check: 'GetTrail/lifecycle/x' });
  const other = finding('GetTrail/b', { check: 'GetTrail/shapes/answer-types' });
  const evidence = gatherEvidence([
    report('GetTrail/lifecycle/x', { calls: [called('CreateTrail'), called('GetTrail')], findings: [mine, other] }),
    report('GetTrail/lifecycle/y', { calls: [called('GetTrail')], findings: [other] }),
  ]);
  expect(evidence.findings.get('GetTrail/lifecycle/x')).toEqual([mine]);
  expect(evidence.findings.get('GetTrail/shapes/answer-types')).toEqual([other, other]);
  expect(evidence.calls.get('GetTrail')).toHaveLength(2);
  expect(evidence.calls.get('CreateTrail')).toHaveLength(1);
});
