import type { Spec } from '../../../../spec/load.js';
import type { Schema } from '../../../../spec/operation-spec.js';
import { deref } from '../../../../spec/resolve.js';

/**
 * The request that a documented command line of the AWS CLI sends. Placeholders stand as they are; options that are no
 * members (`--region`) are left out. Throws where the line is none that a shell would take apart.
 */
export function cliRequest(spec: Spec, operation: string, line: string): Record<string, unknown> {
  const definition = spec.operation(operation);
  const members = Object.entries(definition.input.properties ?? {}).map(
    ([name, schema]) => [kebab(name), name, deref(definition, schema)] as const,
  );
  const request: Record<string, unknown> = {};
  for (const { option, values } of optionsOf(line)) {
    const member = members.find(([name]) => option === name || option === `no-${name}`);
    if (member) request[member[1]] = memberValue(values, option, member);
    else if (option !== 'region') throw new Error(`${operation} has no --${option}`);
  }
  return request;
}

function kebab(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/^S3-/, 's3-')
    .toLowerCase();
}

function optionsOf(line: string): { option: string; values: string[] }[] {
  const options: { option: string; values: string[] }[] = [];
  // The lines of the documentation are broken with a slash, a backslash or nothing, and one has a space in its dashes.
  const words = line.replaceAll(/ [/\\]?\n|\\$/g, ' ').replaceAll('- -', '--');
  for (const [word] of words.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)) {
    const [, option] = /^--([a-z0-9-]+)$/.exec(word) ?? [];
    if (option) options.push({ option, values: [] });
    else options.at(-1)?.values.push(word.replace(/^(['"])(.*)\1$/s, '$2'));
  }
  return options;
}

function memberValue(
  values: readonly string[],
  option: string,
  [name, , { type, format, items }]: readonly [string, string, Schema],
): unknown {
  const text = values.join(' ');
  if (type === 'boolean') return option === name;
  if (type === 'integer') return Number.isNaN(Number(text)) ? text : Number(text);
  if (format === 'timestamp') return Number.isNaN(Number(text)) ? Date.parse(text) / 1000 : Number(text);
  if (type === 'string') return text;
  if (/^\s*(\[\s*[{"\]]|\{)/.test(text)) return JSON.parse(text);
  if (items?.type === 'string') return values.map((value) => value.replaceAll(/^\[|\]$/g, ''));
  return values.map((value) =>
    Object.fromEntries(
      value
        .replaceAll(/^\[|\]$/g, '')
        .split(',')
        .map((pair) => pair.split('=')),
    ),
  );
}
