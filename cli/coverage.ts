import { Command, Option } from 'commander';
import { allRuleChecks } from '../harness/engine/check/rule-checks.js';
import {
  type CoverageRow,
  type RequirementCoverage,
  requirementCoverage,
} from '../harness/engine/coverage/requirement-coverage.js';
import { loadChecks } from '../harness/engine/select/registry.js';
import { suiteFiles } from '../harness/engine/select/suite-files.js';
import { type Facts, loadFacts } from '../spec/facts.js';
import { loadSpec } from '../spec/load.js';

/** `spec coverage`: requirements, operations, members and error pairs with the checks that cover each. */
export function coverageCommand(): Command {
  return new Command('coverage')
    .description('show which checks cover each requirement, operation, member and error')
    .addOption(new Option('--format <format>', 'output format').choices(['text', 'json']).default('text'))
    .action(async ({ format }: { format: 'text' | 'json' }) => {
      const [spec, facts] = [loadSpec(), loadFacts()];
      const checks = await loadChecks(suiteFiles());
      const coverage = requirementCoverage({ spec, facts, checks, rules: allRuleChecks(spec) });
      process.stdout.write(
        format === 'json' ? `${JSON.stringify(asJson(coverage), null, 2)}\n` : asText(coverage, facts),
      );
    });
}

const sections = ['requirements', 'operations', 'members', 'errors'] as const;

/** Totals of one section. An excluded entry that a check covers counts as covered. */
function totals(rows: readonly CoverageRow[]) {
  const covered = rows.filter(({ checks }) => checks.length > 0).length;
  const excluded = rows.filter(({ checks, excluded }) => checks.length === 0 && excluded).length;
  return { covered, excluded, open: rows.length - covered - excluded, total: rows.length };
}

function asJson(coverage: RequirementCoverage) {
  return Object.fromEntries(
    sections.map((section) => [section, { ...totals(coverage[section]), rows: coverage[section] }]),
  );
}

function asText(coverage: RequirementCoverage, facts: Facts): string {
  const lines = sections.map((section) => {
    const { covered, excluded, open, total } = totals(coverage[section]);
    const apart = excluded > 0 ? `, ${excluded} excluded` : '';
    return `${section.padEnd(13)} ${String(covered).padStart(4)} of ${String(total).padStart(4)} covered${apart}, ${open} open`;
  });
  const family = (id: string) => facts.requirements.get(id)?.family ?? '';
  const groupOf = { requirements: family, operations: () => '', members: upTo('.'), errors: upTo('/') };
  for (const section of sections) {
    const open = coverage[section].filter(({ checks, excluded }) => checks.length === 0 && !excluded);
    if (open.length > 0) lines.push('', `${section} without a check`, ...grouped(open, groupOf[section]));
  }
  for (const section of sections) {
    const apart = coverage[section].filter(({ checks, excluded }) => checks.length === 0 && excluded);
    if (apart.length > 0) lines.push('', `${section} excluded`, ...byReason(apart));
  }
  for (const section of sections) {
    const covered = coverage[section].filter(({ checks }) => checks.length > 0);
    lines.push('', `${section} covered`, ...covered.map(({ id, checks }) => `  ${id}: ${checks.join(', ')}`));
  }
  return `${lines.join('\n')}\n`;
}

/** One line for each group, with its entries; an entry does not repeat the name of the group. */
function grouped(rows: readonly CoverageRow[], groupOf: (id: string) => string): string[] {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const group = groupOf(row.id);
    const short = group && /^[A-Z]\w+$/.test(group) ? row.id.slice(group.length + 1) : row.id;
    groups.set(group, [...(groups.get(group) ?? []), short]);
  }
  return [...groups].map(([group, ids]) => `  ${group ? `${group}: ` : ''}${ids.join(', ')}`);
}

/** Excluded entries, grouped by the reason. */
function byReason(rows: readonly CoverageRow[]): string[] {
  const reasons = [...new Set(rows.map(({ excluded }) => excluded ?? ''))];
  return reasons.flatMap((reason) => [
    `  ${reason}`,
    `    ${rows.flatMap(({ id, excluded }) => (excluded === reason ? [id] : [])).join(', ')}`,
  ]);
}

function upTo(separator: string): (id: string) => string {
  return (id) => id.split(separator, 1)[0]!;
}
