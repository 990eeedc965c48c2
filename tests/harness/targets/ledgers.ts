import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Ledger, openLedger } from '../../../harness/targets/removal/ledger.js';

/** The path of a ledger for the running test; there is no such file yet. */
export function ledgerFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ctc-test-ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'run.ledger');
}

/** A ledger for the running test. */
export function emptyLedger(): Ledger {
  return openLedger(ledgerFile());
}
