import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { removeLeftovers } from '../../../../harness/targets/removal/remove-leftovers.js';
import { settingsFor } from '../../open-targets.js';
import { type ScriptedAnswer, scriptedServer } from '../../scripted-server.js';
import { emptyLedger } from '../ledgers.js';

/** Removes what a ledger with one trail names, from a server that answers everything so. */
async function removed(answer: ScriptedAnswer) {
  const server = await scriptedServer(() => answer);
  const ledger = emptyLedger();
  ledger.own({ kind: 'trail', id: 'ctc-one' });
  const removal = await removeLeftovers({
    settings: settingsFor(server.url),
    preflight: { unknownAnswer: undefined, targetForm: 'short' },
    ledgerFile: ledger.file,
  });
  return { server, ledger, removal };
}

test('nothing is reported of what could be removed, and the ledger is gone', async () => {
  const { server, ledger, removal } = await removed({});
  expect(removal).toMatchObject({ lines: [], requests: 1, transport: { retries: 0 } });
  expect(server.seen.map(({ operation }) => operation)).toEqual(['DeleteTrail']);
  expect(existsSync(ledger.file)).toBe(false);
});

test('what stays is reported with the file that names it', async () => {
  const { ledger, removal } = await removed({ status: 400, body: { __type: 'AccessDeniedException', Message: 'x' } });
  expect(removal.lines).toEqual(['not removed: trail ctc-one', expect.stringContaining(ledger.file)]);
  expect(ledger.open()).toHaveLength(1);
});
