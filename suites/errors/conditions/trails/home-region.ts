import type { OperationName } from '../../../../spec/generated/types.js';
import { ownTrail } from '../../../support/resources/own-arns.js';
import { trailCalls } from '../../calls.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../state-of.js';

const { UpdateTrail, DeleteTrail, StartLogging, StopLogging } = trailCalls;
const { PutEventSelectors, PutInsightSelectors, PutEventConfiguration } = trailCalls;
const calls = {
  ...{ UpdateTrail, DeleteTrail, StartLogging, StopLogging },
  ...{ PutEventSelectors, PutInsightSelectors, PutEventConfiguration },
};
const requirements: Partial<Record<OperationName, string>> = {
  PutInsightSelectors: 'insights.home-region',
  PutEventConfiguration: 'configuration.home-region',
};

/** A change of a trail by its ARN, in a Region that sees it and is not its home. */
export const homeRegion: Condition<keyof typeof calls> = {
  slug: 'not-home-region',
  title: 'a change of a trail outside its home Region',
  requirement: (operation) => requirements[operation] ?? 'trail.home-region.arn',
  // A multi-Region trail counts in every Region.
  access: 'full',
  async provoke(t, operation) {
    const as = t.fixtures.otherRegion(0);
    const { arn } = await ownTrail(t, { IsMultiRegionTrail: true });
    const { state, ...rest } = provocation(t, operation, calls[operation](arn));
    return { ...rest, as, ...(state ? { state } : {}) };
  },
};

const { GetEventSelectors } = trailCalls;
const byName = { ...{ UpdateTrail, DeleteTrail, StartLogging, StopLogging, PutEventSelectors }, GetEventSelectors };

/** The same by its bare name, by which it is not seen there. */
export const bareNameElsewhere: Condition<keyof typeof byName> = {
  slug: 'bare-name-elsewhere',
  title: 'the bare name of a trail outside its home Region',
  requirement: (operation) =>
    operation === 'GetEventSelectors' ? 'trail.other-region.name' : 'trail.home-region.name',
  access: 'full',
  async provoke(t, operation) {
    const as = t.fixtures.otherRegion(0);
    const { name } = await ownTrail(t, { IsMultiRegionTrail: true });
    return { ...provocation(t, operation, byName[operation](name)), as };
  },
};
