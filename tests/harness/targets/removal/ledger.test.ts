import { appendFileSync, existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type OwnedResource, openLedger } from '../../../../harness/targets/removal/ledger.js';
import { emptyLedger } from '../ledgers.js';

const bucket: OwnedResource = { kind: 'bucket', id: 'b' };
const first: OwnedResource = { kind: 'trail', id: 'one' };
const second: OwnedResource = { kind: 'trail', id: 'two' };

test('what is owned is open, newest first, until it is settled', () => {
  const ledger = emptyLedger();
  expect(ledger.open()).toEqual([]);
  for (const resource of [bucket, first, second]) ledger.own(resource);
  expect(ledger.open()).toEqual([second, first, bucket]);
  ledger.settle(first);
  expect(ledger.open()).toEqual([second, bucket]);
});

test('one kind is not another, whatever their ids', () => {
  const ledger = emptyLedger();
  ledger.own({ kind: 'bucket', id: 'x' });
  ledger.own({ kind: 'trail', id: 'x' });
  ledger.settle({ kind: 'bucket', id: 'x' });
  expect(ledger.open()).toEqual([{ kind: 'trail', id: 'x' }]);
});

test('what was settled can be owned again', () => {
  const ledger = emptyLedger();
  ledger.own(first);
  ledger.own(second);
  ledger.settle(first);
  ledger.own(first);
  expect(ledger.open()).toEqual([first, second]);
});

test('ids are kept whatever they hold', () => {
  const ledger = emptyLedger();
  const odd: OwnedResource = { kind: 'trail', id: 'a "b"\nc ü' };
  ledger.own(odd);
  expect(ledger.open()).toEqual([odd]);
});

test('it is on disk at once: another process reads the same', () => {
  const ledger = emptyLedger();
  ledger.own(first);
  expect(openLedger(ledger.file).open()).toEqual([first]);
  openLedger(ledger.file).settle(first);
  expect(ledger.open()).toEqual([]);
});

test('a last line that a dying process did not end hides nothing', () => {
  const ledger = emptyLedger();
  ledger.own(bucket);
  ledger.own(first);
  appendFileSync(ledger.file, '["+","tra');
  expect(ledger.open()).toEqual([first, bucket]);
});

test('what is noted after it was closed is added to what there is', () => {
  const ledger = emptyLedger();
  ledger.own(first);
  ledger.close();
  ledger.close();
  ledger.own(second);
  expect(ledger.open()).toEqual([second, first]);
});

test('discard deletes the file, and may be called without one', () => {
  const ledger = emptyLedger();
  ledger.own(first);
  ledger.discard();
  ledger.discard();
  expect(existsSync(ledger.file)).toBe(false);
  expect(ledger.open()).toEqual([]);
});
