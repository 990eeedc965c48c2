import type { Home } from '../../harness/validators/request/judge-arn.js';
import type { JsonObject } from '../../harness/wire/json-body.js';

/** Partition, Region and account of the caller, as an ARN of CloudTrail in a valid request tells them. */
export function homeOf(requests: readonly JsonObject[]): Home | undefined {
  const known = homes.get(requests);
  if (known !== undefined) return known ?? undefined;
  const home = toldBy(requests);
  homes.set(requests, home ?? null);
  return home;
}

/** Of the requests of a stage, which are asked for as often as something is sent there. */
const homes = new WeakMap<readonly JsonObject[], Home | null>();

function toldBy(requests: readonly JsonObject[]): Home | undefined {
  const arn = /"arn:([\w-]+):cloudtrail:([\w-]+):(\d+):/.exec(JSON.stringify(requests));
  return arn ? { partition: arn[1]!, region: arn[2]!, account: arn[3]! } : undefined;
}
