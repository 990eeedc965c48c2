import { isJsonObject, type Json, type JsonObject } from '../../../../common/json.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { shownState } from '../../reads/shown-state.js';

/**
 * What DescribeTrails shows of a trail of ours, and of the one that a request names, should that be another: a server may
 * cut a name or an ARN into shape before it uses it. No trails of others.
 */
export async function shownTrails(t: CheckContext, own: string, request: JsonObject): Promise<Json> {
  const names: unknown[] = [own, request.Name];
  return shownState(t, 'DescribeTrails', {}, ({ trailList = null }) =>
    Array.isArray(trailList)
      ? trailList.filter(
          (trail) => isJsonObject(trail) && (names.includes(trail.Name) || names.includes(trail.TrailARN)),
        )
      : trailList,
  );
}
