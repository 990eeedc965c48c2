import type { Spec } from '../../spec/load.js';

/** Every documented pair of operation and error, `<Operation>/<Code>`. */
export function documentedPairs(spec: Spec): string[] {
  return spec.operationNames.flatMap((name) => spec.operation(name).errors.map((code) => `${name}/${code}`));
}
