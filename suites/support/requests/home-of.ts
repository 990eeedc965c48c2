import type { JsonObject } from '../../../common/json.js';
import { onceFor } from '../../../common/once-for.js';
import type { Home } from '../../../harness/validators/request/judge-arn.js';

/** Partition, Region and account of the caller, as an ARN of CloudTrail in a valid request tells them. */
export function homeOf(requests: readonly JsonObject[]): Home | undefined {
  return toldBy('home', requests);
}

/** A prepared is asked for the home of its requests as often as something is sent there. */
const toldBy = onceFor((_, requests: readonly JsonObject[]): Home | undefined => {
  const arn = /"arn:([\w-]+):cloudtrail:([\w-]+):(\d+):/.exec(JSON.stringify(requests));
  return arn ? { partition: arn[1]!, region: arn[2]!, account: arn[3]! } : undefined;
});
