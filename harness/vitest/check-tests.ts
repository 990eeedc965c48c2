import { afterAll, inject, type TestContext, test } from 'vitest';
import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import type { Check } from '../engine/context/check.js';
import { runCheck } from '../engine/run/run-checks.js';
import { loadChecks } from '../engine/select/registry.js';
import { runOrder } from '../engine/select/run-order.js';
import type { RunPlan } from '../engine/session/run-plan.js';
import { Session } from '../engine/session/session.js';
import { gatherEvidence } from '../engine/verdict/evidence.js';
import { decide } from '../engine/verdict/verdict.js';

// Each check of the plan as a vitest test with the verdict of that check alone. `global-setup.ts` makes the plan.

declare module 'vitest' {
  interface ProvidedContext {
    plan: RunPlan;
    /** Absolute paths of the files that export checks. */
    suiteFiles: string[];
  }
}

const plan = inject('plan');
const knowledge = { spec: loadSpec(), facts: loadFacts() };
const selected = new Set(plan.selected);
const checks = (await loadChecks(inject('suiteFiles'))).filter(({ id }) => selected.has(id));
const session = new Session(plan, knowledge);
// Each access to `test.concurrent` creates a new function.
const concurrently = test.concurrent;
for (const check of runOrder(checks, knowledge.facts)) concurrently(check.id, (context) => showVerdict(check, context));
afterAll(() => session.close());

/** Runs a check and shows its verdict as the outcome of a test. */
async function showVerdict(check: Check, context: TestContext): Promise<void> {
  const report = await runCheck(check, session);
  const { outcome, reason, gaps } = decide(report, check.operation, gatherEvidence([report]));
  if (report.fault) throw new Error(report.fault);
  if (outcome === 'skipped') context.skip(reason);
  if (outcome === 'passed' || outcome === 'warning') return;
  const findings = report.findings.map(
    ({ gap, expected, actual, curl }) => `${gap}\n  expected ${expected}\n  actual   ${actual}\n  ${curl}`,
  );
  throw new Error([`${outcome}: ${reason ?? gaps?.join(', ') ?? ''}`, ...findings].join('\n'));
}
