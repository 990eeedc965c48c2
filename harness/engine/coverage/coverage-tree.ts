import type { Bound } from '../../../spec/facts.js';
import type { OperationSpec, Schema } from '../../../spec/operation-spec.js';
import { deref } from '../../../spec/resolve.js';
import { sidesOf } from './bound-sides.js';

/** A bound of a member, with the id of each of its sides. */
export interface BoundPlace {
  bound: Bound;
  sides: Map<string, string>;
}

/**
 * A place of a request or an answer with everything that can be covered there, by id, and the places below. Who counts
 * strikes off what was covered.
 */
export interface CoverageNode {
  /** `CreateTrail.input.TagsList[].Key`; nothing for the whole request or answer, and for keys of maps. */
  member?: string;
  /** The documented values: `ListDashboards.input.Type=CUSTOM`. */
  values: Map<string, string>;
  /** The bounds, with sides like `tags.key.length AddTags.input.TagsList[].Key at-max`. */
  bounds: readonly BoundPlace[];
  members: Map<string, CoverageNode>;
  item?: CoverageNode;
  entry?: { key: CoverageNode; value: CoverageNode };
}

/**
 * The places of one side of an operation. `bounds` are those of the members of its input, by path below it; answers are
 * measured by none, and their values are not counted.
 */
export function coverageTree(
  operation: OperationSpec,
  side: 'input' | 'output',
  bounds: ReadonlyMap<string, readonly Bound[]> = new Map(),
): CoverageNode {
  const root = `${operation.operation}.${side}`;
  const isInput = side === 'input';
  const nodeAt = (schema: Schema, at: string): CoverageNode => {
    const { properties = {}, items, additionalProperties, propertyNames, enum: values = [] } = deref(operation, schema);
    const keys = propertyNames && deref(operation, propertyNames).enum;
    const own = (isInput && bounds.get(at.slice(root.length + 1))) || [];
    return {
      ...(at === root || at.endsWith('{key}') ? {} : { member: at }),
      values: new Map(isInput ? values.map((value) => [value, `${at}=${value}`]) : []),
      bounds: own.map((bound) => ({
        bound,
        sides: new Map(sidesOf(bound, keys?.length).map((name) => [name, `${bound.id} ${at} ${name}`])),
      })),
      members: new Map(Object.entries(properties).map(([name, member]) => [name, nodeAt(member, `${at}.${name}`)])),
      ...(items ? { item: nodeAt(items, `${at}[]`) } : {}),
      ...(typeof additionalProperties === 'object'
        ? { entry: { key: nodeAt(propertyNames ?? {}, `${at}{key}`), value: nodeAt(additionalProperties, `${at}{}`) } }
        : {}),
    };
  };
  return nodeAt(operation[side], root);
}

/** A node and all below it. */
export function nodesOf(node: CoverageNode): CoverageNode[] {
  const { members, item, entry } = node;
  const below = [...members.values(), ...(item ? [item] : []), ...(entry ? [entry.key, entry.value] : [])];
  return [node, ...below.flatMap(nodesOf)];
}
