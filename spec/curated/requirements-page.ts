import type { FactsData } from './compose-facts.js';
import { describeLimits } from './describe-limits.js';
import { describeRelation } from './describe-relation.js';
import type { Requirement } from './fact-schema.js';

const kinds = [
  ['rule', 'Rules'],
  ['bound', 'Bounds'],
  ['error', 'Error conditions'],
  ['quota', 'Quotas'],
] as const;

/** `docs/requirements.md`: every requirement with its level, evidence and source, family by family. */
export function requirementsPage({ requirements: all, excluded }: FactsData): string {
  const families = [...new Set(all.map(({ family }) => family))].sort();
  const total = (kind: Requirement['kind']) => all.filter((requirement) => requirement.kind === kind).length;
  const lines = [
    '# Requirements',
    '',
    'Written by `spec facts --write` from `spec/facts/`; edit those files instead. A requirement of level `must` was observed,',
    'or a client breaks without it; `should` is documented only; `may` is reported and never a gap. `explain <id>` shows',
    'which checks cover it, and examples that conform and that violate it.',
    '',
    `${all.length} requirements: ${kinds.map(([kind, title]) => `${total(kind)} ${title.toLowerCase()}`).join(', ')}.`,
    '',
    ...families.map((family) => `- [${family}](#${family})`),
    '- [excluded](#excluded)',
  ];
  for (const family of families) {
    lines.push('', `## ${family}`);
    for (const [kind, title] of kinds) {
      const entries = all.filter((entry) => entry.family === family && entry.kind === kind);
      if (entries.length > 0) lines.push('', `### ${title} of ${family}`, '', ...entries.map(listItem));
    }
  }
  lines.push('', '## excluded', '', 'What no check can test.', '');
  for (const { reason, source, pairs, members, requirements } of excluded) {
    const what = [...pairs, ...members, ...requirements].map((name) => `\`${name}\``).join(', ');
    lines.push(`- ${reason} ${link(source)}: ${what}`);
  }
  return `${lines.join('\n')}\n`;
}

function listItem(entry: Requirement): string {
  const { id, level, evidence, date, statement, source, note, answersBreakIt } = entry;
  const details = [
    entry.kind === 'bound' && `Members: ${code(entry.members)}. Limits: ${text(describeLimits(entry))}.`,
    entry.kind === 'error' && `Operations: ${entry.operations.join(', ')}.${codesOf(entry)}`,
    entry.relations && `Requires: ${text(entry.relations.map(describeRelation).join('; '))}.`,
    entry.kind === 'error' && entry.breaks && `Rejects violations of: ${code(entry.breaks)}.`,
    note && `Note: ${text(note)}`,
    answersBreakIt && `Applies to requests only: ${text(answersBreakIt)}`,
  ].filter((detail): detail is string => Boolean(detail));
  const head = `- \`${id}\` (${level}, ${evidence}${date ? ` ${date}` : ''}): ${text(statement)} ${link(source)}`;
  return [head, ...details.map((detail) => `  - ${detail}`)].join('\n');
}

function codesOf({
  codes = [],
  alsoAcceptable = [],
  declared = true,
}: Extract<Requirement, { kind: 'error' }>): string {
  const also = alsoAcceptable.length > 0 ? `; ${alsoAcceptable.join(', ')} also accepted` : '';
  const declaredBy = declared || codes.length === 0 ? '' : '; not declared by the model';
  return codes.length > 0 ? ` Code: ${codes.join(' or ')}${also}${declaredBy}.` : ' The facts do not specify the code.';
}

function link(source: string): string {
  return source.startsWith('http') ? `([source](${source}))` : `(${source})`;
}

function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

/** Text with nothing in it that Markdown would read as its own. */
function text(plain: string): string {
  return plain.replaceAll(/[\\`*_<>[\]|]/g, '\\$&');
}
