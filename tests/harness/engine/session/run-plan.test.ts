import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { makePlan } from '../../../../harness/engine/session/run-plan.js';
import { noRetries } from '../../../../harness/targets/transport-counts.js';
import { settingsFor } from '../../open-targets.js';

test('every plan has a name of its own, short enough for a bucket, and a ledger that is not there yet', () => {
  const plan = () =>
    makePlan({
      settings: settingsFor('http://127.0.0.1:1/'),
      access: 'standard',
      capabilities: undefined,
      fixtures: {},
      seed: 1,
      runs: 5,
      concurrency: 8,
      selected: [],
      preflight: {
        unknownAnswer: undefined,
        acceptsAnything: false,
        targetForm: 'short',
        requests: 0,
        transport: noRetries(),
        livenessOperation: 'ListTrails',
        trails: 0,
      },
      debug: false,
    });
  const plans = [plan(), plan(), plan()];
  expect(new Set(plans.map(({ run }) => run)).size).toBe(3);
  for (const { run, ledgerFile } of plans) {
    expect(run).toMatch(/^[a-z0-9]{5}$/);
    expect(dirname(ledgerFile)).toBe(tmpdir());
    expect(ledgerFile).toContain(run);
    expect(existsSync(ledgerFile)).toBe(false);
  }
});
