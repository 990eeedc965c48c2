import { isJsonObject, type Json, type JsonObject } from '../../../common/json.js';
import type { BrokenRule } from '../../../spec/broken-rule.js';
import type { Bound } from '../../../spec/facts.js';
import type { Schema } from '../../../spec/operation-spec.js';
import { deref } from '../../../spec/resolve.js';
import { lengthOf, matches } from './bound-text.js';
import { brokenLimits } from './broken-limits.js';
import { holdsIn } from './holds-in.js';
import { type Home, judgeArn, looksLikeArn } from './judge-arn.js';
import type { RequestRules } from './request-rules.js';

/** What every member of a request breaks by itself, whatever the others are. May say the same of several items. */
export function judgeMembers(rules: RequestRules, input: Json, home: Home | undefined): BrokenRule[] {
  const judge = new MemberJudge(rules, input, home);
  judge.value(input, rules.operation.input, '');
  return judge.broken;
}

class MemberJudge {
  readonly broken: BrokenRule[] = [];

  constructor(
    private readonly rules: RequestRules,
    private readonly input: Json,
    private readonly home: Home | undefined,
  ) {}

  /** One value with all that it holds. A value of the wrong type is judged by nothing else. */
  value(value: Json, node: Schema, path: string): void {
    const schema = deref(this.rules.operation, node);
    if (!hasType(value, schema)) this.broken.push({ kind: 'type', path });
    else if (typeof value === 'string') this.broken.push(...this.#text(value, schema, path));
    else if (typeof value === 'number') this.broken.push(...this.#number(value, path));
    else if (Array.isArray(value)) {
      this.#size(value.length, path);
      for (const item of value) this.value(item, schema.items!, `${path}[]`);
    } else if (isJsonObject(value)) {
      if (schema.properties) this.#members(value, schema, path);
      else if (typeof schema.additionalProperties === 'object')
        this.#map(value, schema.additionalProperties, schema, path);
    }
  }

  #members(value: JsonObject, { properties = {}, required = [] }: Schema, path: string): void {
    for (const [name, member] of Object.entries(properties)) {
      const at = path === '' ? name : `${path}.${name}`;
      const given = Object.hasOwn(value, name) ? value[name] : undefined;
      if (given !== undefined && given !== null) this.value(given, member, at);
      else if (required.includes(name)) this.broken.push({ kind: 'required', path: at });
    }
  }

  #map(value: JsonObject, items: Schema, { propertyNames = {} }: Schema, path: string): void {
    this.#size(Object.keys(value).length, path);
    for (const [key, item] of Object.entries(value)) {
      this.broken.push(...this.#text(key, propertyNames, `${path}{key}`));
      this.value(item, items, `${path}{}`);
    }
  }

  #size(count: number, path: string): void {
    this.broken.push(...brokenLimits(path, this.#boundsOf(path), 'size', () => count));
  }

  #text(text: string, node: Schema, path: string): BrokenRule[] {
    const { enum: listed } = deref(this.rules.operation, node);
    if (listed && !listed.includes(text)) return [{ kind: 'enum', path }];
    const bounds = this.#boundsOf(path);
    const limits = brokenLimits(path, bounds, 'length', (bound) => lengthOf(text, bound));
    if (limits.length > 0) return limits;
    const stranger = strangerAmong(bounds, text, path);
    if (stranger.length > 0) return stranger;
    const wrong = this.#arn(text, path);
    if (wrong.length > 0) return wrong;
    const mismatch = bounds.find((bound) => !matches(text, bound));
    return mismatch ? [{ kind: 'pattern', path, requirement: mismatch.id }] : [];
  }

  #arn(text: string, path: string): BrokenRule[] {
    const identifiers = this.rules.identifiers.get(path);
    return this.home && identifiers && looksLikeArn(text) ? judgeArn(text, path, identifiers, this.home) : [];
  }

  #number(value: number, path: string): BrokenRule[] {
    const bounds = this.#boundsOf(path);
    const limits = brokenLimits(path, bounds, 'range', () => value);
    return limits.length > 0 ? limits : strangerAmong(bounds, value, path);
  }

  /** The bounds that hold for a member in this request. */
  #boundsOf(path: string): readonly Bound[] {
    const { bounds, operation } = this.rules;
    return (bounds.get(path) ?? []).filter((bound) => holdsIn(bound, operation.operation, this.input));
  }
}

/** A value that is none of those that a bound allows. */
function strangerAmong(bounds: readonly Bound[], value: string | number, path: string): BrokenRule[] {
  const bound = bounds.find(({ values }) => values && !values.includes(value));
  return bound ? [{ kind: 'values', path, requirement: bound.id }] : [];
}

function hasType(value: Json, { type }: Schema): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isJsonObject(value);
    case 'integer':
      return Number.isInteger(value);
    case undefined:
      return true;
    default:
      return typeof value === type;
  }
}
