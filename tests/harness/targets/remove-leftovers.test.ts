import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { removeLeftovers } from '../../../harness/targets/remove-leftovers.js';
import { openedTarget } from '../open-targets.js';
import { scriptedServer } from '../scripted-server.js';
import { emptyLedger } from './ledgers.js';

test('nothing is reported of what could be removed, and the ledger is gone', async () => {
  const server = await scriptedServer(() => ({}));
  const ledger = emptyLedger();
  ledger.own({ kind: 'trail', id: 'ctc-one' });
  expect(await removeLeftovers(openedTarget(server.url), ledger.file)).toEqual([]);
  expect(server.seen.map(({ operation }) => operation)).toEqual(['DeleteTrail']);
  expect(existsSync(ledger.file)).toBe(false);
});

test('what stays is reported with the file that names it', async () => {
  const server = await scriptedServer(() => ({ status: 400, body: { __type: 'AccessDeniedException', Message: 'x' } }));
  const ledger = emptyLedger();
  ledger.own({ kind: 'trail', id: 'ctc-one' });
  const lines = await removeLeftovers(openedTarget(server.url), ledger.file);
  expect(lines).toEqual(['not removed: trail ctc-one', expect.stringContaining(ledger.file)]);
  expect(ledger.open()).toHaveLength(1);
});
