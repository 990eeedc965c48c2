import { type Bound, type Facts, type Requirement, requirementOf } from '../../spec/facts.js';

/** What keeping a requirement looks like on the wire, and missing it: lines to read, with … for what is left out. */
export interface ExampleExchanges {
  right: string[];
  wrong: string[];
}

/** Examples of a requirement: those that its entry gives, else made of its limits, codes or members. */
export function exampleExchanges(facts: Facts, id: string): ExampleExchanges {
  const requirement = requirementOf(facts, id);
  if (requirement.right && requirement.wrong) return { right: [requirement.right], wrong: [requirement.wrong] };
  if (requirement.kind === 'error') return ofError(requirement);
  if (requirement.kind === 'bound') return ofBound(requirement);
  if (requirement.kind === 'quota') {
    const { limit, per } = requirement;
    return { right: [`number ${limit} (${per}) → 200`], wrong: [`number ${limit} (${per}) → 400`] };
  }
  return ofPresence(facts, requirement);
}

const refusal = (code: string) => `HTTP 400 {"__type":"${code}","Message":"…"}`;

function ofError({ operations, members, codes, alsoAcceptable = [] }: Extract<Requirement, { kind: 'error' }>) {
  const [operation = '_'] = operations;
  const input = members.find((path) => path.startsWith(`${operation}.input.`));
  const call = `${operation} ${input ? withValue(input, '…') : '{…}'}`;
  const accepted = codes ? [...codes, ...alsoAcceptable] : ['AnyErrorOfTheOperation'];
  return {
    right: accepted.map((code) => `${call} → ${refusal(code)}`),
    wrong: [`${call} → HTTP 200 {…}`, ...(codes ? [`${call} → ${refusal('AnotherException')}`] : [])],
  };
}

function ofBound(bound: Bound): ExampleExchanges {
  const [path = ''] = bound.members;
  const operation = path.split('.', 1)[0]!;
  const call = (value: string) => `${operation} ${withValue(path, value)}`;
  const { inside, outside } = sides(bound);
  const accepted = bound.inside === 'sufficient' ? 'HTTP 200 {…}' : 'HTTP 200 {…}, or an error for another reason';
  return {
    right: [
      ...inside.map((value) => `${call(value)} → ${accepted}`),
      ...outside.map((value) => `${call(value)} → ${refusal('…')}`),
    ],
    wrong: [
      ...outside.map((value) => `${call(value)} → HTTP 200 {…}`),
      ...(bound.inside === 'sufficient' ? inside.map((value) => `${call(value)} → ${refusal('…')}`) : []),
    ],
  };
}

/** Values just inside and just outside, as text. */
function sides({ length, size, range, values, pattern, dotAll }: Bound): { inside: string[]; outside: string[] } {
  if (values) {
    const stranger = values.every((value) => typeof value === 'number')
      ? String(Number(values[0]) + 1)
      : '"another value"';
    return { inside: values.map((value) => JSON.stringify(value)), outside: [stranger] };
  }
  const show = (count: number): string => {
    if (range) return String(count);
    if (size) return count === 0 ? '[]' : `[${count} items]`;
    return count === 0 ? '""' : `"${count} ${count === 1 ? 'character' : 'characters'}"`;
  };
  const { min, max } = length ?? size ?? range ?? {};
  const inside = [min, max].filter((count): count is number => count !== undefined).map(show);
  const outside = [
    ...(min !== undefined && min > 0 ? [show(min - 1)] : []),
    ...(max !== undefined ? [show(max + 1)] : []),
    ...(pattern ? [`"a string that does not match /${pattern}/${dotAll ? 's' : ''}"`] : []),
  ];
  return { inside: inside.length > 0 ? [...new Set(inside)] : [`"a string that matches /${pattern}/"`], outside };
}

function ofPresence(facts: Facts, requirement: Requirement): ExampleExchanges {
  const demands = facts.presence.filter((presence) => presence.requirement === requirement.id);
  if (demands.length === 0) {
    const subject = requirement.operations.slice(0, 3).join(', ') || 'any operation';
    return {
      right: [`an exchange of ${subject} that satisfies the requirement`],
      wrong: [`an exchange of ${subject} that violates the requirement`],
    };
  }
  const answer = (members: readonly string[], operation: string, at: string) => {
    const body = `{${members.map((name) => `"${name}":…`).join(',')}}`;
    return `${operation} → HTTP 200 ${at ? withValue(`${operation}.output.${at}`, body) : body}`;
  };
  return {
    right: demands.map(({ operation, at, members }) => answer(members, operation, at)),
    wrong: demands.map(({ operation, at, members }) => answer(members.slice(1), operation, at)),
  };
}

/** The JSON of a structure that has a value at a member path, the rest left out. */
function withValue(path: string, value: string): string {
  const [, , ...steps] = path.split('.');
  return steps.reduceRight((inner, step, index) => {
    const name = /^\w+/.exec(step)![0];
    const marks = step.slice(name.length).match(/\[\]|\{key\}|\{\}/g) ?? [];
    const wrapped = marks.reduceRight((held, mark) => {
      if (mark === '[]') return `[${held}]`;
      return mark === '{key}' ? `{${held}:"…"}` : `{"…":${held}}`;
    }, inner);
    return index === 0 ? `{"${name}":${wrapped},…}` : `{"${name}":${wrapped}}`;
  }, value);
}
