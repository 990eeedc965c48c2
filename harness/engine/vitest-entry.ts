import { BroadcastChannel } from 'node:worker_threads';
import { afterAll, inject, test } from 'vitest';
import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import { gatherEvidence } from './evidence.js';
import { interrupted } from './interrupted.js';
import { loadChecks } from './registry.js';
import { runCheck } from './run-check.js';
import type { ParentEvent, WorkerEvent } from './run-event.js';
import type { RunPlan } from './run-plan.js';
import { Session } from './session.js';
import { decide } from './verdict.js';

declare module 'vitest' {
  interface ProvidedContext {
    plan: RunPlan;
  }
}

// Each selected check becomes one vitest test. The verdict shown here is the check's own; the run's record is concluded
// by the parent, from the same reports, once all of them are in.
const plan = inject('plan');
const checks = new Map((await loadChecks(plan.suiteFiles)).map((check) => [check.id, check]));
const session = new Session(plan, { spec: loadSpec(), facts: loadFacts() });
const channel = plan.channel === undefined ? undefined : new BroadcastChannel(plan.channel);
const tell = (event: WorkerEvent) => channel?.postMessage(event);
if (channel) {
  channel.onmessage = (message) => {
    if ((message as { data: ParentEvent }).data.type === 'interrupt') session.target.halt(interrupted);
  };
}

for (const id of plan.selected) {
  const check = checks.get(id)!;
  test.concurrent(id, async (context) => {
    const report = await runCheck(check, session);
    tell({ type: 'check-finished', report });
    const { outcome, reason, gaps } = decide(report, check.operation, gatherEvidence([report]));
    if (report.fault) throw new Error(report.fault);
    if (outcome === 'skipped') context.skip(reason);
    if (outcome === 'passed' || outcome === 'warning') return;
    const findings = report.findings.map(
      ({ gap, expected, actual, curl }) => `${gap}\n  expected ${expected}\n  actual   ${actual}\n  ${curl}`,
    );
    throw new Error([`${outcome}: ${reason ?? gaps?.join(', ') ?? ''}`, ...findings].join('\n'));
  });
}

afterAll(async () => {
  const { requests, coverage, target } = session;
  tell({ type: 'worker-done', coverage: coverage.data(), requests, transport: target.transport });
  await session.close();
  channel?.close();
});
