import { check } from '../../../harness/engine/context/check.js';
import { exploreHistories } from '../../support/model-based/explore.js';
import { followHistories } from '../../support/model-based/follow.js';
import { fromElsewhere, replicas } from './replica-family.js';
import { create, remove, start, update } from './trail-steps.js';

const requirements = ['trail.describe.shadow', 'trail.home-region.arn', 'trail.other-region.arn'];
const single = update({ multiRegion: false });
const multi = update({ multiRegion: true });

/** Any history of a trail shows in another Region what it comes to. */
export const histories = check({
  id: '_/lifecycle/replica-histories',
  beginsFirst: true,
  title: 'after any sequence of calls, other Regions show a trail only while it is a multi-Region trail',
  requirements,
  // A multi-Region trail counts in every Region.
  access: 'full',
  body: (t) => exploreHistories(t, replicas),
});

/** A trail that becomes a multi-Region one, or ends as one, does so in the other Regions. */
export const switched = check({
  id: 'UpdateTrail/lifecycle/replicas',
  title: 'other Regions show a trail only while it is a multi-Region trail',
  requirements,
  access: 'full',
  body: (t) =>
    followHistories(t, replicas, [
      [create(), multi, single],
      [create({ multiRegion: true }), start, remove],
      [create({ multiRegion: true }), fromElsewhere('StopLogging'), fromElsewhere('DeleteTrail')],
    ]),
});
