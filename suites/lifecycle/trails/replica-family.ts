import fc from 'fast-check';
import { replicaOf, replicaViews } from '../../../harness/models/replica-model.js';
import type { State } from '../../../harness/models/state.js';
import { replicaPatience } from '../../../harness/targets/patience.js';
import type { Family, Step } from '../../support/model-based/family.js';
import { trails } from './trail-family.js';
import { create, putBasic, remove, start, stop, update } from './trail-steps.js';

/** The replicas of trails in another Region: what is done to a trail at home, seen from there. */
export const replicas: Family = {
  ...trails,
  noun: 'replica',
  visible: 'trail.describe.shadow',
  gone: 'trail.describe.shadow',
  views: replicaViews,
  seen: replicaOf,
  answers: {},
  patience: replicaPatience,
  async begin(t) {
    // Skips the check where there is no other Region.
    t.fixtures.otherRegion(0);
    return trails.begin(t);
  },
  first: () => fc.boolean().map((multiRegion) => create({ multiRegion })),
  steps: () => {
    const switched = fc.boolean().map((multiRegion) => update({ multiRegion }));
    const other = fc.constantFrom(start, stop, putBasic(0), update({ validation: true }));
    const away = fc.constantFrom('StartLogging', 'StopLogging', 'UpdateTrail', 'DeleteTrail').map(fromElsewhere);
    return [switched, switched, other, away, away, fc.constant(remove), fc.constant(create({ multiRegion: true }))];
  },
};

const unseen = ['CloudTrailARNInvalidException', 'TrailNotFoundException'];

/** A change by the ARN of the trail, tried in the other Region: it is refused, and changes nothing. */
export function fromElsewhere(operation: string): Step {
  return {
    label: `elsewhere ${operation}`,
    turn(state: State, subject) {
      const { arn } = subject;
      if (arn === undefined) return start.turn(state, subject);
      // What the other Region does not see may be unknown there.
      const codes = ['InvalidHomeRegionException', ...(replicaOf(state).there ? [] : unseen)];
      const refusal = { codes, requirement: 'trail.home-region.arn', rule: 'not-home-region' };
      return { operation, input: { Name: arn }, elsewhere: true, after: state, refusal };
    },
  };
}
