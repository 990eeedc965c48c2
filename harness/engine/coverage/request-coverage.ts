import type { Knowledge } from '../../validators/judge.js';
import { requestRules } from '../../validators/request/request-rules.js';
import type { CoverageData } from './coverage.js';
import { coverageTree, nodesOf } from './coverage-tree.js';

/** What requests can cover, or have: ids. */
export interface RequestCoverage {
  /** `CreateTrail.input.TagsList[].Key` */
  requestMembers: string[];
  /** `ListDashboards.input.Type=CUSTOM`: documented values of members that have a list of them. */
  enumValues: string[];
  /** `tags.key.length AddTags.input.TagsList[].Key at-max`: sides of bounds, see `sidesOf`. */
  boundSides: string[];
}

/** Everything of requests that there is to cover, sorted as the spec has it. Pure: spec and facts alone decide. */
export function allRequestCoverage(knowledge: Knowledge): RequestCoverage {
  const nodes = knowledge.spec.operationNames.flatMap((name) => {
    const { operation, bounds } = requestRules(name, knowledge);
    return nodesOf(coverageTree(operation, 'input', bounds));
  });
  return {
    requestMembers: nodes.flatMap(({ member }) => member ?? []),
    enumValues: nodes.flatMap(({ values }) => [...values.values()]),
    boundSides: nodes.flatMap(({ bounds }) => bounds.flatMap(({ sides }) => [...sides.values()])),
  };
}

/** What of that a run sent. */
export function requestCoverageOf({ members, enumValues, boundSides }: CoverageData): RequestCoverage {
  return { requestMembers: members.filter((path) => path.split('.', 2)[1] === 'input'), enumValues, boundSides };
}

/** What of that a run did not send. */
export function missingRequestCoverage(data: CoverageData, knowledge: Knowledge): RequestCoverage {
  const all = allRequestCoverage(knowledge);
  const sent = requestCoverageOf(data);
  const missing = (what: keyof RequestCoverage) => {
    const known = new Set(sent[what]);
    return all[what].filter((id) => !known.has(id));
  };
  return {
    requestMembers: missing('requestMembers'),
    enumValues: missing('enumValues'),
    boundSides: missing('boundSides'),
  };
}
